import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft } from '../../../../events/article.ts'
import { html } from '../../../../functions/parse/formats/html.ts'
import { site } from '../../../../site.config.ts'

const folder = new URL('../../../fixtures/html/', import.meta.url)
const cases = readdirSync(folder).toSorted()
const pageOf = (name: string) => readFileSync(new URL(`${name}/page.html`, folder))
const read = async (bytes: Uint8Array, key = 'world/page.html') => await html.read({ key, bytes, metadata: {} }, site)
const draftOf = async (text: string) => {
  const reading = await read(Buffer.from(text))
  return reading.ok ? reading.value.articles[0]?.draft : undefined
}

describe('an editor would set', () => {
  test.each(cases)('%s as its draft says', async name => {
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}/draft.json`, folder), 'utf8'))
    const reading = await read(pageOf(name))

    expect(reading.ok && reading.value.articles.map(({ draft }) => z.encode(Draft, draft))).toEqual([expected])
  })

  test.each(cases)('%s with evidence for each field it fills', async name => {
    const reading = await read(pageOf(name))
    const draft = reading.ok ? reading.value.articles[0]?.draft : undefined
    const fields = reading.ok ? reading.value.evidence.map(({ field }) => field) : []
    const single = [
      'headline',
      'standfirst',
      'byline',
      'dateline',
      'publishedAt',
      'language',
      'section',
      'canonicalUrl',
    ]
    const many = ['contributors', 'keywords', 'images', 'corrections', 'body'] as const
    const filled = [
      ...single.filter(field => draft !== undefined && field in draft),
      ...many.filter(field => (draft?.[field].length ?? 0) > 0),
    ]

    expect(fields).toEqual(expect.arrayContaining(['charset', ...filled]))
  })
})

describe('a page is known', () => {
  const known: [what: string, key: string, text: string, answer: string | undefined][] = [
    ['by its beginning, whatever it is called', 'page', '<!DOCTYPE html><p>x', 'structure'],
    ['by its beginning behind a comment', 'page', '<!-- saved from x -->\n<html><p>x', 'structure'],
    ['by its name', 'story.htm', '<p>x', 'name'],
    ['not by a sign in a text', 'story.txt', 'a < b, and <b> is bold', undefined],
  ]

  test.each(known)('%s', (_, key, text, answer) => {
    expect(html.recognise({ key, bytes: Buffer.from(text), metadata: {} })).toBe(answer)
  })

  test('by its content type', () => {
    const file = { key: 'x', bytes: Buffer.from('<p>x'), contentType: 'text/html; charset=utf-8', metadata: {} }
    expect(html.recognise(file)).toBe('type')
  })
})

describe('a page that is none', () => {
  const refused: [what: string, bytes: Uint8Array, kind: string][] = [
    ['empty', new Uint8Array(), 'empty'],
    ['blank', Buffer.from(' \n '), 'empty'],
    ['of markup alone', Buffer.from('<html><script>var a = 1</script></html>'), 'no-text'],
    ['with zero bytes', Buffer.from('<html><p>One\0two</p></html>'), 'binary'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'mislabelled'],
    [
      'of too many damaged characters',
      Buffer.from([...Buffer.from('<p>déjà vu '.repeat(5)), ...Buffer.from('café '.repeat(20), 'latin1')]),
      'undecodable',
    ],
  ]

  test.each(refused)('(%s) is refused with a reason', async (_, bytes, kind) => {
    const reading = await read(bytes)

    expect(reading.ok ? undefined : reading.failure.kind).toBe(kind)
  })
})

test.each([
  ['<i>The Ferry</i>’s long way <b>home</b>, again', 'The Ferry’s long way home, again'],
  ['<span>The ferry</span><span>comes home</span>', 'The ferry comes home'],
  ['The ferry<br>comes <wbr>home', 'The ferry comes home'],
])('a heading of %s has its words apart and its marks at them', async (heading, headline) => {
  expect(await draftOf(`<html><h1>${heading}</h1><p>The ferry sails again.`)).toMatchObject({ headline })
})

test.each(['By Ada Quill Published 3 days ago', 'By Ada Quill @adaquill', 'By Ada Quill | Updated 10:15'])(
  'the byline %s ends with the name',
  async line => {
    const page = `<html><h1>The ferry sails</h1><p class="byline">${line}</p><p>The ferry sails again from Monday.`

    expect(await draftOf(page)).toMatchObject({ byline: 'By Ada Quill' })
  },
)

test('a damaged character does not cost the page, and the receipt tells of it', async () => {
  const reading = await read(pageOf('damaged-character'))
  const charset = reading.ok ? reading.value.evidence.find(({ field }) => field === 'charset') : undefined

  expect(charset).toMatchObject({ rule: 'damaged-utf-8', note: expect.stringContaining('1 damaged') })
})

test('what could run is told of in the receipt', async () => {
  const reading = await read(pageOf('nothing-runs'))
  const notes = reading.ok ? reading.value.evidence.flatMap(({ note }) => note ?? []).join() : ''

  expect(notes).toContain('onclick')
  expect(notes).toContain('javascript')
})

test('names of JSON-LD do not reach the prototype of anything', async () => {
  const ld =
    '{"@type":"NewsArticle","headline":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
  await draftOf(`<html><script type="application/ld+json">${ld}</script><h1>One two three</h1><p>Text of it.</p>`)

  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})

test('reading never throws, and what it gives is valid', async () => {
  const piece = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div class="related">',
      '</div>',
      '<table><tr><td>',
      '<h1>',
      '<a href="',
      '">',
      '<!--',
      '-->',
      '&#x',
      '&amp',
      '<script>',
    ],
    ...[
      '</script>',
      '<figure><img src=a>',
      '<figcaption>',
      '<script type="application/ld+json">{"@type":"Article","author":[',
      '<meta name=author content=',
    ],
    ...[
      'Rain fell on Monday, and the match was off.',
      'By Ada Quill',
      '3 March 2026',
      '\u202e',
      '\ud800',
      '<time datetime="2026-02-31">',
      '<base href="javascript:x">',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), async pieces => {
      const reading = await read(Buffer.from(pieces.join('')))
      if (!reading.ok) return
      for (const { draft } of reading.value.articles) expect(() => z.encode(Draft, draft)).not.toThrow()
    }),
    { numRuns: 150 },
  )
})
