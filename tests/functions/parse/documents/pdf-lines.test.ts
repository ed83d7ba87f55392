import { expect, test } from 'vitest'
import { linesOf } from '../../../../functions/parse/documents/pdf/lines.ts'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { plainText } from '../../../../functions/text/plain.ts'
import { site } from '../../../../site.config.ts'
import { pdfOf } from './print.ts'

test('Arabic that was printed in the shapes of its letters is read in its letters', () => {
  const runs = [{ text: 'ﻣﺰارﻋﻮ وادي درﻋﺔ', x: 100, y: 700, width: 200, size: 12, rtl: true }]

  expect(linesOf({ height: 842, runs }, 1).map(({ text }) => text)).toEqual(['مزارعو وادي درعة'])
})

const said = (text: string, at: { x: number; y: number; width: number; size?: number }) => ({
  text,
  size: 10,
  rtl: false,
  ...at,
})
const linesOn = (runs: ReturnType<typeof said>[]) => linesOf({ height: 842, runs }, 1).map(({ text }) => text)

test.each([
  ['a number behind a word, which calls for a note', 'the bridge', '2', 'the bridge[2]'],
  ['a number behind a full stop', 'the bridge.', '12', 'the bridge.[12]'],
  ['a star', 'the bridge', '*', 'the bridge[*]'],
  ['a number of a unit', '40 m', '2', '40 m2'],
  ['a power', '10', '6', '106'],
  ['the end of an ordinal', 'the 9', 'th', 'the 9th'],
])('what is raised stands on its line: %s', (_, word, raised, line) => {
  const runs = [said(word, { x: 40, y: 700, width: 50 }), said(raised, { x: 90, y: 704, width: 4, size: 6 })]

  expect(linesOn(runs)).toEqual([line])
})

test.each([
  ['over two lines', 'T', 706, ['The bridge', 'is open']],
  ['behind a quotation mark', '“T', 706, ['“The bridge', 'is open']],
  ['that is no higher than the text', 'T', 760, ['T', 'he bridge', 'is open']],
])('the letter that opens a story opens its first word: one %s', (_, letter, y, lines) => {
  const runs = [
    said(letter, { x: 40, y, width: 20, size: 32 }),
    said('is open', { x: 64, y: 708, width: 40 }),
    said('he bridge', { x: 64, y: 720, width: 40 }),
  ]

  expect(linesOn(runs)).toEqual(lines)
})

test('of two large letters beside one word none is lost', () => {
  const runs = [
    said('T', { x: 40, y: 706, width: 20, size: 32 }),
    said('W', { x: 42, y: 706, width: 20, size: 32 }),
    said('he bridge', { x: 64, y: 720, width: 40 }),
  ]

  expect(linesOn(runs).join('').replace(/\s/g, '').split('').toSorted().join('')).toBe('TWbdeeghir')
})

test('a PDF of boxes and blanks, whose program had no font, has no text', async () => {
  const bytes = pdfOf([[{ text: '  .  , ', x: 60, y: 780 }]])
  const read = await parse({ key: 'a.pdf', bytes, metadata: {} }, Object.values(formats), site)

  expect(read).toMatchObject({ ok: false, failure: { kind: 'no-text' } })
})

const printed = ['The ferry left the quay at seven on Monday, with two hundred passengers', 'on board, while the']
const page = (head: string, ...above: { text: string; x: number; y: number; size: number }[]) => [
  { text: head, x: 60, y: 810, size: 8 },
  ...above,
  ...Array.from({ length: 24 }, (_, n) => ({ text: printed[n % 2] ?? '', x: 60, y: 700 - n * 14, size: 10 })),
]
const title = { text: 'The ferry sails again', x: 60, y: 740, size: 24 }

test.each([
  ['all pages', ['EMBARGOED UNTIL 10:00 GMT, 5 March 2031', 'EMBARGOED UNTIL 10:00 GMT, 5 March 2031']],
  ['the second of two', ['The Example', 'EMBARGOED UNTIL 10:00 GMT, 5 March 2031']],
  [
    'all but the first',
    [
      'The Example',
      'EMBARGOED UNTIL 10:00 GMT, 5 March 2031 | 2',
      'EMBARGOED UNTIL 10:00 GMT, 5 March 2031 | 3',
      'EMBARGOED UNTIL 10:00 GMT, 5 March 2031 | 4',
    ],
  ],
])('an embargo above %s holds the story', async (_, heads) => {
  const bytes = pdfOf(heads.map((head, n) => page(head, ...(n === 0 ? [title] : []))))
  const read = await parse({ key: 'a.pdf', bytes, metadata: {} }, Object.values(formats), site)

  expect(read).toMatchObject({
    ok: true,
    value: {
      articles: [{ draft: { headline: title.text, embargoedUntil: new Date('2031-03-05T10:00:00Z') } }],
    },
  })
})

test('columns are read one after the other on the last page as on the first', async () => {
  const column = (x: number, words: string) =>
    Array.from({ length: 12 }, (_, n) => ({ text: `${words} ${'abcdefghijkl'[n]} and so on`, x, y: 700 - n * 14 }))
  const pages = Array.from({ length: 8 }, () => [...column(60, 'the ferry left at'), ...column(320, 'it sailed on at')])
  const bytes = pdfOf([[title, ...(pages[0] ?? [])], ...pages.slice(1)])
  const read = await parse({ key: 'a.pdf', bytes, metadata: {} }, Object.values(formats), site)
  const text = read.ok ? plainText(read.value.articles[0]?.draft.body ?? []) : ''

  expect(text.match(/the ferry left at i and so on the ferry left at j/g)).toHaveLength(8)
})
