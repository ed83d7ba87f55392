import { expect, test } from 'vitest'
import type { Block } from '../../../../events/article.ts'
import type { Format } from '../../../../functions/parse/format.ts'
import { docx } from '../../../../functions/parse/formats/docx.ts'
import { rtf } from '../../../../functions/parse/formats/rtf.ts'
import { plainText } from '../../../../functions/text/plain.ts'
import { site } from '../../../../site.config.ts'
import { wordOf, wordParts } from './word.ts'

const sentence = 'The ferry left the old quay at seven on Monday, with two hundred passengers on board.'
const remark = 'Nobody at the port can say when the second ferry sails.'

const paragraph = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`
const said = (text: string) => paragraph(`<w:t>${text}</w:t>`)
const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const floating = (text: string) => paragraph(`<w:t>8</w:t><w:txbxContent>${said(text)}</w:txbxContent>`)

async function bodyOf(format: Format, bytes: Buffer): Promise<Block[]> {
  const reading = await format.read({ key: `a.${format.name}`, bytes, metadata: {} }, site)
  return reading.ok ? (reading.value.articles[0]?.draft.body ?? []) : []
}

const table = {
  kind: 'table',
  rows: [
    ['Ferry', 'Left'],
    ['Ada', '8'],
    ['Tom', '9'],
  ].map(row => row.map(text => [{ text }])),
}

test('a table of a Word document stays one table around a box that floats in it', async () => {
  const rows = row(said('Ferry'), said('Left')) + row(said('Ada'), floating(remark)) + row(said('Tom'), said('9'))
  const body = await bodyOf(
    docx,
    wordOf(wordParts(`${said('The ferry sails again') + said(sentence)}<w:tbl>${rows}</w:tbl>${said(sentence)}`)),
  )

  expect(body.filter(({ kind }) => kind === 'table')).toEqual([table])
  expect(plainText(body)).toContain(remark)
})

test('a table of an RTF document keeps to itself what stands in the table of a box in it', async () => {
  const box = `{\\shp{\\*\\shpinst{\\shptxt \\intbl Pier\\cell 3\\cell\\row\\pard ${remark}\\par}}}`
  const rows = `\\intbl Ferry\\cell Left\\cell\\row\\intbl Ada\\cell 8\\cell${box}\\row\\intbl Tom\\cell 9\\cell\\row`
  const body = await bodyOf(
    rtf,
    Buffer.from(`{\\rtf1 The ferry sails again\\par ${sentence}\\par ${rows}\\pard ${sentence}\\par}`),
  )

  expect(body.filter(({ kind }) => kind === 'table')).toContainEqual(table)
  expect(plainText(body)).toContain(remark)
})
