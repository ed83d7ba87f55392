import { expect, test } from 'vitest'
import * as formats from '../../../functions/parse/formats/index.ts'
import { parse } from '../../../functions/parse/parse.ts'
import { site } from '../../../site.config.ts'
import { wordOf, wordParts } from './documents/word.ts'

const lines = [
  'EMBARGOED UNTIL: Thursday, 10 a.m.',
  'Sperrfrist: Donnerstag, 5. März 2026, 10 Uhr',
  'Sous embargo jusqu’au 5 mars 2026 à 10h00',
  'Embargo hasta el 5 de marzo de 2026 a las 10:00',
  'Не публиковать до 5 марта 2026 года, 10:00',
  'محظور النشر حتى الساعة 10:00 من يوم 5 مارس 2026',
  '解禁日時：2026年3月5日（木）午前10時',
  '보도시점: 2026. 3. 5.(목) 12:00 이후',
  'ห้ามเผยแพร่ก่อนวันที่ 5 มีนาคม 2569 เวลา 10.00 น.',
]
const headline = 'Harbour market to close'
const story = [
  'The town council voted on Tuesday night to close the harbour market, which has stood beside the ferry pier since the railway came.',
  'Traders said they had been given three weeks to clear their stalls and had not been told where to go.',
]

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const titled = (text: string) => paragraph(text).replace('<w:p>', '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>')
const cells = (...texts: string[]) =>
  `<w:tbl><w:tr>${texts.map(text => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr></w:tbl>`
const word = (body: string, others: Readonly<Record<string, string>> = {}) => ({
  key: 'a.docx',
  bytes: wordOf({ ...wordParts(body), ...others }),
})
const below = story.map(paragraph).join('')
const rich = (head: string) => ({
  key: 'a.rtf',
  bytes: `{\\rtf1\\ansi ${head}${[headline, ...story].map(text => `${text}\\par\n`).join('')}}`,
})
const escaped = (text: string) =>
  text.replace(
    /[^\0-\x7f]/g,
    letter => `\\u${letter.charCodeAt(0) > 32_767 ? letter.charCodeAt(0) - 65_536 : letter.charCodeAt(0)}?`,
  )
const mail = (subject: string, text: readonly string[]) =>
  `From: desk@example.com\r\nSubject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text.join('\r\n\r\n')}\r\n`

