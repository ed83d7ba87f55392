import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { UploadedFile } from '../../functions/parse/format.ts'
import { zipOf } from '../functions/parse/archive/packed.ts'
import { openParts, packageOf } from '../functions/parse/documents/open-document.ts'
import { column, pdfOf } from '../functions/parse/documents/print.ts'
import { savedPage } from '../functions/parse/documents/saved-page.ts'
import { wordOf, wordParts } from '../functions/parse/documents/word.ts'

// The vectors are others' work under others' licences, and are not kept here.
const data = process.env['COPYDESK_DATA']
const folder = join(data ?? '', 'corpora/hostile/vectors')

/** The sets of vectors; none where the data for measuring is missing. */
export const vectorSets = data ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : []

const Vector = z.union([
  z.object({ id: z.string(), input: z.string() }),
  z.object({ id: z.string(), base64: z.string() }),
])
export type Vector = { id: string; bytes: Uint8Array }

export const vectorsOf = (set: string): Vector[] =>
  readFileSync(join(folder, set), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => z.parse(Vector, JSON.parse(line)))
    .map(({ id, ...vector }) => ({
      id,
      bytes: 'input' in vector ? Buffer.from(vector.input) : Buffer.from(vector.base64, 'base64'),
    }))

// Our own escaping would drop the characters that XML shuts out.
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

type Place = (vector: { bytes: Uint8Array; text: string; x: string }) => [key: string, content: string | Uint8Array]

const mailOf = (type: string, text: string, bytes: Uint8Array) =>
  `From: a@example.org\nSubject: ${text.replace(/[\r\n]/g, ' ')}\nContent-Type: text/${type}; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString('base64')}`

