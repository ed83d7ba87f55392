import { gzipOf, tarOf } from '../archive/packed.ts'

/** Files at the edge of what is read, each as dear as its format lets it be. */
export const bombs: ReadonlyMap<string, () => string | Uint8Array> = new Map<string, () => string | Uint8Array>([
  ['attributes.xml', () => rss('<category a="b" c="d">e</category>'.repeat(79_000))],
  ['paragraphs.nitf', () => nitf('<p>ab</p>'.repeat(79_000))],
  ['feed.xml', () => feed(490, '<p>ab</p>'.repeat(198))],
  ['keywords.json', () => `{"headline":"A","text":"b c","keywords":[${'"k",'.repeat(140_000)}"k"]}`],
  ['lines.md', () => `# A\n\n${'a\n\n'.repeat(19_900)}`],
  ['pages.tar.gz', () => gzipOf(tarOf(pages(490, 25)))],
  ['lines.txt', () => `The ferry sails again\n\n${'ab\n\n'.repeat(99_000)}`],
])

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
