import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Faults } from '../../../infra/local/gateway.ts'
import { messagesIn } from '../../../infra/local/messages-in.ts'
import { listObjects } from '../../../tools/desk/objects.ts'
import { readRedriveOptions } from '../../../tools/redrive/options.ts'
import { type Desk as RunningDesk, openDesk as runDesk } from '../../support/desk.ts'
import { readFeed } from '../../support/feeds.ts'
import { type Operator, operatorOf } from '../../support/operator.ts'
import { receiptOf } from '../../support/receipts.ts'

const story = (headline: string) => `${headline}\n\nSomething happened here today, and it will be told below.\n`

/** What is broken at the moment: calls of these functions that fail. */
const broken = new Set<string>()
const faults: Faults = ({ principal, action }) => (broken.has(`${principal} ${action}`) ? 'throttle' : 'none')

let running: RunningDesk
let operator: Operator
beforeAll(async () => {
  running = await runDesk({ faults, timeScale: 75, triesOnce: true })
  operator = await operatorOf(running)
})
afterAll(async () => {
  await running.stop()
  operator.close()
})

type Stage = 'store' | 'enrich'
const lettersOf = (stage: Stage) => messagesIn(operator.desk.clients.sqs, operator.desk.queues[stage].deadLettersUrl)
const changesGivenUp = async () => {
  let found = 0
  for await (const _ of listObjects(operator.desk, 'letters', { prefix: 'aws/lambda/' })) found += 1
  return found
}
const titles = async () => (await readFeed(running, '/feed.json')).entries.map(entry => entry.title).sort()
const PATIENCE = { timeout: 60_000 }

test('what a stage and the stream gave up is told by cause, and sent back when asked', {
  timeout: 240_000,
}, async () => {
  broken.add('publish dynamodb:PutItem')
  await running.upload('world/unpublished.txt', story('Lost in publish'))
  await expect.poll(() => receiptOf(running, 'world/unpublished.txt'), PATIENCE).toBeDefined()
  // Not before its message is gone: one that comes twice would be given up with the other.
  await expect.poll(() => messagesIn(operator.desk.clients.sqs, operator.desk.queues.store.url), PATIENCE).toBe(0)
  for (const action of ['PutItem', 'BatchWriteItem', 'GetItem', 'BatchGetItem']) broken.add(`store dynamodb:${action}`)
  await running.upload('world/lost.txt', story('Lost in store'))
  const QueueUrl = operator.desk.queues.enrich.url
  await operator.desk.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"type":"poison"}' }))
  // Delivery is at least once, and on a busy machine a message with a second of visibility comes twice.
  await expect.poll(() => lettersOf('store'), PATIENCE).toBeGreaterThan(0)
  await expect.poll(() => lettersOf('enrich'), PATIENCE).toBe(1)
  await expect.poll(changesGivenUp, PATIENCE).toBe(1)
  const inStore = await lettersOf('store')
  broken.clear()
  operator.keepLog()

  const { stdout, stderr } = await operator.run('redrive')
  expect(stderr).toContain('Nothing was changed. Add --yes to do it.')
  expect(stdout).toMatch(
    /^enrich: 1 letter\n {2}1 × UnknownShape: type, .*\n {6}poison .* received +\d+ times, since 20/m,
  )
  expect(stdout).toMatch(
    /^store: \d letters?\n {2}\d × ProvisionedThroughput.*\n(?: {6}.*\n)* {6}article\.enriched world\/lost\.txt /m,
  )
  expect(stdout).toMatch(
    /^stream: 1 letter\n {2}1 × ProvisionedThroughput.*\n {6}change of world\/unpublished\.txt +received +6 times/m,
  )
  expect([await lettersOf('store'), await lettersOf('enrich'), await changesGivenUp()]).toEqual([inStore, 1, 1])

  const sent = await operator.run('redrive', 'store', '--cause', 'throughput', '--yes')
  expect(sent.stderr).toContain(`${inStore === 1 ? '1 letter' : `${inStore} letters`} sent back.`)
  await running.pipeline.idle()
  expect(await titles()).toEqual(['Lost in store'])

  expect((await operator.run('redrive', 'stream', '--cause', 'access', '--yes')).stdout).toBe(
    'There are no such letters.\n',
  )
  await operator.run('redrive', 'stream', '--yes')
  await running.pipeline.idle()
  expect(await titles()).toEqual(['Lost in publish', 'Lost in store'])
  expect([await lettersOf('store'), await lettersOf('enrich'), await changesGivenUp()]).toEqual([0, 1, 0])
})

test('programs are told each letter whole', async () => {
  const { stdout } = await operator.run('redrive', 'enrich', '--json')
  const Told = z.array(z.looseObject({ place: z.string(), cause: z.string(), body: z.string() }))

  expect(z.parse(Told, JSON.parse(stdout))).toMatchObject([
    { place: 'enrich', cause: expect.stringMatching(/^UnknownShape: type, /), body: '{"type":"poison"}' },
  ])
})

test('a letter that nobody may take yet is taken when it can be', { timeout: 30_000 }, async () => {
  const { sqs } = operator.desk.clients
  const QueueUrl = operator.desk.queues.feeds.deadLettersUrl
  for (let n = 0; n < 23; n++)
    await sqs.send(
      new SendMessageCommand({ QueueUrl, MessageBody: '{"type":"feed.outdated","version":1,"feedId":"/"}' }),
    )
  expect((await operator.run('redrive', 'feeds')).stdout).toMatch(/^feeds: 23 letters\n.*\n(.*\n){10} {6}and 13 more/)

  const { stderr } = await operator.run('redrive', 'feeds', '--yes')
  expect(stderr).toContain('23 letters sent back.')
  // At once: with visibility timeouts of a second, a render that waits for its second may give some up again.
  expect(await messagesIn(sqs, QueueUrl)).toBe(0)
})

test('a stage that there is not is told', () => {
  expect(() => readRedriveOptions(['print'])).toThrow(/^A stage is one of parse, .*; not "print"\.$/)
})
