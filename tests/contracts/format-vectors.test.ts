import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Draft, Rejection } from '../../events/article.ts'
import type { UploadedFile } from '../../functions/parse/format.ts'
import * as registry from '../../functions/parse/formats/index.ts'
import { parse } from '../../functions/parse/parse.ts'
import { site } from '../../site.config.ts'

// The vectors are others' work under others' licences, and are not kept here.
const data = process.env['COPYDESK_DATA']
if (!data) process.stderr.write('format-vectors.test.ts did not run: COPYDESK_DATA is not set\n')

const folder = data ? join(data, 'corpora/hostile/vectors') : ''
const sets = data ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : []
const Vector = z.union([
  z.object({ id: z.string(), input: z.string() }),
  z.object({ id: z.string(), base64: z.string() }),
])

const bytesOf = (vector: z.infer<typeof Vector>): Uint8Array =>
  'input' in vector ? new TextEncoder().encode(vector.input) : Buffer.from(vector.base64, 'base64')

const vectorsOf = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => z.parse(Vector, JSON.parse(line)))

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** One text in every place where a format puts text, markup, an address or data. */
function uploadsOf(vector: z.infer<typeof Vector>): UploadedFile[] {
  const bytes = bytesOf(vector)
  const text = new TextDecoder().decode(bytes)
  const raw = ['a.txt', 'a.html', 'a.md', 'a.json', 'a.xml', 'a'].map(key => ({ key, bytes, metadata: {} }))
  const x = escaped(text)
  const written: [string, string][] = [
    ['front.md', `---\n${text}\n---\nText.\n`],
    ['field.md', `---\ntitle: ${JSON.stringify(text)}\nimage: ${JSON.stringify(text)}\n---\n${text}\n`],
    ['link.md', `# A\n\n[a](${text}) ![a](<${text}>) [b]: ${text}\n`],
    [
      'simple.json',
      JSON.stringify({ headline: text, html: text, image: text, url: text, author: text, date: text, [text]: text }),
    ],
    [
      'feed.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        items: [{ id: text, url: text, content_html: text }],
      }),
    ],
    [
      'article.json',
      JSON.stringify({
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: text,
        image: { url: text },
        articleBody: text,
      }),
    ],
    ['ninjs.json', JSON.stringify({ uri: text || 'a', versioncreated: text, headline: text, body_html: text })],
    [
      'rss.xml',
      `<rss><channel><item><title>${x}</title><link>${x}</link><guid>${x}</guid><description>${x}</description><enclosure type="image/png" url="${x}"/></item></channel></rss>`,
    ],
    ['raw.rss', `<rss><channel><item><title>A</title><description>${text}</description></item></channel></rss>`],
    [
      'atom.xml',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">${x}</title><link href="${x}"/><content type="html" xml:base="${x}">${x}</content></entry></feed>`,
    ],
    [
      'nitf.xml',
      `<nitf><body><body.head><hedline><hl1>${x}</hl1></hedline></body.head><body.content><media media-type="image"><media-reference source="${x}"/></media><p><a href="${x}">${x}</a></p></body.content></body></nitf>`,
    ],
  ]

  return [...raw, ...written.map(([key, content]) => ({ key, bytes: new TextEncoder().encode(content), metadata: {} }))]
}

const addressesIn = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(addressesIn)
  if (value === null || typeof value !== 'object') return []

  return Object.entries(value).flatMap(([name, inner]) =>
    ['href', 'url', 'canonicalUrl'].includes(name) ? [inner] : addressesIn(inner),
  )
}

/** What a reading gets wrong: nothing, for any bytes. */
async function wrongsOf(file: UploadedFile): Promise<string[]> {
  const read = await parse(file, Object.values(registry), site)
  if (!read.ok) return z.safeParse(Rejection, read.failure).success ? [] : [`${file.key}: no rejection`]

  return read.value.articles.flatMap(({ draft }) => {
    const { extra, ...shown } = z.encode(Draft, draft)
    const unsafe = addressesIn(shown).filter(address => !/^https?:\/\//.test(String(address)))

    return [
      ...unsafe.map(address => `${file.key}: leads to ${address}`),
      ...(isDeepStrictEqual(JSON.parse(JSON.stringify(extra)), extra) ? [] : [`${file.key}: extra is no JSON`]),
    ]
  })
}

// Of a large set each vector goes into a fifth of the places, one after another, so that all places see all kinds.
const large = 200
const isItsTurn = (vector: number, place: number, of: number) => of <= large || (vector + place) % 5 === 0

describe.runIf(data)('whatever stands in an upload', () => {
  test.each(sets)(
    'is read or refused, and leads nowhere but to web addresses: %s',
    { timeout: 120_000 },
    async name => {
      const vectors = vectorsOf(name)
      const files = vectors.flatMap((vector, index) =>
        uploadsOf(vector)
          .filter((_, place) => isItsTurn(index, place, vectors.length))
          .map(file => ({ id: vector.id, file })),
      )
      const wrong: string[] = []
      for (const { id, file } of files) wrong.push(...(await wrongsOf(file)).map(what => `${id} ${what}`))

      expect(wrong).toEqual([])
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )
})
