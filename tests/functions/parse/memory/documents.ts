import { zipOf } from '../archive/packed.ts'
import { openParts, packageOf } from '../documents/open-document.ts'
import { wordOf, wordParts } from '../documents/word.ts'

/** Documents at the edge of what is read: most of them name something once and use it over and over. */
export const documents: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>([
  ['names.docx', () => crowded(65_000)],
  ['breaks.odt', () => open(`<text:p>${'a<text:line-break/>'.repeat(29_000)}</text:p>`)],
  [
    'runs.odt',
    () =>
      open(`<text:p>${'<text:span>'.repeat(900)}${'a<text:s/>'.repeat(190_000)}${'</text:span>'.repeat(900)}</text:p>`),
  ],
  [
    'notes.docx',
    () =>
      word(said('The ferry sails.') + paragraph('<w:footnoteReference w:id="1"/>'.repeat(8000)), {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${said('a').repeat(8000)}</w:footnote></w:footnotes>`,
      }),
  ],
  [
    'fields.docx',
    () =>
      word(
        paragraph(
          `<w:t>The ferry sails.</w:t>${field('begin')}${`<w:instrText>${' '.repeat(2000)}</w:instrText>`.repeat(2000)}${field('separate').repeat(50_000)}`,
        ),
      ),
  ],
  [
    'styles.docx',
    () =>
      word(said('The ferry sails.') + paragraph('<w:pStyle w:val="a"/><w:t>b</w:t>').repeat(25_000), {
        'word/styles.xml': `<w:styles><w:style w:styleId="a"><w:name w:val="${'q'.repeat(8_000_000)}"/></w:style></w:styles>`,
      }),
  ],
  [
    'styles.rtf',
    () => `{\\rtf1{\\stylesheet{\\s1 ${'a'.repeat(900_000)};}}The ferry sails.\\par ${'\\s1 b\\par '.repeat(20_000)}}`,
  ],
  [
    'rows.docx',
    () =>
      word(said('The ferry sails.') + table(`<w:tr>${cell(said('a'))}${cell(float(said('b')))}</w:tr>`.repeat(5000))),
  ],
  ['cells.docx', () => word(said('The ferry sails.') + table(`<w:tr>${cell(float(said('b'))).repeat(9000)}</w:tr>`))],
  [
    'rows.rtf',
    () =>
      `{\\rtf1 The ferry sails.\\par ${'\\intbl a\\cell b\\cell{\\shp{\\*\\shpinst{\\shptxt c\\par}}}\\row '.repeat(5000)}}`,
  ],
  ['cells.rtf', () => `{\\rtf1 The ferry sails.\\par ${'\\intbl a\\cell\\pard b\\par '.repeat(9000)}}`],
  [
    'boxes.docx',
    () => word(said('The ferry sails.') + float(said('a').repeat(14_000)) + float(said('b').repeat(14_000))),
  ],
  ['semicolons.rtf', () => `{\\rtf1{\\stylesheet{\\s1 ${';'.repeat(900_000)}\\'0a}}\\s1 The ferry sails.\\par}`],
])

/** Documents that hold more boxes than are read, one in another. */
export const nestedBoxes: ReadonlyMap<string, () => string> = new Map([
  ['boxes.rtf', () => `{\\rtf1 The ferry sails.\\par ${'{\\shptxt '.repeat(700_000)}`],
])

/** Documents and pages in which one address would be written out too often. */
export const longLinks: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>([
  [
    'links.docx',
    () =>
      word(paragraph('<w:hyperlink r:id="a"><w:t>The ferry sails.</w:t></w:hyperlink>').repeat(25_000), {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a" TargetMode="External" Target="${address}"/></Relationships>`,
      }),
  ],
  [
    'links.rtf',
    () => `{\\rtf1{\\field{\\*\\fldinst HYPERLINK "${address}"}{\\fldrslt ${'The ferry{\\b sails}'.repeat(29_000)}}}}`,
  ],
  [
    'links.html',
    () => `<h1>The ferry sails</h1><a href="${address}">${'<p>The ferry sails on Monday.'.repeat(19_000)}`,
  ],
  ['links.md', () => `# The ferry sails\n\n[a]: ${address}\n\n${'[a] '.repeat(30_000)}`],
])

const address = `https://a.example/${'b/'.repeat(4000)}`

const word = (body: string, others: Readonly<Record<string, string>> = {}) => wordOf({ ...wordParts(body), ...others })
const open = (text: string) => packageOf(openParts({ text: `<text:h>The ferry sails</text:h>${text}` }))
const paragraph = (inner: string) => `<w:p>${inner}</w:p>`
const said = (text: string) => paragraph(`<w:r><w:t>${text}</w:t></w:r>`)
const float = (inner: string) => paragraph(`<w:r><w:t>a</w:t><w:txbxContent>${inner}</w:txbxContent></w:r>`)
const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`
const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
const field = (step: string) => `<w:fldChar w:fldCharType="${step}"/>`

/** A Word document whose directory names a file that is not there over and over, in the letters of DOS. */
function crowded(count: number): Buffer {
  const name = Buffer.from('é'.repeat(25), 'latin1')
  const parts = Object.entries(wordParts(said('The ferry sails')))
  const files = parts.map(([part, bytes]) => ({ name: part, bytes }))
  const zip = zipOf([...files, { name, bytes: '', claims: { at: 0xffffff00 } }])
  const end = zip.length - 22
  const entry = zip.subarray(end - name.length - 46, end)
  zip.writeUInt16LE(files.length + count, end + 10)

  return Buffer.concat([zip.subarray(0, end), ...Array<Buffer>(count - 1).fill(entry), zip.subarray(end)])
}
