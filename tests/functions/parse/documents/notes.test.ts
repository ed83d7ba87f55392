import { expect, test } from 'vitest'
import { docx } from '../../../../functions/parse/formats/docx.ts'
import { plainText } from '../../../../functions/text/plain.ts'
import { site } from '../../../../site.config.ts'
import { wordOf, wordParts } from './word.ts'

const paragraph = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`
const said = (text: string) => `<w:t>${text}</w:t>`
const call = (id: number) => `<w:footnoteReference w:id="${id}"/>`
const note = (id: number, ...lines: string[]) =>
  `<w:footnote w:id="${id}">${lines.map(line => paragraph(said(line))).join('')}</w:footnote>`

test('a note that a text calls for again stands once, under the same number', async () => {
  const body = [
    said('The ferry sails again'),
    `${said('It left at seven on Monday.')}${call(2)}`,
    `${said('Nobody was late.')}${call(1)}${call(2)}`,
  ]
  const bytes = wordOf({
    ...wordParts(body.map(paragraph).join('')),
    'word/footnotes.xml': `<w:footnotes>${note(1, 'The port says so.')}${note(2, 'Local time.', 'In summer.')}${note(3, 'Never called for.')}</w:footnotes>`,
  })
  const reading = await docx.read({ key: 'a.docx', bytes, metadata: {} }, site)

  expect(reading.ok && plainText(reading.value.articles[0]?.draft.body ?? [])).toBe(
    'It left at seven on Monday.[1]\nNobody was late.[2][1]\n[1] Local time.\nIn summer.\n[2] The port says so.',
  )
})
