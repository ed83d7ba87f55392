import { GetObjectCommand, ListObjectsV2Command, ListObjectVersionsCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ArticleId } from '../../events/article.ts'
import { receiptKey, rowBody, rowReceipt } from '../../functions/store/item.ts'
import { messagesIn } from '../../infra/local/messages-in.ts'
import { findCopies } from '../../tools/erase/copies.ts'
import { eraseArticle } from '../../tools/erase/erase-article.ts'
import { lettersAbout } from '../../tools/erase/letters.ts'
import { png, pngChunk } from '../support/made-pictures.ts'
import { type Breakable, openBreakable } from './reconcile/damage.ts'

/** What must be nowhere afterwards: it stands in the headline, the text and every version. */
const secret = 'Quillfeather'
let broken: Breakable
let articleId: ArticleId
const at = new Date('2026-05-01T12:00:00Z')
const pause = () => broken.pipeline.idle()
const idOf = async (key: string) => {
  const row = await broken.desk.articles.find(receiptKey(key))
  return ArticleId.parse(row && rowReceipt(row).value.claims.flatMap(({ provides }) => provides)[0])
}

beforeAll(async () => {
  broken = await openBreakable()
  await broken.upload('world/a.txt', `${secret} arrested\n\nPolice held ${secret}.\n`, { 'article-id': 'one' })
  await broken.upload('world/other.txt', 'Tide tables\n\nThe tide came in.\n')
  await broken.pipeline.idle()
  await broken.upload('world/a.txt', `${secret} freed\n\n${`A judge freed ${secret} today. `.repeat(9000)}\n`, {
    'article-id': 'one',
  })
  await broken.pipeline.idle()
  await broken.upload('sport/a.txt', `${secret} moved\n\nNow in sport: ${secret}.\n`, { 'article-id': 'one' })
  await broken.pipeline.idle()
  await broken.upload(
    'sport/a.png',
    png({ width: 9, height: 9 }, 1, [pngChunk('tEXt', Buffer.from(`Description\0${secret} in court`))]),
  )
  await broken.upload('sport/a.txt.meta.json', JSON.stringify({ headline: `${secret} beside`, keywords: [secret] }))
  await broken.pipeline.idle()
  articleId = await idOf('sport/a.txt')
  const MessageBody = JSON.stringify({ type: 'article.parsed', upload: { key: 'world/a.txt' }, text: secret })
  const QueueUrl = broken.desk.queues.enrich.deadLettersUrl
  await broken.desk.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }))
  await broken.desk.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"of":"another"}' }))
}, 60_000)
afterAll(() => broken.stop())

const textOf = async (input: { Bucket: string; Key: string | undefined; VersionId?: string | undefined }) =>
  (await (await broken.desk.clients.s3.send(new GetObjectCommand(input))).Body?.transformToString()) ?? ''

async function objects(): Promise<string[]> {
  const { s3 } = broken.desk.clients
  const { uploads: Bucket, ...others } = broken.desk.buckets
  const { Versions = [] } = await s3.send(new ListObjectVersionsCommand({ Bucket }))
  const standing = Object.values(others).map(async Bucket => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    return Promise.all(Contents.map(({ Key }) => textOf({ Bucket, Key })))
  })
  const versions = Versions.map(({ Key, VersionId }) => textOf({ Bucket, Key, VersionId }))

  return [...(await Promise.all(standing)).flat(), ...(await Promise.all(versions))]
}

async function rows(): Promise<string[]> {
  const all = [...(await broken.rows('articles')), ...(await broken.rows('feeds'))]
  return all.map(({ item, pk, sk }) => {
    const row = { ...unmarshall(item), pk, sk }
    const packed = 'body' in row ? rowBody(row) : {}
    return JSON.stringify([row, packed], (_, value) => (value instanceof Set ? [...value] : value))
  })
}

async function letters(): Promise<string[]> {
  const asked = { MaxNumberOfMessages: 10, VisibilityTimeout: 0 }
  const queues = Object.values(broken.desk.queues).map(async ({ deadLettersUrl: QueueUrl }) => {
    const { Messages = [] } = await broken.desk.clients.sqs.send(new ReceiveMessageCommand({ QueueUrl, ...asked }))
    return Messages.map(({ Body = '' }) => Body)
  })
  return (await Promise.all(queues)).flat()
}

/** Every byte that is kept anywhere, laid open. */
const everything = async () => [...(await objects()), ...(await rows()), ...(await letters())].join('\n')

test('a dry run finds every copy and takes none away', async () => {
  const copies = await findCopies(articleId, broken.desk)

  expect(copies.keys.sort()).toEqual(['sport/a.png', 'sport/a.txt', 'sport/a.txt.meta.json', 'world/a.txt'])
  expect(copies.versions).toHaveLength(5)
  expect(copies.besides.length).toBeGreaterThanOrEqual(2)
  expect(copies.texts).toHaveLength(3)
  expect(copies.bodies).toHaveLength(2)
  expect(await lettersAbout(copies, broken.desk)).toMatchObject([{ place: 'enrich' }])
  expect(await everything()).toContain(secret)
})

test('an erased article leaves no copy anywhere, and its page and feeds say that it was withdrawn', async () => {
  const left = await eraseArticle(articleId, broken.desk, { at, pause })

  expect(await everything()).not.toContain(secret)
  expect(left).toMatchObject({ versions: [], texts: [], bodies: [] })
  expect(await broken.keys('BodiesBucketName', 'pictures/')).toEqual([])
  expect(await broken.keys('SiteBucketName', 'pictures/')).toEqual([])
  expect(await messagesIn(broken.desk.clients.sqs, broken.desk.queues.enrich.deadLettersUrl)).toBe(1)
  const page = await broken.read(`/sport/a-${articleId.slice(0, 8)}.html`)
  expect(page.status).toBe(410)
  expect((await broken.read('/feed.atom')).text).toContain(`ref="urn:uuid:${articleId}"`)
  expect((await broken.read('/feed.atom')).text).toContain('Tide tables')
}, 60_000)

test('what was erased agrees with the bucket, and erasing it again changes nothing', async () => {
  expect((await broken.reconcile()).findings).toEqual([])
  const before = await broken.rows('articles')
  await eraseArticle(articleId, broken.desk, { at, pause })
  expect(await broken.rows('articles')).toEqual(before)
})

test('a new upload under the id of what was erased is withheld', async () => {
  await broken.upload('world/again.txt', `${secret} again\n\nOnce more.\n`, { 'article-id': 'one' })
  await broken.pipeline.idle()

  expect((await broken.read('/feed.atom')).text).not.toContain(secret)
  const row = await broken.desk.articles.find(receiptKey('world/again.txt'))
  expect(row && rowReceipt(row).value.outcome).toBe('withheld')
})

test('an object that also gives another article is not touched', async () => {
  await broken.upload('world/two.txt', 'First\n\nOf two.\n', { 'article-id': 'first' })
  await broken.pipeline.idle()
  const first = await idOf('world/two.txt')
  await broken.upload('world/two.txt', 'Second\n\nOf two.\n', { 'article-id': 'second' })
  await broken.pipeline.idle()

  await expect(findCopies(first, broken.desk)).rejects.toThrow('world/two.txt also gives')
})
