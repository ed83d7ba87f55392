import { expect, test } from 'vitest'
import { docx } from '../../../../functions/parse/formats/docx.ts'
import { email } from '../../../../functions/parse/formats/email.ts'
import { rtf } from '../../../../functions/parse/formats/rtf.ts'
import { site } from '../../../../site.config.ts'
import { type Costs, leastCosts } from '../../../support/cpu-time.ts'
import { wordOf, wordParts } from './word.ts'

const eml = (more: string) => Buffer.from(`From: a@example.org\nSubject: Pier\n${more}`)
const word = (body: string) => wordOf(wordParts(body))
const rich = (body: string) => Buffer.from(`{\\rtf1 Pier\\par ${body}}`)

const pumps: [name: string, read: (repeated: string) => Promise<unknown>, pump: string][] = [
  ...[
    '{',
    '{\\b\\i a}',
    '}',
    '{\\b ',
    "\\'e9",
    '\\u233?',
    '\\par ',
    '\\bin1 a',
    '\\cell',
    '\\row',
    '\\f1 ',
    '{\\*\\x ',
    '{\\field{\\*\\fldinst HYPERLINK "',
    '\\\\',
    ' ',
    '{\\shp{\\*\\shpinst{\\shptxt a',
    '{\\shptxt The pier opens in the rain.\\par}',
    'a{\\footnote b}',
    '{\\header a\\par}',
    '{\\f1\\fcharset0 a}',
  ].map((pump): (typeof pumps)[number] => [
    'rtf',
    async text => rtf.read({ key: 'a.rtf', bytes: rich(text), metadata: {} }, site),
    pump,
  ]),
  ...[
    '=\n',
    '= ',
    ' ',
    ' \t',
    '=41',
    '--b\n',
    '--b\n\n',
    '\n-- \n',
    'a: b\n',
    '=?utf-8?q?a?= ',
    '=?',
    '; a="',
    ";a*0*=''%41",
  ].flatMap((pump): typeof pumps => [
    [
      'mail body',
      async text =>
        email.read(
          { key: 'a.eml', bytes: eml(`Content-Transfer-Encoding: quoted-printable\n\n${text}`), metadata: {} },
          site,
        ),
      pump,
    ],
    [
      'mail head',
      async text =>
        email.read(
          {
            key: 'a.eml',
            bytes: eml(`X-A: ${text}\nContent-Type: multipart/mixed; boundary=b; ${text}\n\n--b\n\n${text}`),
            metadata: {},
          },
          site,
        ),
      pump,
    ],
  ]),
  ...[
    '<w:p>',
    '<w:p/>',
    '<w:p><w:r><w:t>a </w:t></w:r></w:p>',
    '<w:tbl><w:tr><w:tc>',
    '<w:r><w:t>a</w:t></w:r>',
    '<w:br/>',
    '&#233;',
    '<w:p><w:r><w:txbxContent>',
    '<w:p><w:r><w:txbxContent><w:p><w:r><w:t>The pier opens in the rain</w:t></w:r></w:p></w:txbxContent></w:r></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ].map((pump): (typeof pumps)[number] => [
    'docx',
    async text => docx.read({ key: 'a.docx', bytes: word(text), metadata: {} }, site),
    pump,
  ]),
]

const beside = ['a', ' a', '="', '&#233;', '<a ', 'a<'].map((pump): (typeof pumps)[number] => [
  'docx, a part of its own',
  async text =>
    docx.read(
      { key: 'a.docx', bytes: wordOf({ ...wordParts('<w:p/>'), 'word/comments.xml': `<${text}` }), metadata: {} },
      site,
    ),
  pump,
])

// Twice the bytes, twice the cost; the half is the noise of a shared machine. Below 25 ms a ratio says nothing: what grows with
// the square takes hundreds. 50 KB of a head make thousands of parts, among which the collector works too; of more none is read.
const leastTold = (reader: string) => (reader === 'mail head' ? 200 : 25)
const fineFor =
  (reader: string) =>
  ({ small, large }: Costs) =>
    large <= Math.max(small * 2.5, leastTold(reader))

const named = [...pumps, ...beside].map(([reader, read, pump]) => [reader, pump, read] as const)
test.each(named)('%s: twice as much of %j costs at most two and a half times as much', async (reader, pump, read) => {
  const times = (bytes: number) => pump.repeat(Math.ceil(bytes / pump.length))
  const work = { small: () => read(times(25_000)), large: () => read(times(50_000)) }
  const fine = fineFor(reader)

  expect(await leastCosts(work, { fine, turns: 1 })).toSatisfy(fine)
})
