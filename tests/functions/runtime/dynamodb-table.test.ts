import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { dynamoTable } from '../../../functions/runtime/dynamodb-table.ts'
import type { Table } from '../../../functions/runtime/table.ts'
import { startGateway } from '../../../infra/local/gateway.ts'

const TableName = 'feeds'
const schema = {
  TableName,
  AttributeDefinitions: ['pk', 'sk'].map(AttributeName => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
}
let table: Table

beforeEach(async () => {
  const gateway = await startGateway({ port: 0 })
  onTestFinished(gateway.stop)
  await gateway.createTable(schema)
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'any' }
  table = dynamoTable(new DynamoDBClient({ endpoint: gateway.url, region: 'us-east-1', credentials }), TableName)
  for (const sk of ['a', 'b', 'c']) await table.keep({ pk: 'feed', sk })
})

test.each([
  ['all of it', {}, 'abc'],
  ['from a key on', { from: 'b' }, 'bc'],
  ['up to a key', { until: 'b' }, 'ab'],
  ['between two keys', { from: 'b', until: 'b' }, 'b'],
  ['from before all keys on', { from: '' }, 'abc'],
  ['from before all keys up to one', { from: '', until: 'b' }, 'ab'],
  ['the newest', { newestFirst: true, limit: 2 }, 'cb'],
])('a partition is listed: %s', async (_, range, keys) => {
  expect((await table.list('feed', range)).map(({ sk }) => sk).join('')).toBe(keys)
})

/** A table that is throttled: of each batch it does nothing until it was asked so often. */
async function throttled(times: number) {
  const askedAt: number[] = []
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(await text(request)).RequestItems
    askedAt.push(performance.now())
    const undone = askedAt.length > times ? {} : asked
    response.setHeader('content-type', 'application/x-amz-json-1.0')
    response.end(JSON.stringify({ UnprocessedItems: undone, UnprocessedKeys: undone, Responses: {} }))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'any' }
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials })

  return { table: dynamoTable(client, TableName), askedAt }
}

test.each([
  ['written', (busy: Table, sk: string) => busy.keep({ pk: 'feed', sk })],
  ['read', (busy: Table, sk: string) => busy.find({ pk: 'feed', sk })],
])('what a batch left undone is %s in the end, asked for after a wait that grows', async (_, ask) => {
  const { table: busy, askedAt } = await throttled(4)
  await Promise.all(['a', 'b'].map(sk => ask(busy, sk)))

  const waits = askedAt.slice(1).map((at, n) => at - (askedAt[n] ?? 0))
  expect(waits).toHaveLength(4)
  for (const [n, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(25 * 2 ** n - 2)
})