const forms: Record<string, (line: string) => { key: string; bytes: Uint8Array | string }> = {
  'above a text': line => ({ key: 'a.txt', bytes: [line, headline, ...story].join('\n\n') }),
  'below a text': line => ({ key: 'a.txt', bytes: [headline, ...story, line].join('\n\n') }),
  'above a headline in Markdown': line => ({
    key: 'a.md',
    bytes: [`**${line}**`, `# ${headline}`, ...story].join('\n\n'),
  }),
  'below a text in Markdown': line => ({ key: 'a.md', bytes: [`# ${headline}`, ...story, line].join('\n\n') }),
  'on a page': line => ({
    key: 'a.html',
    bytes: `<article><h1>${headline}</h1><p><strong>${line}</strong></p>${story.map(text => `<p>${text}</p>`).join('')}</article>`,
  }),
  'above a story in a message': line => ({
    key: 'a.eml',
    bytes: mail(headline, [line, ...story, 'Kind regards,', 'Ana Ruiz']),
  }),
  'in a subject': line => ({ key: 'a.eml', bytes: mail(`${line} – ${headline}`, story) }),
  'in brackets of a subject': line => ({ key: 'a.eml', bytes: mail(`[${line}] ${headline}`, story) }),
  'in a letter around a story': line => ({
    key: 'a.eml',
    bytes: mail(headline, [`Hi desk,`, `Please find my story below. ${line}`, headline, ...story]),
  }),
  'in a Word document': line => ({
    key: 'a.docx',
    bytes: wordOf(wordParts([line, headline, ...story].map(paragraph).join(''))),
  }),
  'in the second line of a title': line => word(titled(headline) + titled(line) + below),
  'in italics below a picture': line =>
    word(
      paragraph(headline) +
        paragraph('').replace('<w:t', '<w:drawing><wp:docPr descr="The pier"/></w:drawing><w:t') +
        paragraph(line).replace('<w:t', '<w:rPr><w:i/></w:rPr><w:t') +
        below,
    ),
  'in italics below a picture on a page': line => ({
    key: 'a.html',
    bytes: `<article><h1>${headline}</h1><img src="/pier.jpg"><p><em>${line}</em></p>${story.map(text => `<p>${text}</p>`).join('')}</article>`,
  }),
  'in the third cell of a form': line => word(cells('Author', 'Ana Ruiz', line) + titled(headline) + below),
  'in the first cell of a form': line => word(cells(line, 'Ana Ruiz') + titled(headline) + below),
  'in a note': line =>
    word(
      titled(headline) +
        paragraph('A note follows.').replace('</w:t>', '</w:t><w:footnoteReference w:id="1"/>') +
        below,
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${paragraph(line)}</w:footnote></w:footnotes>`,
      },
    ),
  'in a field that follows an empty one': line =>
    word(
      `${titled(headline)}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>${paragraph(line)}</w:sdtContent></w:sdt>${below}`,
    ),
  'in the head of the pages, beside a name': line =>
    rich(`{\\header \\intbl The Example\\cell ${escaped(line)}\\cell\\row}`),
  'in a box in the head of the pages': line => rich(`{\\header {\\shp{\\*\\shpinst{\\shptxt ${escaped(line)}\\par}}}}`),
  'in the subject of a message that sends another on': line => ({
    key: 'a.eml',
    bytes: mail(`${line} – Market`, [
      `-----Forwarded message-----\r\nFrom: Ana Ruiz\r\nSubject: ${headline}`,
      ...story,
    ]),
  }),
  'in the subject of a page that a browser saved': line => ({
    key: 'a.mhtml',
    bytes: mail(
      `${line} – ${headline}`,
      [`<h1>${headline}</h1>`, ...story].map(text => `<p>${text}</p>`),
    ).replace(
      'Content-Type: text/plain',
      'MIME-Version: 1.0\r\nSnapshot-Content-Location: https://a.example/\r\nContent-Type: text/html',
    ),
  }),
  'in Rich Text': line => ({
    key: 'a.rtf',
    bytes: `{\\rtf1\\ansi ${[line, headline, ...story].map(text => `${escaped(text)}\\par\n`).join('')}}`,
  }),
}

test.each(Object.keys(forms).flatMap(form => lines.map(line => [form, line] as const)))(
  'an embargo %s holds the story: %s',
  async (form, line) => {
    const { key, bytes } = forms[form]?.(line) ?? { key: '', bytes: '' }
    const read = await parse({ key, bytes: Buffer.from(bytes), metadata: {} }, Object.values(formats), site)
    const draft = read.ok ? read.value.articles[0]?.draft : undefined

    expect(draft).toMatchObject({ headline, pubstatus: 'withheld' })
    expect(JSON.stringify(draft?.body)).not.toContain(line)
  },
)

test.each(['embargo', 'Sperrfrist', 'Embargo bis', 'ambargo', 'эмбарго', '解禁日時', '엠바고'])(
  'an embargo that front matter calls %s holds the story until then',
  async name => {
    const bytes = Buffer.from(`---\ntitle: ${headline}\n${name}: 2026-05-01T06:00:00Z\n---\n\n${story.join('\n\n')}\n`)
    const read = await parse({ key: 'a.md', bytes, metadata: {} }, Object.values(formats), site)

    expect(read).toMatchObject({
      ok: true,
      value: { articles: [{ draft: { embargoedUntil: new Date('2026-05-01T06:00:00Z') } }] },
    })
  },
)
