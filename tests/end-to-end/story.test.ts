import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'
import { readFeed } from '../support/feeds.ts'
import { receiptOf } from '../support/receipts.ts'

const ferry = `Island ferry returns after a winter ashore

Island ferry returns after a winter ashore
The only boat to the outer islands is back in service, with a new engine and an old captain.
3 min read
14 March, 2026
Passengers board at the north quay [Skerry Press]

The outer islands have their ferry back. It left the north quay on Saturday morning with forty passengers, two tractors and a piano.

"We were tired of rowing," said the harbour master, who had rowed twice.

The old engine is to be shown in the town museum.
`

const formats = ['/feed.atom', '/feed.rss', '/feed.json', '/world/feed.atom', '/world/feed.rss', '/world/feed.json']

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.stop())

describe('an article dropped into the bucket', () => {
  let id = ''
  let page = ''

  test('is in every feed of the site and of its section', async () => {
    await desk.upload('world/island ferry+1.txt', ferry)
    await desk.pipeline.idle()

    for (const path of formats) {
      const { entries } = await readFeed(desk, path)
      expect(
        entries.map(entry => entry.title),
        path,
      ).toEqual(['Island ferry returns after a winter ashore'])
      expect(entries[0]?.content, path).toContain('two tractors and a piano')
    }
    const { entries } = await readFeed(desk, '/feed.atom')
    id = entries[0]?.id ?? ''
    page = entries[0]?.link ?? ''
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(page).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/world\/island-ferry-1-[0-9a-f]{8}\.html$/)
  })

  test('has a page of its own, set as an editor would', async () => {
    const { status, text } = await desk.read(page)

    expect(status).toBe(200)
    expect(text.match(/<h1[^>]*>([^<]+)/)?.[1]).toBe('Island ferry returns after a winter ashore')
    expect(text).toContain('with a new engine and an old captain.')
    expect(text).toContain('datetime="2026-03-14')
    expect(text).toContain('Passengers board at the north quay')
    expect(text).not.toContain('[Skerry Press]')
    expect(text).not.toContain('3 min read')
    expect(text).not.toContain('<script>')
  })

  test('gets a receipt that says how it was read', async () => {
    const receipt = await receiptOf(desk, 'world/island ferry+1.txt')

    expect(receipt?.outcome).toBe('published')
    expect(receipt?.evidence.map(evidence => evidence.field)).toEqual(
      expect.arrayContaining(['format', 'charset', 'headline', 'standfirst', 'publishedAt', 'readingTime']),
    )
  })

  test('keeps its id and its page when the file changes', async () => {
    await desk.upload('world/island ferry+1.txt', ferry.replaceAll('a winter ashore', 'two winters ashore'))
    await desk.pipeline.idle()

    const { entries } = await readFeed(desk, '/feed.atom')
    expect(entries.map(entry => [entry.id, entry.link, entry.title])).toEqual([
      [id, page, 'Island ferry returns after two winters ashore'],
    ])
    expect((await receiptOf(desk, 'world/island ferry+1.txt'))?.outcome).toBe('updated')
  })

  test('stays to the byte when the same file comes again', async () => {
    const before = await Promise.all(formats.map(path => desk.read(path)))
    await desk.upload('world/island ferry+1.txt', ferry.replaceAll('a winter ashore', 'two winters ashore'))
    await desk.pipeline.idle()

    const after = await Promise.all(formats.map(path => desk.read(path)))
    expect(after.map(file => file.text)).toEqual(before.map(file => file.text))
    expect(after.map(file => file.headers.get('last-modified'))).toEqual(
      before.map(file => file.headers.get('last-modified')),
    )
    expect((await receiptOf(desk, 'world/island ferry+1.txt'))?.outcome).toBe('unchanged')
  })

  test('is withdrawn everywhere when the file is deleted', async () => {
    await desk.remove('world/island ferry+1.txt')
    await desk.pipeline.idle()

    for (const path of formats) expect((await readFeed(desk, path)).entries, path).toEqual([])
    expect((await readFeed(desk, '/feed.atom')).removed).toEqual([id])
    expect((await readFeed(desk, '/world/feed.atom')).removed).toEqual([id])
    const gone = await desk.read(page)
    expect(gone.status).toBe(410)
    expect(gone.text).not.toMatch(/ferry|tractors|piano/i)
    expect((await receiptOf(desk, 'world/island ferry+1.txt'))?.outcome).toBe('removed')
  })

  test('comes back under the same id when it is uploaded again', async () => {
    await desk.upload('world/island ferry+1.txt', ferry)
    await desk.pipeline.idle()

    const feed = await readFeed(desk, '/world/feed.atom')
    expect(feed.entries.map(entry => entry.id)).toEqual([id])
    expect(feed.removed).toEqual([])
    expect((await desk.read(page)).status).toBe(200)
  })

  test('moves, with its id, when the publisher gives the same id under another key', async () => {
    await desk.upload('sport/regatta.txt', ferry, { 'article-id': 'ferry-2026' })
    await desk.pipeline.idle()
    const [{ id: first, link: old } = { id: '', link: '' }] = (await readFeed(desk, '/sport/feed.atom')).entries

    await desk.upload('culture/regatta.txt', ferry, { 'article-id': 'ferry-2026' })
    await desk.remove('sport/regatta.txt')
    await desk.pipeline.idle()

    expect((await readFeed(desk, '/sport/feed.atom')).entries).toEqual([])
    const [moved] = (await readFeed(desk, '/culture/feed.atom')).entries
    expect(moved?.id).toBe(first)
    const answer = await desk.read(old)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, moved?.link])
  })
})

const story = (headline: string, words = 20) =>
  `${headline}\n\n${'The tide came in and went out again. '.repeat(words)}\n`

describe('the functions, over the life of a story', () => {
  beforeAll(async () => {
    await desk.upload('world/tide.txt', story('Tide tables'), { 'article-id': 'tide' })
    await desk.upload('world/long.txt', story('Tide tables at length', 8000))
    await desk.pipeline.idle()
    await desk.upload('world/tide.txt', story('Tide tables again'), { 'article-id': 'tide' })
    await desk.upload('world/bad.txt', '')
    await desk.upload('sport/tide.txt', story('Tide tables moved'), { 'article-id': 'tide' })
    await desk.remove('world/long.txt')
    await desk.pipeline.idle()
  })

  const byFunctions = () => desk.gateway.calls().filter(call => call.principal !== 'operator')

  test('make no call that their roles in the template refuse', () => {
    expect(byFunctions().filter(call => call.refused > 0)).toEqual([])
    expect(new Set(byFunctions().map(call => call.principal)).size).toBe(4)
  })

  test('use what the template grants them, and would be refused what it does not', async () => {
    const s3 = new S3Client({
      endpoint: desk.gateway.url,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: desk.accessKeyOf('parse'), secretAccessKey: 'any' },
    })
    const ask = (bucket: string) => s3.send(new GetObjectCommand({ Bucket: desk.named(bucket), Key: 'world/tide.txt' }))

    await expect(ask('UploadsBucketName')).resolves.toBeDefined()
    await expect(ask('SiteBucketName')).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(s3.send(new ListObjectsV2Command({ Bucket: desk.named('SiteBucketName') }))).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })
})
