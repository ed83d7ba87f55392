import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { receiptRow } from '../../functions/store/item.ts'
import { Receipt } from '../../functions/store/receipt.ts'
import { queueClient } from '../../infra/local/clients.ts'
import type { Stack } from '../../infra/local/data-directory.ts'
import { type Gateway, startGateway } from '../../infra/local/gateway.ts'
import { localBucket } from '../../infra/local/local-bucket.ts'
import { answers } from '../../tools/status/answers.ts'
import { readDesk } from '../../tools/status/read-desk.ts'

let gateway: Gateway
let stack: Stack
beforeAll(async () => {
  gateway = await startGateway({ port: 0 })
  gateway.createBucket('uploads', { versioned: true, notifications: [] })
  const { url } = await gateway.createQueue('dead-letters', {})
  await gateway.createTable({
    TableName: 'articles',
    AttributeDefinitions: ['pk', 'sk'].map(AttributeName => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
  })
  const outputs = { UploadsBucketName: 'uploads', ArticlesTableName: 'articles', ParseQueueDeadLettersUrl: url }
  stack = { gateway: gateway.url, site: 'http://site', outputs }
  await Promise.all([
    upload('answered.txt'),
    upload('lost.txt'),
    upload('new.txt'),
    answer('answered.txt'),
    lose('lost.txt'),
  ])
})
afterAll(() => gateway.stop())

const upload = (key: string) => localBucket(gateway.url, 'uploads').put(key, Buffer.from(key))
const credentials = { accessKeyId: 'operator', secretAccessKey: 'local' }

async function answer(key: string) {
  const dynamodb = new DynamoDBClient({ endpoint: gateway.url, region: 'us-east-1', credentials })
  const receipt = z.parse(Receipt, {
    ...{ key, outcome: 'published', sequencer: '0'.repeat(32), evidence: [], provides: [], claims: [] },
    lastModified: '2999-01-01T00:00:00.000Z',
  })
  await dynamodb.send(new PutItemCommand({ TableName: 'articles', Item: marshall(receiptRow(receipt, 1)) }))
}

async function lose(key: string) {
  const MessageBody = JSON.stringify({ type: 'article.parsed', upload: { key } })
  const QueueUrl = stack.outputs['ParseQueueDeadLettersUrl']
  await queueClient(gateway.url, 'operator').send(new SendMessageCommand({ QueueUrl, MessageBody }))
}

const standings = async () => answers(await readDesk(stack)).map(({ key, standing }) => `${key}: ${standing}`)

test('every upload of a running desk has one answer, and asking takes no letter away', async () => {
  const expected = ['answered.txt: published', 'lost.txt: dead-lettered', 'new.txt: in progress']
  expect(await standings()).toEqual(expected)

  // As long as the letters that were read stay hidden.
  await new Promise(resolve => setTimeout(resolve, 2500))
  expect(await standings()).toEqual(expected)
})
