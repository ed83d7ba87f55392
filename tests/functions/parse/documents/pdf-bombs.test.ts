import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { freshBudget } from '../../../../functions/parse/budget.ts'
import type { PrintedLine } from '../../../../functions/parse/documents/pdf/lines.ts'
import { passagesOf } from '../../../../functions/parse/documents/pdf/paragraphs.ts'
import { inReadingOrder } from '../../../../functions/parse/documents/pdf/reading-order.ts'
import { mostUnpacked, unpackedIn } from '../../../../functions/parse/documents/pdf/unpacked-size.ts'
import * as formats from '../../../../functions/parse/formats/index.ts'
import { pdf } from '../../../../functions/parse/formats/pdf.ts'
import { parse } from '../../../../functions/parse/parse.ts'
import { site } from '../../../../site.config.ts'
import { processorTime } from '../../../support/cpu-time.ts'
import { zipOf } from '../archive/packed.ts'
import { pdfOf } from './print.ts'

const page = pdfOf([[{ text: 'The pier opens', x: 9, y: 700 }]])
/** A PDF with one more stream in it, which its dictionary says to be packed in some way. */
const withStream = (dictionary: string, data: Uint8Array) =>
  Buffer.concat([
    page,
    Buffer.from(`9 0 obj\n<< ${dictionary} >>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ])
const large = Buffer.alloc(mostUnpacked + 2 ** 20)
const deflated = deflateSync(large)

test.each<[what: string, bytes: Uint8Array, answer: boolean]>([
  ['a page', page, false],
  ['a stream of drawings that fits', withStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(1000))), false],
  ['a stream that unpacks to more than an article', withStream('/Filter /FlateDecode', deflated), true],
  [
    'one whose checksum is wrong',
    withStream('/Filter/Fl', Buffer.concat([deflated.subarray(0, -4), Buffer.alloc(4)])),
    true,
  ],
  ['one without its end', withStream('/Filter /FlateDecode', deflated.subarray(0, -9)), true],
  ['one that was packed twice', withStream('/Filter [/FlateDecode /FlateDecode]', Buffer.alloc(300_000)), true],
  ['one that breaks', withStream('/Filter /FlateDecode', Buffer.alloc(300_000, 0xff)), true],
  [
    'many that are too large together',
    Buffer.concat([1, 2].map(() => withStream('/Filter/Fl', deflateSync(large.subarray(9_000_000))))),
    true,
  ],
  ['a thousand fonts and more', Buffer.concat([page, Buffer.from('<</Type/Font/BaseFont/A>>'.repeat(1000))]), true],
  [
    'as many in a stream of objects',
    withStream('/Type/ObjStm/Filter/FlateDecode', deflateSync(Buffer.from('<</Type/Font/BaseFont/A>>'.repeat(1000)))),
    true,
  ],
  ['a picture, which is not drawn', withStream('/Subtype /Image /Filter /FlateDecode', deflated), false],
])('%s is told for what it is', (_, bytes, answer) => {
  expect(unpackedIn(bytes).isBomb).toBe(answer)
})

test('a PDF that unpacks to gigabytes is refused before its library has it', async () => {
  const reading = await pdf.read(
    { key: 'a.pdf', bytes: withStream('/Filter /FlateDecode', deflated), metadata: {} },
    site,
  )

  expect(reading).toMatchObject({ ok: false, failure: { kind: 'too-large', place: '25165824 bytes' } })
})

test('a page with more runs of letters than any is refused, and read no further', async () => {
  const printed = Array.from({ length: 100_001 }, (_, n) => ({ text: 'a', x: (n * 40) % 500, y: n % 800 }))

  expect(await pdf.read({ key: 'a.pdf', bytes: pdfOf([printed]), metadata: {} }, site)).toMatchObject({
    ok: false,
    // Where the machine is slow its time is over before.
    failure: { kind: 'too-large', place: expect.stringMatching(/page 1|the drawings/) },
  })
})

const lines = (count: number, x: (n: number) => number): PrintedLine[] =>
  Array.from({ length: count }, (_, n) => {
    const left = x(n)
    return { text: 'a b', left, right: left + 1, y: -n, size: 10, rtl: false, page: 1 }
  })

test('a paragraph of fifty thousand lines is put together once', async () => {
  const column = lines(50_000, () => 9)

  expect(await processorTime(() => passagesOf([column]))).toBeLessThan(1000)
  expect(passagesOf([column])).toEqual([
    { block: { kind: 'paragraph', spans: [{ text: Array(50_000).fill('a b').join(' ') }] } },
  ])
})

test('columns that part into columns over and over are read as far as a page could have them', async () => {
  const stairs = lines(10_000, n => n * 2)

  expect(await processorTime(() => inReadingOrder(stairs))).toBeLessThan(1000)
  expect(inReadingOrder(stairs).flat()).toHaveLength(10_000)
})

/** A file of which every drawing draws two others: so many that nobody comes to their end, and no letter among them. */
function drawingsInDrawings(depth: number): Buffer {
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'
  const drawn = (n: number) => `/Resources << /XObject << /A ${n} 0 R /B ${n + 1} 0 R >> >>`
  const stream = (dictionary: string, content: string) =>
    `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`
  const levels = Array.from({ length: depth }, (_, n) => stream(`${form} ${drawn(2 * n + 7)}`, '/A Do /B Do'))
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R ${drawn(5)} >>`,
    stream('', '/A Do /B Do'),
    ...levels.flatMap(level => [level, level]),
    stream(form, ''),
    stream(form, ''),
  ]
  return Buffer.from(
    `%PDF-1.7\n${objects.map((object, n) => `${n + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer << /Root 1 0 R >>`,
  )
}

test('drawings in drawings without an end are refused in two seconds, and the next file is read', async () => {
  const hostile = { key: 'a.pdf', bytes: drawingsInDrawings(40), metadata: {} }

  expect(await pdf.read({ ...hostile, bytes: drawingsInDrawings(2) }, site)).toMatchObject({
    failure: { kind: 'no-text' },
  })
  const reading = pdf.read(hostile, site)
  expect(await processorTime(() => reading)).toBeLessThan(2000)
  expect(await reading).toMatchObject({ failure: { kind: 'too-large', place: 'the drawings' } })
  expect(await pdf.read({ ...hostile, bytes: page }, site)).toMatchObject({ ok: true })
})

test('as many in a bundle as may be in one are refused in two seconds too, whatever they are', async () => {
  const hostile = drawingsInDrawings(40)
  const files = Array.from({ length: 490 }, (_, n) => ({ name: `${n}.pdf`, bytes: hostile }))
  const file = { key: 'a.zip', bytes: zipOf(files), metadata: {} }

  const reading = parse(file, Object.values(formats), site)
  expect(await processorTime(() => reading)).toBeLessThan(2000)
  expect(await reading).toMatchObject({ failure: { kind: 'too-large', place: 'the drawings' } })
})

test('what a PDF unpacks to is taken from the upload, and so is what a thread takes to read it', async () => {
  const budget = freshBudget()
  const megabytes = withStream('/Filter /FlateDecode', deflateSync(Buffer.alloc(4096 * 1000)))
  await pdf.read({ key: 'a.pdf', bytes: megabytes, metadata: {}, budget }, site)

  expect(budget.parts).toBeLessThan(freshBudget().parts - 1000)
  expect(budget.seconds).toBeLessThan(freshBudget().seconds)
  await pdf.read({ key: 'a.pdf', bytes: drawingsInDrawings(40), metadata: {}, budget }, site)
  expect(budget.seconds).toBe(0)
})

test('PDFs that come together are all read, whatever they take together', async () => {
  const pages = Array.from({ length: 40 }, () =>
    Array.from({ length: 60 }, (_, line) => ({
      text: `Line ${line} of a long report on the harbour`,
      x: 60,
      y: 800 - line * 12,
    })),
  )
  const bytes = pdfOf(pages)
  const readings = await Promise.all(
    Array.from({ length: 12 }, (_, n) => pdf.read({ key: `${n}.pdf`, bytes, metadata: {} }, site)),
  )

  expect(readings.filter(({ ok }) => !ok)).toEqual([])
})
