import { PutObjectCommand } from '@aws-sdk/client-s3'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Desk } from '../../tools/desk/desk.ts'
import { answers } from '../../tools/status/answers.ts'
import { readDesk } from '../../tools/status/read-desk.ts'
import { type Desk as RunningDesk, openDesk as runDesk } from '../support/desk.ts'
import { type Operator, operatorOf } from '../support/operator.ts'
import { receiptOf } from '../support/receipts.ts'

const Enriched = z.object({ enriched: z.array(z.object({ annotations: z.record(z.string(), z.unknown()) })) })
const story = (headline: string) => `${headline}\n\nSomething happened here today, and it will be told below.\n`
let running: RunningDesk
let operator: Operator
let desk: Desk

beforeAll(async () => {
  running = await runDesk()
  operator = await operatorOf(running)
  desk = operator.desk
  await running.upload('world/answered.txt', story('Answered'))
  await running.upload('world/gone.txt', story('Gone'))
  await running.upload('world/held.txt', story('Held'), { pubstatus: 'withheld' })
  await running.upload('world/unpublished.txt', story('Unpublished'))
  await running.pipeline.idle()
  await running.remove('world/gone.txt')
  await running.pipeline.idle()
})
afterAll(async () => {
  await running.stop()
  operator.close()
})

/** An upload whose message its stage gave up. */
async function letterOf(key: string) {
  const rules = { versioned: true, notifications: [] }
  running.gateway.createBucket(desk.buckets.uploads, rules)
  await running.upload(key, story('Lost'))
  const MessageBody = JSON.stringify({ type: 'article.parsed', upload: { key } })
  await desk.clients.sqs.send(new SendMessageCommand({ QueueUrl: desk.queues.enrich.deadLettersUrl, MessageBody }))
}

/** A change that publish gave up, as Lambda leaves it. */
async function unpublished(key: string) {
  const [articleId] = (await receiptOf(running, key))?.provides ?? []
  const line = {
    level: 'ERROR',
    message: 'article not published',
    stage: 'publish',
    articleId,
    cause: 'AccessDenied: no',
  }
  running.log.push({ stage: 'publish', text: JSON.stringify(line) })
  const Records = [{ dynamodb: { Keys: { pk: { S: `article#${articleId}` }, sk: { S: 'current' } } } }]
  const Body = JSON.stringify({
    timestamp: '2026-03-04T10:00:00.000Z',
    requestContext: { approximateInvokeCount: 6 },
    payload: JSON.stringify({ Records }),
  })
  await desk.clients.s3.send(new PutObjectCommand({ Bucket: desk.buckets.letters, Key: 'aws/lambda/1/a', Body }))
}

const feedLetter = () =>
  desk.clients.sqs.send(
    new SendMessageCommand({
      QueueUrl: desk.queues.feeds.deadLettersUrl,
      MessageBody: JSON.stringify({ type: 'feed.outdated', version: 1, feedId: '/' }),
    }),
  )

const standings = async () => answers(await readDesk(desk)).map(({ key, standing }) => `${key}: ${standing}`)

const run = async (...words: string[]) => (await operator.run('status', ...words)).stdout

test('the receipt of one upload says what each enricher said of it, how sure it is and what it took', async () => {
  const page = await run('world/answered.txt')

  expect(page).toMatch(/ language +en, by its text\n +version 1, \d+ % sure, took [\d.]+ ms/)
  expect(page).toMatch(/ readingTime +1 min, \d+ words\n +version 1, took [\d.]+ ms/)
  const { enriched } = z.parse(Enriched, JSON.parse(await run('world/answered.txt', '--json')))
  expect(Object.keys(enriched[0]?.annotations ?? {})).toContain('language')
})

test('the receipt of one upload says what publish found that portals would refuse', async () => {
  const [page, plain] = [await run('world/answered.txt'), await run('world/answered.txt', '--json')]

  expect(page).toMatch(/ {2}Refused by Flipboard\n {4}It has no picture with 400 pixels on each side\./)
  expect(JSON.parse(plain)).toMatchObject({
    refused: [{ portal: 'flipboard', why: [expect.stringContaining('picture')] }],
  })
})

test('the receipt of what is withheld says nothing of it and no address, and one that is withdrawn since when', async () => {
  const [held, gone] = [await run('world/held.txt'), await run('world/gone.txt')]

  expect(held).toContain('withheld')
  expect(held).not.toMatch(/language|http/)
  expect(gone).toMatch(/removed[\s\S]*Withdrawn since \d{4}-/)
})

// Last: whoever looks at letters hides them from the next who looks, for a moment.
describe('beside what stages gave up', () => {
  beforeAll(async () => {
    await Promise.all([letterOf('world/lost.txt'), unpublished('world/unpublished.txt'), feedLetter()])
    operator.keepLog()
  })

  test('every upload of a running desk has one answer, and asking takes no letter away', async () => {
    const expected = [
      'world/answered.txt: published',
      'world/gone.txt: removed',
      'world/held.txt: withheld',
      'world/lost.txt: dead-lettered',
      'world/unpublished.txt: dead-lettered',
    ]
    expect(await standings()).toEqual(expected)

    // At once, while the letters that were read are still hidden.
    expect(await standings()).toEqual(expected)
    expect(answers(await readDesk(desk, 'world/lost.txt')).map(({ standing }) => standing)).toEqual(['dead-lettered'])
    expect(answers(await readDesk(desk, 'world/held.txt')).map(({ standing }) => standing)).toEqual(['withheld'])
  })

  const Told = z.array(
    z.object({
      key: z.string(),
      outcome: z.string(),
      letter: z.optional(z.object({ stage: z.string(), cause: z.string(), receives: z.number(), since: z.string() })),
      pages: z.optional(z.array(z.string())),
      withdrawn: z.optional(z.array(z.object({ articleId: z.string(), at: z.string() }))),
    }),
  )

  test('tells programs where to read what stands, when the rest was withdrawn, and nothing of what is withheld', async () => {
    const told = new Map(z.parse(Told, JSON.parse(await run('--json'))).map(one => [one.key, one]))
    const page = told.get('world/answered.txt')?.pages?.[0] ?? ''

    expect((await running.read(page)).status).toBe(200)
    expect(told.get('world/unpublished.txt')?.letter).toMatchObject({ stage: 'stream', cause: 'AccessDenied: no' })
    expect(told.get('world/held.txt')).toMatchObject({ pages: [], withdrawn: [] })
    expect(told.get('world/gone.txt')).toMatchObject({ pages: [], withdrawn: [{ at: expect.any(String) }] })
  })

  test('tells people the chosen ones and why they were given up, and that other letters wait', async () => {
    const page = await run('--outcome', 'dead-lettered')

    expect(page).toMatch(/^dead-lettered world\/lost\.txt\n +enrich: UnknownShape: /)
    expect(page).toMatch(/^dead-lettered world\/unpublished\.txt\n +stream: AccessDenied: no\n/m)
    expect(page).toMatch(/2 uploads: 2 dead-lettered\nDead letters that speak of no upload: 1\. See npm run redrive\n/)
    expect(page).not.toContain('answered')
    expect(await run('--section', 'sport')).toMatch(/^There is no such upload\./)
  })
})
