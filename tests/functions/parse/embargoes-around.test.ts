import { describe, expect, test } from 'vitest'
import * as formats from '../../../functions/parse/formats/index.ts'
import { parse } from '../../../functions/parse/parse.ts'
import { readSidecar } from '../../../functions/parse/sidecar.ts'
import { site } from '../../../site.config.ts'
import { zipOf } from './archive/packed.ts'
import { column, pdfOf } from './documents/print.ts'
import { wordOf, wordParts } from './documents/word.ts'

type File = { key: string; bytes: Uint8Array | string; metadata?: Record<string, string> }

const headline = 'Harbour market to close'
const story = [
  'The town council voted on Tuesday night to close the harbour market, which has stood beside the ferry pier since the railway came.',
  'Traders said they had been given three weeks to clear their stalls and had not been told where to go.',
  'The mayor said that the council would look for another place, and that nobody would lose a day of trade.',
]
const paragraphs = [...story, ...story, ...story].map(text => `<p>${text}</p>`)
const escaped = (text: string) => text.replaceAll('"', '&quot;')

const page = ({ head = '', above = '', middle = '', below = '' }): File => ({
  key: 'a.html',
  bytes: `<!doctype html><html><head><title>${headline}</title>${head}</head><body>${above}<article><h1>${headline}</h1>${paragraphs.slice(0, 7).join('')}${middle}${paragraphs.slice(7).join('')}</article>${below}</body></html>`,
})
const text = (lines: readonly string[], more: Partial<File> = {}): File => ({
  ...{ key: 'a.txt', bytes: lines.join('\n\n') },
  ...more,
})
const markdown = (...lines: string[]): File => ({ key: 'a.md', bytes: lines.join('\n\n') })
const json = (value: unknown): File => ({ key: 'a.json', bytes: JSON.stringify(value) })
const xml = (root: string): File => ({ key: 'a.xml', bytes: `<?xml version="1.0" encoding="UTF-8"?>${root}` })
const rss = (item: string, channel = '') =>
  xml(
    `<rss version="2.0" xmlns:n="https://example.org/n"><channel><title>Port</title>${channel}<item><guid>1</guid><title>${headline}</title><description><![CDATA[${paragraphs.join('')}]]></description>${item}</item></channel></rss>`,
  )
const mail = (headers: string, body: string): File => ({
  key: 'a.eml',
  bytes: `From: desk@example.com\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}\r\n`,
})
const plain = `Subject: ${headline}\r\nContent-Type: text/plain; charset=utf-8`
const mixed = (...parts: string[]) =>
  mail(
    `Subject: ${headline}\r\nContent-Type: multipart/mixed; boundary=b`,
    `${parts.map(part => `--b\r\n${part}\r\n`).join('')}--b--`,
  )
