import { describe, expect, test } from 'vitest'
import { webarchive } from '../../../../functions/parse/formats/webarchive.ts'
import { openBinaryPlist } from '../../../../functions/parse/webarchive/binary-plist.ts'
import { site } from '../../../../site.config.ts'
import { plistOf, savedPage } from './saved-page.ts'

const page = Buffer.from(
  '<h1>Bell rings</h1><p>The bell of the mill rang on Sunday.</p><p><a href="b">More</a> of it, later.</p>',
)
const read = (bytes: Uint8Array) => webarchive.read({ key: 'a.webarchive', bytes, metadata: {} }, site)

test('a page is read with the address that it was saved from, whatever signs it has', async () => {
  const saved = savedPage({ page, address: 'https://example.org/größe/a' })

  expect(JSON.stringify(await read(saved))).toContain('https://example.org/gr%C3%B6%C3%9Fe/b')
})

describe('told off is', () => {
  test.each([
    ['what only has the name', Buffer.from('The bell rang.'), 'mislabelled'],
    ['a list that was cut off', savedPage({ page }).subarray(0, 200), 'malformed'],
    ['a list of something else', plistOf({ name: 'Bell' }), 'unknown-format'],
    ['a list that is no dictionary', plistOf(['a']), 'unknown-format'],
    ['a picture that was saved', savedPage({ page, type: 'image/png' }), 'unknown-format'],
    ['a page without words', savedPage({ page: Buffer.from('<p></p>') }), 'no-text'],
  ])('%s', async (_what, bytes, kind) => expect(await read(bytes)).toMatchObject({ ok: false, failure: { kind } }))
})

test('nothing is read beyond the file, whatever its table says', () => {
  const whole = plistOf({ a: 'b', c: Uint8Array.of(1, 2, 3) })
  for (let at = 8; at < whole.length; at++)
    for (const value of [0, 1, 0x4f, 0x7f, 0xdf, 0xff]) {
      const damaged = Uint8Array.from(whole)
      damaged[at] = value
      const list = openBinaryPlist(damaged)
      const data = list?.data(list.member(list.top, 'c'))
      expect(data === undefined || data.length <= whole.length).toBe(true)
      expect(list?.text(list.member(list.top, 'a'))?.length ?? 0).toBeLessThanOrEqual(whole.length)
    }
})