/** Every place where a format puts text, markup, an address, a name or data; `x` is the text escaped for XML. */
const places: readonly Place[] = [
  ...['a.txt', 'a.html', 'a.md', 'a.json', 'a.xml', 'a'].map(
    (key): Place =>
      ({ bytes }) => [key, bytes],
  ),
  ({ text }) => ['front.md', `---\n${text}\n---\nText.\n`],
  ({ text }) => ['field.md', `---\ntitle: ${JSON.stringify(text)}\nimage: ${JSON.stringify(text)}\n---\n${text}\n`],
  ({ text }) => ['link.md', `# A\n\n[a](${text}) ![a](<${text}>) [b]: ${text}\n`],
  ({ text }) => [
    'simple.json',
    JSON.stringify({ headline: text, html: text, image: text, url: text, author: text, date: text, [text]: text }),
  ],
  ({ text }) => [
    'feed.json',
    JSON.stringify({ version: 'https://jsonfeed.org/version/1', items: [{ id: text, url: text, content_html: text }] }),
  ],
  ({ text }) => [
    'article.json',
    JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: text,
      image: { url: text },
      articleBody: text,
    }),
  ],
  ({ text }) => [
    'ninjs.json',
    JSON.stringify({ uri: text || 'a', versioncreated: text, headline: text, body_html: text }),
  ],
  ({ text }) => [
    'arc.json',
    JSON.stringify({
      type: 'story',
      headlines: { basic: text },
      promo_items: { basic: { type: 'image', url: text, caption: text } },
      content_elements: [
        { type: 'text', content: text },
        { type: 'raw_html', content: text },
        { type: 'image', url: text, caption: text, credits: { by: [{ name: text }] } },
        { type: 'oembed_response', raw_oembed: { url: text, html: text } },
      ],
    }),
  ],
  ({ text }) => [
    'apple.json',
    JSON.stringify({
      title: text,
      layout: {},
      components: [
        { role: 'body', text, format: 'html' },
        { role: 'body', text, format: 'markdown' },
        { role: 'body', text, additions: [{ type: 'link', URL: text, rangeStart: 0, rangeLength: 3 }] },
        { role: 'photo', URL: text, caption: text },
      ],
    }),
  ],
  ({ bytes, text }) => ['a.webarchive', savedPage({ page: bytes, address: text })],
  ({ text }) => [
    'ghost.json',
    JSON.stringify({ posts: [{ title: text, html: text, visibility: 'public', url: text }] }),
  ],
  ({ text }) => [
    'wordpress.json',
    JSON.stringify({ title: { rendered: text }, content: { rendered: text }, guid: { rendered: text }, link: text }),
  ],
  ({ text }) => [
    'nodes.json',
    JSON.stringify({
      title: 'A',
      body: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href: text } }, { type: text }] }],
          },
          { type: 'heading', attrs: { level: text }, content: [{ text }] },
          { type: 'codeBlock', attrs: { language: text }, content: [{ text }] },
          { type: 'image', attrs: { src: text, alt: text } },
          { type: 'html', content: text },
          { type: text, text },
        ],
      },
    }),
  ],
  ({ text }) => [
    'portable.json',
    JSON.stringify({
      title: 'A',
      body: [
        {
          _type: 'block',
          style: text,
          markDefs: [{ _key: 'k', href: text }],
          children: [{ text, marks: ['k', text] }],
        },
        { _type: text, title: text },
      ],
    }),
  ],
  ({ text }) => [
    'editor.json',
    JSON.stringify({
      title: 'A',
      body: {
        blocks: [
          { type: 'paragraph', data: { text } },
          { type: 'raw', data: { html: text } },
          { type: text, data: { text } },
        ],
      },
    }),
  ],
  ({ text }) => [
    'ranges.json',
    JSON.stringify({
      title: 'A',
      body: {
        blocks: [
          {
            type: 'unstyled',
            text,
            inlineStyleRanges: [{ offset: 1, length: 5, style: text }],
            entityRanges: [{ offset: 0, length: 2, key: 0 }],
          },
        ],
        entityMap: [{ type: 'LINK', data: { url: text } }],
      },
    }),
  ],
  ({ text }) => [
    'ops.json',
    JSON.stringify({
      title: 'A',
      body: { ops: [{ insert: text, attributes: { link: text } }, { insert: { image: text, video: text } }] },
    }),
  ],
  ({ x }) => [
    'rss.xml',
    `<rss><channel><item><title>${x}</title><link>${x}</link><guid>${x}</guid><description>${x}</description><enclosure type="image/png" url="${x}"/></item></channel></rss>`,
  ],
  ({ text }) => [
    'raw.rss',
    `<rss><channel><item><title>A</title><description>${text}</description></item></channel></rss>`,
  ],
  ({ x }) => [
    'atom.xml',
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">${x}</title><link href="${x}"/><content type="html" xml:base="${x}">${x}</content></entry></feed>`,
  ],
  ({ x }) => [
    'nitf.xml',
    `<nitf><body><body.head><hedline><hl1>${x}</hl1></hedline></body.head><body.content><media media-type="image"><media-reference source="${x}"/></media><p><a href="${x}">${x}</a></p></body.content></body></nitf>`,
  ],
  ({ x }) => [
    'g2.xml',
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${x}"><contentMeta><headline>${x}</headline><by>${x}</by></contentMeta><contentSet><inlineData contenttype="text/html">${x}</inlineData></contentSet></newsItem>`,
  ],
  ({ x }) => [
    'wxr.xml',
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>${x}</title><content:encoded>${x}</content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`,
  ],
  ({ text, bytes }) => ['html.eml', mailOf('html', text, bytes)],
  ({ text, bytes }) => ['plain.eml', mailOf('plain', text, bytes)],
  ({ x }) => ['a.docx', wordOf(wordParts(`<w:p><w:r><w:t>${x}</w:t></w:r></w:p>`))],
  ({ text }) => ['raw.docx', wordOf(wordParts(text))],
  ({ x }) => [
    'a.odt',
    packageOf(
      openParts({
        text: `<text:h text:style-name="${x}">${x}</text:h><text:p><text:a xlink:href="${x}">${x}</text:a><draw:frame><draw:image xlink:href="${x}"/><svg:desc>${x}</svg:desc></draw:frame></text:p>`,
      }),
    ),
  ],
  ({ bytes }) => ['a.rtf', Buffer.concat([Buffer.from('{\\rtf1 Pier\\par '), bytes, Buffer.from('}')])],
  ({ bytes }) => [
    'a.zip',
    zipOf([
      { name: 'story.html', bytes },
      { name: bytes.subarray(0, 300), bytes: 'Quay opens\n\nThe quay opened on Friday.\n' },
    ]),
  ],
]

// The library that reads PDF takes ten times as long as any other reader.
const printed: Place = ({ text }) => ['a.pdf', pdfOf([column(text.split('\n').slice(0, 40), { x: 60, y: 780 })])]

const metadataOf = (text: string): Record<string, string> =>
  Object.fromEntries(['headline', 'standfirst', 'byline', 'keywords', 'canonical-url'].map(name => [name, text]))

/** COPYDESK_RUNS asks for a long search. */
export const isLongSearch = process.env['COPYDESK_RUNS'] !== undefined

// Of a large set each vector goes into a few of the places, one after another, so that all places see all kinds.
const [most, mostBytes] = [40, 10_000]

function strideOf(vectors: readonly Vector[]): number {
  const size = vectors.reduce((sum, { bytes }) => sum + bytes.length, 0)

  return isLongSearch ? 1 : Math.ceil(Math.max(vectors.length / most, size / mostBytes))
}

/** A set's vectors in the places where they travel: in a long search each of them in every place. */
export function uploadsOf(vectors: readonly Vector[]): { id: string; file: UploadedFile }[] {
  const stride = strideOf(vectors)

  return vectors.flatMap(({ id, bytes }, at) => {
    const text = new TextDecoder().decode(bytes)
    const isItsTurn = (_: unknown, place: number) => (at + place) % stride === 0
    const files = [...places.filter(isItsTurn), ...(at % (stride * 20) === 0 ? [printed] : [])].map(place => {
      const [key, content] = place({ bytes, text, x: escaped(text) })
      return { key, bytes: typeof content === 'string' ? Buffer.from(content) : content, metadata: {} }
    })
    const told = { key: 'told.txt', bytes: Buffer.from('Pier opens\n\nThe pier opened.\n'), metadata: metadataOf(text) }

    return [...files, ...(at % stride === 0 ? [told] : [])].map(file => ({ id, file }))
  })
}
