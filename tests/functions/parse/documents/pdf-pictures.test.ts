import { expect, test } from 'vitest'
import { picturesLeft } from '../../../../functions/parse/documents/pdf/pictures-left.ts'
import { pdf } from '../../../../functions/parse/formats/pdf.ts'
import { site } from '../../../../site.config.ts'
import { column, pdfOf, withPicture } from './print.ts'

const page = pdfOf([
  column(['Ferry sails', 'The ferry sails again after the storm, the harbour said.'], { x: 72, y: 700 }),
])

test('what is drawn in a PDF stays in it, and the receipt says what to do', async () => {
  const reading = await pdf.read({ key: 'a.pdf', bytes: Uint8Array.from(page), metadata: {} }, site)

  expect(reading.ok && reading.value.evidence.some(({ field }) => field === 'images')).toBe(false)
  expect(picturesLeft(withPicture(page))).toEqual([
    expect.objectContaining({ field: 'images', rule: 'left-out', note: expect.stringContaining('beside it') }),
  ])
  expect(picturesLeft(page)).toEqual([])
})

test('a PDF with a picture is read as one without', async () => {
  const read = async (bytes: Uint8Array) => {
    const reading = await pdf.read({ key: 'a.pdf', bytes: Uint8Array.from(bytes), metadata: {} }, site)
    return reading.ok ? reading.value : undefined
  }
  const plain = await read(page)
  const pictured = await read(withPicture(page))

  expect(pictured?.articles).toEqual(plain?.articles)
  expect(pictured?.evidence.at(-1)).toMatchObject({ field: 'images', rule: 'left-out' })
})
