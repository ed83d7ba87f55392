import { expect, test } from 'vitest'
import { linesOf } from '../../../../functions/parse/documents/pdf/lines.ts'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { parse } from '../../../../functions/parse/parse.ts'
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
