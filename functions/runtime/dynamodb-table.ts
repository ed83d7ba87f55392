import {
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod/mini'
import type { Guard, Key, Range, Row, Table, WriteOutcome } from './table.ts'

const AnyRow = z.looseObject({ pk: z.string(), sk: z.string() })
type Item = NonNullable<QueryCommandOutput['Items']>[number]

const toRow = (item: Item): Row => z.parse(AnyRow, unmarshall(item))
const toItem = (row: object): Item => marshall(row, { removeUndefinedValues: true })

/** BatchGetItem takes 100 keys a call. */
const BATCH = 100

export const dynamoTable = (client: DynamoDBClient, TableName: string): Table => ({
  async find(key) {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: toItem(key), ConsistentRead: true }))

    return Item && toRow(Item)
  },
  async findAll(keys) {
    const chunks = Array.from({ length: Math.ceil(keys.length / BATCH) }, (_, n) =>
      keys.slice(n * BATCH, (n + 1) * BATCH),
    )

    return (await Promise.all(chunks.map(chunk => findChunk(client, TableName, chunk)))).flat()
  },
  list: (pk, range = {}) => listPartition(client, TableName, { pk, ...range }),
  put: (row, guard) =>
    guarded(() => client.send(new PutItemCommand({ TableName, Item: toItem(row), ...(guard && condition(guard)) }))),
  async add(key, { numbers = {}, sets = {} }) {
    const amounts = { ...numbers, ...Object.fromEntries(Object.entries(sets).map(([name, of]) => [name, new Set(of)])) }
    const { Attributes } = await client.send(
      new UpdateItemCommand({ TableName, Key: toItem(key), ReturnValues: 'ALL_NEW', ...update('ADD', amounts) }),
    )

    return z.parse(AnyRow, unmarshall(Attributes ?? {}))
  },
  set: (key, attributes, guard) =>
    guarded(() => client.send(new UpdateItemCommand({ TableName, Key: toItem(key), ...setting(attributes, guard) }))),
})

async function guarded(write: () => Promise<unknown>): Promise<WriteOutcome> {
  try {
    await write()
    return 'written'
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return 'refused'

    throw cause
  }
}

async function findChunk(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<Row[]> {
  const rows: Row[] = []
  let asked = keys.map(key => toItem(key))
  while (asked.length > 0) {
    const RequestItems = { [table]: { Keys: asked, ConsistentRead: true } }
    const answer: BatchGetItemCommandOutput = await client.send(new BatchGetItemCommand({ RequestItems }))
    rows.push(...(answer.Responses?.[table] ?? []).map(toRow))
    asked = answer.UnprocessedKeys?.[table]?.Keys ?? []
  }
  return rows
}

async function listPartition(client: DynamoDBClient, TableName: string, range: { pk: string } & Range): Promise<Row[]> {
  const rows: Row[] = []
  let after: Item | undefined
  do {
    const page: QueryCommandOutput = await client.send(new QueryCommand({ TableName, ...query(range), ...from(after) }))
    rows.push(...(page.Items ?? []).map(toRow))
    after = page.LastEvaluatedKey
  } while (after !== undefined && rows.length < (range.limit ?? Number.POSITIVE_INFINITY))

  return rows.slice(0, range.limit)
}

const from = (after: Item | undefined) => (after === undefined ? {} : { ExclusiveStartKey: after })

function query({ pk, beginsWith, newestFirst = false, limit }: { pk: string } & Range) {
  return {
    ConsistentRead: true,
    ScanIndexForward: !newestFirst,
    ...(limit !== undefined && { Limit: limit }),
    KeyConditionExpression: beginsWith === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: toItem(beginsWith === undefined ? { ':pk': pk } : { ':pk': pk, ':sk': beginsWith }),
  }
}

function condition(guard: Guard) {
  const ExpressionAttributeNames = { '#guard': guard.attribute }
  if (guard.is === 'absent') return { ConditionExpression: 'attribute_not_exists(#guard)', ExpressionAttributeNames }

  const ExpressionAttributeValues = toItem({ ':guard': guard.to })
  const test = guard.is === 'equal' ? '#guard = :guard' : 'attribute_not_exists(#guard) OR #guard <= :guard'
  return { ConditionExpression: test, ExpressionAttributeNames, ExpressionAttributeValues }
}

function update(verb: 'ADD' | 'SET', attributes: Record<string, unknown>) {
  const names = Object.keys(attributes)
  const join = verb === 'SET' ? ' = ' : ' '

  return {
    UpdateExpression: `${verb} ${names.map((_, n) => `#a${n}${join}:a${n}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name, n) => [`#a${n}`, name])),
    ExpressionAttributeValues: toItem(Object.fromEntries(names.map((name, n) => [`:a${n}`, attributes[name]]))),
  }
}

function setting(attributes: Record<string, string | number>, guard: Guard | undefined) {
  const change = update('SET', attributes)
  if (guard === undefined) return change

  const held = condition(guard)
  return {
    ...change,
    ConditionExpression: held.ConditionExpression,
    ExpressionAttributeNames: { ...change.ExpressionAttributeNames, ...held.ExpressionAttributeNames },
    ExpressionAttributeValues: {
      ...change.ExpressionAttributeValues,
      ...('ExpressionAttributeValues' in held ? held.ExpressionAttributeValues : {}),
    },
  }
}
