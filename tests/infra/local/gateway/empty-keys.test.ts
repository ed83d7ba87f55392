import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { beforeEach, expect, test } from 'vitest'
import { open, provideArticles } from './open.ts'

const TableName = 'articles'
const key = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } })
let tables: DynamoDBClient

beforeEach(async () => {
  const opened = await open()
  await provideArticles(opened.gateway)
  tables = opened.tables
})

const between = (from: string) => ({
  TableName,
  KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
  ExpressionAttributeValues: { ':pk': { S: 'a' }, ':from': { S: from }, ':until': { S: '~' } },
})

test.each([
  ['written', () => tables.send(new PutItemCommand({ TableName, Item: key('a', '') }))],
  [
    'written with others',
    () =>
      tables.send(new BatchWriteItemCommand({ RequestItems: { articles: [{ PutRequest: { Item: key('', 'b') } }] } })),
  ],
  ['read', () => tables.send(new GetItemCommand({ TableName, Key: key('', 'b') }))],
  [
    'read with others',
    () => tables.send(new BatchGetItemCommand({ RequestItems: { articles: { Keys: [key('a', '')] } } })),
  ],
  ['looked for', () => tables.send(new QueryCommand(between('')))],
])('an empty key cannot be %s', async (_, ask) => {
  await expect(ask()).rejects.toMatchObject({ name: 'ValidationException' })
})

test('what is no key may be empty, and a key of one letter is one', async () => {
  await tables.send(new PutItemCommand({ TableName, Item: { ...key('a', 'b'), note: { S: '' } } }))

  expect((await tables.send(new QueryCommand(between('b')))).Items).toEqual([{ ...key('a', 'b'), note: { S: '' } }])
})
