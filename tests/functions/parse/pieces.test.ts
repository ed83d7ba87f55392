import { describe, expect, test } from 'vitest'
import type { Block } from '../../../events/article.ts'
import { readMembers } from '../../../functions/parse/bundle-members.ts'
import * as formats from '../../../functions/parse/formats/index.ts'
import { parse } from '../../../functions/parse/parse.ts'
import { piecesIn, tooManyPieces } from '../../../functions/parse/pieces.ts'
import { success } from '../../../functions/result.ts'
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
  ['a picture', { kind: 'figure', picture: {} }, 1],
])('%s is made of its runs and their holders', (_, block, pieces) => {
  expect(piecesIn([block])).toBe(pieces)
  expect(piecesIn([block, block])).toBe(2 * pieces)
})

test('what is held at once has an end', () => {
  expect(tooManyPieces(200_000)).toBeUndefined()
  expect(tooManyPieces(200_001)).toMatchObject({ kind: 'too-large', place: '200000 pieces' })
})

describe('of many small pieces is refused', () => {
  test('a list of articles', async () => {
    const list = (count: number) => JSON.stringify(Array(count).fill({ headline: 'A', text: 'a\n\n'.repeat(36_000) }))

    expect(await read('a.json', Buffer.from(list(3)))).toMatchObject({ ok: false, failure: { kind: 'too-large' } })
    expect(await read('a.json', Buffer.from(list(2)))).toMatchObject({ ok: true })
  })

  test('a bundle', async () => {
    const body: Block[] = Array(70_000).fill({ kind: 'paragraph', spans: [{ text: 'a' }] })
    const reading = success({ articles: [{ draft: { ...draftOf('A', []), body } }], evidence: [] })
    const files = ['a', 'b'].map(name => ({ name, file: { key: name, bytes: new Uint8Array(), metadata: {} } }))
    const bundled = (count: number) =>
      readMembers(
        { articles: [], evidence: [] },
        { members: files.slice(0, count), packedPictures: [] },
        async () => reading,
      )

    expect(await bundled(2)).toMatchObject({ ok: false, failure: { place: '200000 pieces' } })
    expect(await bundled(1)).toMatchObject({ ok: true })
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
