import { describe, expect, test } from 'vitest'
import type { Block } from '../../../events/article.ts'
import { type Budget, freshBudget } from '../../../functions/parse/budget.ts'
import * as formats from '../../../functions/parse/formats/index.ts'
import { parse } from '../../../functions/parse/parse.ts'
import { piecesIn, piecesOf } from '../../../functions/parse/pieces.ts'
import { site } from '../../../site.config.ts'
import { draftOf } from '../enrich/drafts.ts'
import { zipOf } from './archive/packed.ts'

const read = (key: string, bytes: Uint8Array) => parse({ key, bytes, metadata: {} }, Object.values(formats), site)
const spans = [{ text: 'The quay ' }, { text: 'opens.' }]

test.each<[what: string, block: Block, pieces: number]>([
  ['a paragraph', { kind: 'paragraph', spans }, 3],
  ['a list', { kind: 'list', ordered: true, items: [spans, spans] }, 7],
  ['a quotation', { kind: 'quote', paragraphs: [spans] }, 4],
  ['a table', { kind: 'table', rows: [[spans, []], [spans]] }, 8],
  ['a picture', { kind: 'figure', picture: {} }, 2],
])('%s is made of its runs and their holders', (_, block, pieces) => {
  expect(piecesIn([block])).toBe(pieces)
  expect(piecesIn([block, block])).toBe(2 * pieces)
})

test('an address counts with each sixty-four letters that are written out', () => {
  const url = `https://a.example/${'b'.repeat(238)}`
  const href = url

  expect(url).toHaveLength(256)
  expect(piecesIn([{ kind: 'paragraph', spans: [{ text: 'a', href }, { text: 'b' }] }])).toBe(7)
  expect(piecesIn([{ kind: 'figure', picture: { url } }])).toBe(6)
  expect(piecesIn([{ kind: 'embed', url }])).toBe(5)
  expect(piecesOf({ ...draftOf('A', []), images: [{ url }] })).toBe(6)
})

test('a draft is made of its body, its pictures and its words', () => {
  const draft = {
    ...draftOf('A', []),
    keywords: ['quay'],
    corrections: ['It is open.'],
    contributors: [{ name: 'Ada' }],
  }

  expect(piecesOf(draft)).toBe(3)
  expect(piecesOf({ ...draft, images: [{ alt: 'A quay' }], body: [{ kind: 'paragraph', spans }] })).toBe(8)
})

describe('an upload that is made of more than is left for it is refused', () => {
  const links = `The ferry sails\n\n${'https://a.example/b '.repeat(30)}`
  const bundle = (count: number) => zipOf(Array.from({ length: count }, (_, n) => ({ name: `${n}.txt`, bytes: links })))
  const list = (count: number) =>
    Buffer.from(JSON.stringify(Array(count).fill({ headline: 'A', text: 'a\n\n'.repeat(30) })))
  const pages = (count: number) =>
    zipOf(
      Array.from({ length: count }, (_, n) => ({
        name: `${n}.html`,
        bytes: `<p>The ferry sails.</p>${'<i>a</i> '.repeat(30)}`,
      })),
    )
  const lists = (count: number) =>
    zipOf(
      Array.from({ length: count }, (_, n) => ({
        name: `${n}.json`,
        bytes: JSON.stringify(Array(10).fill({ headline: 'A', text: 'b' })),
      })),
    )
  const feed = (count: number) =>
    Buffer.from(
      `<rss><channel>${`<item><title>A</title><description><![CDATA[${'<i>a</i> '.repeat(30)}]]></description></item>`.repeat(count)}</channel></rss>`,
    )

  test.each<[what: string, key: string, bytes: (count: number) => Uint8Array, left: Partial<Budget>]>([
    ['a bundle of texts full of links', 'a.zip', bundle, { parts: 1000, pieces: 150 }],
    ['a list of articles of small paragraphs', 'a.json', list, { parts: 1000, pieces: 150 }],
    ['a bundle of pages full of tags', 'a.zip', pages, { parts: 150, pieces: 1000 }],
    ['a feed whose texts are full of tags', 'a.xml', feed, { parts: 150, pieces: 1000 }],
    ['a list of articles of many lines', 'a.json', list, { parts: 150, pieces: 1000 }],
    ['a bundle of lists of articles', 'a.zip', lists, { articles: 30 }],
  ])('%s', async (_, key, bytes, left) => {
    const within = (count: number) =>
      parse(
        { key, bytes: bytes(count), metadata: {}, budget: { ...freshBudget(), ...left } },
        Object.values(formats),
        site,
      )

    expect(await within(2)).toMatchObject({ ok: true })
    expect(await within(4)).toMatchObject({ ok: false, failure: { kind: 'too-large' } })
  })
})

test('a file whose archiver told its rights and not its kind is a file, as Python writes them', async () => {
  const packed = zipOf([{ name: 'bridge.txt', bytes: 'The bridge opens\n\nIt is long.', claims: { mode: 0o600 } }])

  expect(await read('a.zip', packed)).toMatchObject({ ok: true })
})

test('the comments of an export are passed over, however many', async () => {
  const comments =
    '<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>No.</wp:comment_content></wp:comment>'
  const post = `<item><title>The bridge opens</title><wp:status>publish</wp:status><wp:post_type>post</wp:post_type><content:encoded>It is long.</content:encoded>`
  const file = (count: number) =>
    `<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${post}${comments.repeat(count)}</item></channel></rss>`

  expect(await read('a.xml', Buffer.from(file(40_000)))).toMatchObject({ ok: true, value: { articles: [{}] } })
})
