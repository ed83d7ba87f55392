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