const inText = `Content-Type: text/plain; charset=utf-8\r\n\r\n${story.join('\r\n\r\n')}`
const said = (line: string, more = '') => `<w:p><w:r>${more}<w:t>${line}</w:t></w:r></w:p>`
const word = (body: string, parts: Readonly<Record<string, string>> = {}): File => ({
  key: 'a.docx',
  bytes: wordOf({ ...wordParts(said(headline) + body + story.map(line => said(line)).join('')), ...parts }),
})
const codes = (line: string) => line.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0)}?`)
const rich = (inner: string): File => ({
  key: 'a.rtf',
  bytes: `{\\rtf1\\ansi ${headline}\\par ${inner}${story.map(line => `${line}\\par `).join('')}}`,
})
const zip = (members: Record<string, string>): File => ({
  key: 'a.zip',
  bytes: zipOf(Object.entries(members).map(([name, bytes]) => ({ name, bytes }))),
})
const whole = [headline, ...story].join('\n\n')
const seventh = (line: string) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map(n => [`word/header${n}.xml`, `<w:hdr>${said(n === 7 ? line : 'The Example')}</w:hdr>`]),
  )

const places: Record<string, (line: string) => File> = {
  'the title of a page': line => ({
    ...page({}),
    bytes: String(page({}).bytes).replace(`<title>${headline}`, `<title>${line} | ${headline}`),
  }),
  'what a page says of itself': line => page({ head: `<meta name="description" content="${escaped(line)}">` }),
  'linked data of a page': line =>
    page({ head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'Thing', note: line })}</script>` }),
  'a comment of a page': line => page({ above: `<!-- ${line} -->` }),
  'the head of a page': line => page({ above: `<header><span>${line}</span></header>` }),
  'an aside in a story': line => page({ middle: `<aside>${line}</aside>` }),
  'the foot of a page': line => page({ below: `<footer><p><small>${line}</small></p></footer>` }),
  'a table within a story': line =>
    page({ middle: `<table><tr><td>Opens</td><td>${line}</td></tr><tr><td>Closes</td><td>at six</td></tr></table>` }),
  'two cells of a table': line =>
    page({ middle: `<table><tr><td>${line.split(/(?<=UNTIL|AT|frist:) /).join('</td><td>')}</td></tr></table>` }),
  'the middle of a story': line => page({ middle: `<p>${line}</p>` }),
  'a caption': line => page({ middle: `<figure><img src="/a.jpg" alt="A"><figcaption>${line}</figcaption></figure>` }),
  'words about a picture': line => page({ middle: `<img src="/a.jpg" alt="${escaped(line)}">` }),
  'hidden words of a page': line => page({ middle: `<div hidden>${line}</div>` }),
  'the frame of a wire': line => text(['ZCZC', 'abc123', line, headline, ...story, 'NNNN']),
  'a name of a text': line => text([headline, ...story], { key: `${line.replaceAll(':', '.')}.txt` }),
  'what its uploader says of a text': line => text([headline, ...story], { metadata: { note: line } }),
  'the middle of Markdown': line => markdown(`# ${headline}`, ...story, ...story, ...story, line, ...story, ...story),
  'a remark in Markdown': line => markdown(`# ${headline}`, `%% ${line} %%`, ...story),
  'front matter that nobody reads': line =>
    markdown(`---\ntitle: ${headline}\nrelease: ${JSON.stringify(line)}\n---`, ...story),
  'a property that nobody reads': line => json({ headline, text: whole, desk: { remarks: [line] } }),
  'a standfirst in JSON': line => json({ headline, text: whole, standfirst: line }),
  'a list around articles': line => json({ note: line, articles: [{ headline, text: whole }] }),
  'the usage terms of ninjs': line =>
    json({ uri: 'urn:x:1', headlines: [{ value: headline }], bodies: [{ value: whole }], usageterms: line }),
  'a feed in JSON': line =>
    json({
      ...{ version: 'https://jsonfeed.org/version/1.1', title: 'Port', description: line },
      items: [{ id: '1', title: headline, content_text: whole }],
    }),
  'an element that nobody reads': line => rss(`<n:note>${line}</n:note>`),
  'an attribute that nobody reads': line => rss(`<n:note text="${escaped(line)}"/>`),
  'a channel': line => rss('', `<copyright>${line}</copyright>`),
  'a comment in XML': line => rss('', `<!-- ${line} -->`),
  'the rights of NITF': line =>
    xml(
      `<nitf><body><body.head><hedline><hl1>${headline}</hl1></hedline><rights>${line}</rights></body.head><body.content>${paragraphs.join('')}</body.content></body></nitf>`,
    ),
  'a signature of a message': line => mail(plain, [...story, `-- \r\nAna Ruiz\r\n${line}`].join('\r\n\r\n')),
  'a header of a message': line =>
    mail(`Comments: =?utf-8?B?${Buffer.from(line).toString('base64')}?=\r\n${plain}`, story.join('\r\n\r\n')),
  'the title of an HTML message': line =>
    mail(
      `Subject: ${headline}\r\nContent-Type: text/html; charset=utf-8`,
      `<html><head><title>${line}</title></head><body>${paragraphs.join('')}</body></html>`,
    ),
  'a text sent along': line =>
    mixed(
      inText,
      `Content-Type: text/plain; charset=utf-8\r\nContent-Disposition: attachment; filename="note.txt"\r\n\r\n${line}`,
    ),
  'a note of Word that nothing calls for': line =>
    word('', { 'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${said(line)}</w:footnote></w:footnotes>` }),
  'the seventh head of Word': line => word('', seventh(line)),
  'a comment of Word': line =>
    word('', { 'word/comments.xml': `<w:comments><w:comment>${said(line)}</w:comment></w:comments>` }),
  'a property of Word': line =>
    word('', { 'docProps/custom.xml': `<Properties><property><vt:lpwstr>${line}</vt:lpwstr></property></Properties>` }),
  'a watermark of Word': line =>
    word('', { 'word/header1.xml': `<w:hdr><v:textpath string="${escaped(line)}"/></w:hdr>` }),
  'hidden words of Word': line => word(said(line, '<w:rPr><w:vanish/></w:rPr>')),
  'a table within a Word story': line =>
    word(
      `${said(story[0] ?? '')}<w:tbl><w:tr><w:tc>${said('Opens')}</w:tc><w:tc>${said(line)}</w:tc></w:tr><w:tr><w:tc>${said('at')}</w:tc><w:tc>${said('six')}</w:tc></w:tr></w:tbl>`,
    ),
  'what old programs show of RTF': line => rich(`{\\shp{\\*\\shpinst\\shpleft0}{\\shprslt ${codes(line)}\\par}}`),
  'a note of RTF with a mark of its own': line => rich(`x*{\\footnote * ${codes(line)}}\\par `),
  'a property of RTF': line => rich(`{\\*\\userprops{\\propname Note}\\proptype30{\\staticval ${codes(line)}}}`),
  'hidden words of RTF': line => rich(`{\\v ${codes(line)}}\\par `),
  'what a PDF says of itself': line => ({
    key: 'a.pdf',
    bytes: pdfOf([column([headline, '', ...story], { x: 40, y: 800, size: 8 })], `/Info << /Subject (${line}) >>`),
  }),
  'the last line of a PDF': line => ({
    key: 'a.pdf',
    bytes: pdfOf([column([headline, '', ...story, line], { x: 40, y: 800, size: 8 })]),
  }),
  'a note in a bundle': line => zip({ 'a.txt': whole, 'README.txt': `For the desk\n\n${line}\n` }),
  'a list of captions in a bundle': line => zip({ 'a.txt': whole, 'a.jpg': 'x', 'captions.txt': `a.jpg: ${line}` }),
  'a folder of a bundle': line => zip({ [`${line.replaceAll(':', '.')}/a.txt`]: whole }),
}

async function draftsIn({ key, bytes, metadata = {} }: File) {
  const read = await parse({ key, bytes: Buffer.from(bytes), metadata }, Object.values(formats), site)

  return read.ok ? read.value.articles.map(({ draft }) => draft) : []
}

const announcements = [
  ['EMBARGOED UNTIL 00:01 GMT, 5 March 2027', { embargoedUntil: new Date('2027-03-05T00:01:00Z') }],
  ['FOR RELEASE AT 10:00 (London time), 5 March 2027', { embargoedUntil: new Date('2027-03-05T10:00:00Z') }],
  ['Sperrfrist: Freitag, 5. März 2027, 10 Uhr', { pubstatus: 'withheld' }],
] as const

describe('an embargo holds a story, wherever it is announced:', () => {
  test.each(Object.keys(places).flatMap(place => announcements.map(([line, held]) => [place, line, held] as const)))(
    '%s, %s',
    async (place, line, held) => {
      const drafts = await draftsIn(places[place]?.(line) ?? text([]))
      const of = drafts.find(draft => draft.headline === headline || draft.headline === line)

      expect(of).toMatchObject(held)
    },
  )
})

const elsewhere: Record<string, File> = {
  'a menu': page({ above: '<nav>EMBARGOED UNTIL 00:01 GMT, 5 March 2027</nav>' }),
  'a link': page({ below: '<p><a href="/b">Embargo until 5 March 2027: EU extends sanctions</a></p>' }),
  'a reader’s comment': page({
    below: '<div class="comments"><p>Embargoed until 5 March 2027? Who says so?</p></div>',
  }),
  'struck words': page({ middle: '<p><del>EMBARGOED UNTIL 00:01 GMT, 5 March 2027</del></p>' }),
  'another story’s headline': page({ below: '<aside><h3>Embargo to hit fishing fleet</h3></aside>' }),
  'a story about one': page({
    middle: '<p>The paper broke the embargo until Friday, 5 March 2027, the port said.</p>',
  }),
  'a related story in JSON': json({
    ...{ headline, text: whole },
    related: [{ title: 'Embargo until 5 March 2027: EU extends sanctions' }],
  }),
  'what was struck out in Word': word(
    '<w:p><w:del><w:r><w:delText>EMBARGOED UNTIL 00:01 GMT, 5 March 2027</w:delText></w:r></w:del></w:p>',
  ),
  'a prompt of a form in Word': word(
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${said('EMBARGOED UNTIL [date]')}</w:sdtContent></w:sdt>`,
  ),
  'a key in words': text([headline, ...story], { key: 'world/embargo-to-5-countries-until-5-march.txt' }),
}

test.each(Object.keys(elsewhere))('%s announces nothing', async place => {
  const [draft] = await draftsIn(elsewhere[place] ?? text([]))

  expect(draft).toMatchObject({ headline, pubstatus: 'usable' })
  expect(draft?.embargoedUntil).toBeUndefined()
})

test('of several articles those are held around which an embargo is announced', async () => {
  const list = [
    { headline, text: whole, remark: 'EMBARGOED UNTIL 00:01 GMT, 5 March 2027' },
    { headline: 'Another', text: whole },
  ]
  const drafts = await draftsIn(json(list))

  expect(drafts.map(({ embargoedUntil }) => embargoedUntil?.toISOString())).toEqual([
    '2027-03-05T00:01:00.000Z',
    undefined,
  ])
})

test('the latest of all announcements holds, and a bare one beside it says nothing', async () => {
  const [draft] = await draftsIn(
    page({
      above: '<header>EMBARGOED</header><p>EMBARGOED UNTIL 00:01 GMT, 5 March 2027</p>',
      below: '<footer>EMBARGOED UNTIL 09:00 GMT, 5 March 2027</footer>',
    }),
  )

  expect(draft).toMatchObject({ pubstatus: 'usable', embargoedUntil: new Date('2027-03-05T09:00:00Z') })
})

const exact = { pubstatus: 'usable', embargoedUntil: new Date('2027-03-05T10:00:00Z') }

test.each<[string, File]>([
  [
    'a property',
    json({ headline, text: whole, embargo: '2027-03-05T10:00:00Z', ednote: 'EMBARGOED UNTIL 5 March, 10:00' }),
  ],
  [
    'what the uploader says',
    text([headline, ...story], { key: 'EMBARGOED ferry.txt', metadata: { embargo: '2027-03-05T10:00:00Z' } }),
  ],
  ['a line', text(['EMBARGOED UNTIL 10:00 GMT, 5 March 2027', headline, ...story], { key: 'EMBARGOED_ferry.txt' })],
])('%s that says until when holds against words that do not', async (_, file) => {
  expect((await draftsIn(file))[0]).toMatchObject(exact)
})

test('further notice is no time, whatever else is announced', async () => {
  const [draft] = await draftsIn(
    page({ above: '<p>EMBARGOED UNTIL FURTHER NOTICE</p>', middle: '<p>EMBARGOED UNTIL 10:00 GMT, 5 March 2027</p>' }),
  )

  expect(draft?.pubstatus).toBe('withheld')
})

test('of more announcements than anybody makes any may be the latest', async () => {
  const lines = Array.from({ length: 150 }, (_, n) => `EMBARGOED UNTIL 10:${n % 60} GMT, ${1 + (n % 28)} March 2027`)
  const [draft] = await draftsIn(json({ headline, text: whole, remarks: lines }))

  expect(draft?.pubstatus).toBe('withheld')
})

test('a passage stays in the story where a line of it announces an embargo', async () => {
  const line = 'EMBARGOED UNTIL 00:01 GMT, 5 March 2027'
  const [draft] = await draftsIn(json({ headline, html: `<p>${line}<br>${story.join(' ')}</p>` }))

  expect(draft?.embargoedUntil).toEqual(new Date('2027-03-05T00:01:00Z'))
  expect(JSON.stringify(draft?.body)).toContain('clear their stalls')
})

test.each([
  ['{"note": "EMBARGOED UNTIL 5 March"}', 'withheld'],
  ['{"embargoNote": "Friday, 10:00"}', 'withheld'],
  ['{"embargoNote": "none"}', undefined],
  ['{"headline": "Embargo to hit fishing fleet"}', undefined],
])('a sidecar that says %s is %s', (sidecar, pubstatus) => {
  const read = readSidecar(Buffer.from(sidecar))

  expect(read.ok && read.value.fields.pubstatus).toBe(pubstatus)
})
