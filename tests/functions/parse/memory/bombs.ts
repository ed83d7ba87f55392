import { gzipOf, tarOf } from '../archive/packed.ts'

/** Files at the edge of what is read, each as dear as its format lets it be. */
export const bombs: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>([
  ['attributes.xml', () => rss('<category a="b" c="d">e</category>'.repeat(59_000))],
  ['paragraphs.nitf', () => nitf('<p>ab</p>'.repeat(65_000))],
  ['feed.xml', () => feed(490, '<p>ab</p>'.repeat(198))],
  ['keywords.json', () => `{"headline":"A","text":"b c","keywords":[${'"k",'.repeat(140_000)}"k"]}`],
  ['lines.md', () => `# A\n\n${'a\n\n'.repeat(19_900)}`],
  ['front.md', () => `---\ntitle: A\n${Array.from({ length: 6000 }, (_, n) => `k${n}: v\n`).join('')}---\n\nb c`],
  ['pages.tar.gz', () => gzipOf(tarOf(pages(490, 25)))],
  ['tabs.txt', () => `The ferry sails again\n\n${'\t'.repeat(tenMegabytes)}b`],
  ['bars.txt', () => `The ferry sails again\n\n${' | '.repeat(tenMegabytes / 3)}b`],
  ['letters.txt', () => `The ferry sails again\n\n${'日'.repeat(tenMegabytes / 3)}b`],
  ['lines.eml', () => mail('text/plain', 'a\n'.repeat(49_000))],
  ['paragraphs.eml', () => mail('text/html', '<p>a</p>'.repeat(49_000))],
  ['prose.eml', () => mail('text/html', `<p>${sentence}</p>`.repeat(21_000))],
  ['lines.txt', () => `The ferry sails again\n\n${'ab\n\n'.repeat(59_000)}`],
])

/** Files that are made of more than is read, each of what takes the most while it is counted. */
export const excesses: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>([
  [
    'keywords.tar.gz',
    () => bundle(490, 'json', `{"headline":"A","text":"b c","keywords":[${'"k",'.repeat(7999)}"k"]}`),
  ],
  ['values.tar.gz', () => bundle(490, 'json', `{"headline":"A","text":"b c","x":[${'1,'.repeat(15_000)}1]}`)],
  ['paragraphs.tar.gz', () => bundle(490, 'md', `# A\n\n${'a\n\n'.repeat(10_000)}`)],
  ['items.tar.gz', () => bundle(490, 'md', `# A\n\n${'- a\n'.repeat(8000)}`)],
  ['escapes.tar.gz', () => bundle(490, 'md', `# A\n\n${'\\\\'.repeat(15_000)}`)],
  ['quotes.tar.gz', () => bundle(490, 'md', `# A\n\n${'"'.repeat(30_000)}`)],
  ['front.tar.gz', () => bundle(490, 'md', `---\ntitle: A\n${'- a\n'.repeat(8000)}---\nText.\n`)],
  ['tags.xml', () => feed(490, '<b>a</b>'.repeat(2500))],
  ['returns.txt', () => 'a\r'.repeat(tenMegabytes / 2)],
  [
    'sidecars.tar.gz',
    () =>
      gzipOf(
        tarOf(
          Array.from({ length: 245 }, (_, n) => [
            { name: `${n}.txt`, bytes: 'A ferry\n\nSails.' },
            { name: `${n}.txt.meta.json`, bytes: `{"contributors":[${'{"name":"a"},'.repeat(5000)}"b"]}` },
          ]).flat(),
        ),
      ),
  ],
  ['lines.tar.gz', () => bundle(490, 'txt', `The ferry sails\n\n${'Photo: A B\n'.repeat(2900)}`)],
])

const tenMegabytes = 10_000_000

const mail = (type: string, body: string) =>
  `From: Ada Quill <a@example.org>\nSubject: The ferry sails\nMIME-Version: 1.0\nContent-Type: ${type}\n\n${body}`

const bundle = (count: number, ending: string, bytes: string) =>
  gzipOf(tarOf(Array.from({ length: count }, (_, n) => ({ name: `${n}.${ending}`, bytes }))))

const sentence = 'The ferry left the old quay at seven on Monday, with two hundred passengers on board. '

const pages = (count: number, paragraphs: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `${n}.html`,
    bytes: `<html><body><h1>A ${n}</h1>${`<p>${sentence.repeat(10)}</p>`.repeat(paragraphs)}</body></html>`,
  }))

const rss = (inner: string) =>
  `<rss><channel><item><title>A</title><description>b c</description>${inner}</item></channel></rss>`

const feed = (articles: number, body: string) =>
  `<rss><channel>${Array.from({ length: articles }, (_, n) => `<item><title>A ${n}</title><description><![CDATA[${body}]]></description></item>`).join('')}</channel></rss>`

const nitf = (body: string) =>
  `<nitf><body><body.head><hedline><hl1>A</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`
