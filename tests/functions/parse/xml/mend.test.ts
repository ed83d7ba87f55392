import { describe, expect, test } from 'vitest'
import { mended } from '../../../../functions/parse/xml/mend.ts'

describe('characters in XML', () => {
  test.each([
    ['Fish & chips', 'Fish &amp; chips', 1],
    ['AT&T; and R&D', 'AT&amp;T; and R&amp;D', 2],
    ['caf&eacute;&nbsp;bar', 'café\u00a0bar', 2],
    ['&constructor; &__proto__;', '&amp;constructor; &amp;__proto__;', 2],
    ['&#0;&#x1F;&#xFFFE;&#xD800;&#x110000;', '     ', 5],
    ['&LT;', '&lt;', 1],
    ['&', '&amp;', 1],
  ])('that were written wrongly are put right: %s', (xml, text, count) =>
    expect(mended(xml)).toEqual({ text, mended: count }),
  )

  test.each([
    'no reference at all',
    '&amp;&lt;&gt;&quot;&apos;',
    '&#233;&#xe9;',
    '<![CDATA[a & b &nbsp;]]>',
    '<!-- a & b -->',
    '<![CDATA[never closed & so on',
  ])('that are right stay: %s', xml => expect(mended(xml)).toEqual({ text: xml, mended: 0 }))

  test('are put right only as long as a file may be made of so many', () => {
    expect(mended('&'.repeat(700_000)).mended).toBe(600_001)
  })

  test('that are named in thousands of ways are looked up as often as HTML has names', () => {
    const names = Array.from({ length: 4000 }, (_, n) => `&a${n};`).join('')

    expect(mended(`${names}&eacute;`)).toEqual({ text: `${names.replaceAll('&', '&amp;')}&amp;eacute;`, mended: 4001 })
  })

  test('behind a section of character data are seen again', () => {
    expect(mended('<![CDATA[&]]>&<!--&-->&').text).toBe('<![CDATA[&]]>&amp;<!--&-->&amp;')
  })
})
