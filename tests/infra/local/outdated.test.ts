import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { articleOutdated } from '../../../events/article-outdated.ts'
import { feedOutdated } from '../../../events/feed-outdated.ts'
import { PublishSettings } from '../../../events/settings.ts'
import { queueClient } from '../../../infra/local/clients.ts'
import { type Gateway, startGateway } from '../../../infra/local/gateway.ts'
import { fingerprintOf, renderOutdated, type Site } from '../../../infra/local/outdated.ts'
import { site as config } from '../../../site.config.ts'

const publishing = (S3Key: string) => {
  const Variables = Object.fromEntries(Object.keys(PublishSettings.shape).map(name => [name, { Ref: name }]))
  return { Type: 'AWS::Lambda::Function', Properties: { Code: { S3Key }, Environment: { Variables } } }
}
const queue = { Type: 'AWS::SQS::Queue' }

test('the fingerprint changes with the address and with the bundle that publishes, and with nothing else', () => {
  const print = (key: string, site: string, rest = {}) =>
    fingerprintOf({ Resources: { ...rest, Publish: publishing(key) } }, site)

  expect(print('a.zip', 'http://one', { queue })).toBe(print('a.zip', 'http://one'))
  expect(print('b.zip', 'http://one')).not.toBe(print('a.zip', 'http://one'))
  expect(print('a.zip', 'http://two')).not.toBe(print('a.zip', 'http://one'))
})

test('a template in which nothing publishes is refused', () => {
  expect(() => fingerprintOf({ Resources: { queue } }, 'http://one')).toThrow('0 functions that publish')
})

let gateway: Gateway
let site: Site
let directory = ''
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'copydesk-outdated-'))
  gateway = await startGateway({ port: 0 })
  const { url } = await gateway.createQueue('feeds', {})
  await gateway.createTable({
    TableName: 'articles',
    AttributeDefinitions: ['pk', 'sk'].map(AttributeName => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  })
  const credentials = { accessKeyId: 'operator', secretAccessKey: 'local' }
  const dynamodb = new DynamoDBClient({ endpoint: gateway.url, region: 'us-east-1', credentials })
  site = { articlesTable: 'articles', feedsQueueUrl: url, dynamodb, sqs: queueClient(gateway.url, 'operator') }
})
afterEach(async () => {
  await gateway.stop()
  rmSync(directory, { recursive: true, force: true })
})

const idOf = (n: number) => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`
const store = async (pk: string, sk: string) => {
  await site.dynamodb.send(new PutItemCommand({ TableName: 'articles', Item: { pk: { S: pk }, sk: { S: sk } } }))
}
const Asked = z.discriminatedUnion('type', [articleOutdated.schema, feedOutdated.schema])
const asked = async () => {
  const bodies: string[] = []
  for (;;) {
    const { Messages = [] } = await site.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: site.feedsQueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 60 }),
    )
    if (Messages.length === 0) break
    bodies.push(...Messages.map(({ Body = '' }) => Body))
  }
  const messages = bodies.map(body => z.parse(Asked, JSON.parse(body)))

  return {
    articles: messages.flatMap(message => (message.type === 'article.outdated' ? [message.articleId] : [])).sort(),
    feeds: messages.flatMap(message => (message.type === 'feed.outdated' ? [message.feedId] : [])).sort(),
  }
}

test('every stored article and every feed is asked for when the fingerprint is another, and none when it is the same', async () => {
  const articles = Array.from({ length: 23 }, (_, n) => idOf(n))
  for (const id of articles) await store(`article#${id}`, 'current')
  await store(`article#${idOf(0)}`, 'version#a.txt#1')
  await store('upload#a.txt', 'receipt')

  expect(await renderOutdated('one', directory, site)).toBe(23)
  const feeds = ['', 'feeds.html', ...Object.keys(config.sections)].map(path => `/${path}`).sort()
  expect(await asked()).toEqual({ articles, feeds })
  expect(await renderOutdated('one', directory, site)).toBe(0)
  expect(await asked()).toEqual({ articles: [], feeds: [] })
  expect(await renderOutdated('two', directory, site)).toBe(23)
})

test('an interrupted start asks again', async () => {
  await store(`article#${idOf(1)}`, 'current')
  await expect(renderOutdated('one', directory, { ...site, feedsQueueUrl: `${gateway.url}/0/none` })).rejects.toThrow()

  expect(await renderOutdated('one', directory, site)).toBe(1)
})
