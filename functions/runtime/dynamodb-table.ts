import { setTimeout as sleep } from 'node:timers/promises'
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type QueryCommandOutput,
  UpdateItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import { addition, condition, type Item, setting, toItem, toRow } from './dynamodb-expressions.ts'
import { gather } from './gather.ts'
import type { Key, Range, Row, Table, WriteOutcome } from './table.ts'

/** BatchGetItem takes 100 keys a call, BatchWriteItem 25 rows. The wait is for neighbours in the same batch. */
const READS = { atMost: 100, withinMilliseconds: 1 }
const WRITES = { atMost: 25, withinMilliseconds: 1 }

export function dynamoTable(client: DynamoDBClient, TableName: string): Table {
  const find = gather(READS, (keys: readonly Key[]) => findInOrder(client, TableName, keys))
  const keep = gather(WRITES, async (rows: readonly Row[]) => {
    await keepAll(client, TableName, rows)
    return rows
  })

  return {
    find,
    findAll: async keys => (await Promise.all(keys.map(find))).filter(row => row !== undefined),
    list: (pk, range = {}) => listPartition(client, TableName, { pk, ...range }),
    keep: async row => void (await keep(row)),
    put: (row, guard) =>
      guarded(() => client.send(new PutItemCommand({ TableName, Item: toItem(row), ...condition(guard) }))),
    remove: (key, guard) =>
      guarded(() => client.send(new DeleteItemCommand({ TableName, Key: toItem(key), ...condition(guard) }))),
    async add(key, amounts) {
      const change = { TableName, Key: toItem(key), ReturnValues: 'ALL_NEW' as const, ...addition(amounts) }
      const { Attributes } = await client.send(new UpdateItemCommand(change))

      return toRow(Attributes ?? {})
    },
    set: (key, attributes, guard) =>
      guarded(() => client.send(new UpdateItemCommand({ TableName, Key: toItem(key), ...setting(attributes, guard) }))),
  }
}

const nameOf = ({ pk, sk }: Key): string => JSON.stringify([pk, sk])

/** A call may not name a row twice. */
const distinct = <Keyed extends Key>(all: readonly Keyed[]): Keyed[] => [
  ...new Map(all.map(one => [nameOf(one), one])).values(),
]

async function findInOrder(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<(Row | undefined)[]> {
  const wanted = distinct(keys.map(({ pk, sk }) => ({ pk, sk })))
  const rows = wanted.length === 1 ? await findOne(client, table, wanted) : await findMany(client, table, wanted)
  const found = new Map(rows.map(row => [nameOf(row), row]))

  return keys.map(key => found.get(nameOf(key)))
}

async function findOne(client: DynamoDBClient, TableName: string, [key]: readonly Key[]): Promise<Row[]> {
  if (key === undefined) return []

  const { Item } = await client.send(new GetItemCommand({ TableName, Key: toItem(key), ConsistentRead: true }))
  return Item === undefined ? [] : [toRow(Item)]
}

async function guarded(write: () => Promise<unknown>): Promise<WriteOutcome> {
  try {
    await write()
    return 'written'
  } catch (cause) {
    if (cause instanceof ConditionalCheckFailedException) return 'refused'

    throw cause
  }
}

async function findMany(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<Row[]> {
  const rows: Row[] = []
  await untilDone(
    keys.map(key => toItem(key)),
    async Keys => {
      const RequestItems = { [table]: { Keys, ConsistentRead: true } }
      const answer = await client.send(new BatchGetItemCommand({ RequestItems }))
      rows.push(...(answer.Responses?.[table] ?? []).map(toRow))
      return answer.UnprocessedKeys?.[table]?.Keys
    },
  )
  return rows
}

async function keepAll(client: DynamoDBClient, table: string, all: readonly Row[]): Promise<void> {
  const rows = distinct(all)
  const [only] = rows
  if (only !== undefined && rows.length === 1) {
    await client.send(new PutItemCommand({ TableName: table, Item: toItem(only) }))
    return
  }

  const wanted: WriteRequest[] = rows.map(row => ({ PutRequest: { Item: toItem(row) } }))
  await untilDone(wanted, async asked => {
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: asked } }))
    return answer.UnprocessedItems?.[table]
  })
}

const FIRST_WAIT_MILLISECONDS = 25

/**
 * Asks again for what a batch call left undone, as DynamoDB does to a call whose rows are throttled in part: at once they would
 * be throttled again, so it asks for longer and longer waits (API reference, BatchWriteItem). Where all are, the call fails.
 */
async function untilDone<Asked>(wanted: Asked[], ask: (asked: Asked[]) => Promise<Asked[] | undefined>): Promise<void> {
  let wait = FIRST_WAIT_MILLISECONDS
  for (let left = await ask(wanted); left !== undefined && left.length > 0; left = await ask(left)) {
    await sleep(wait)
    wait *= 2
  }
}

async function listPartition(client: DynamoDBClient, TableName: string, range: { pk: string } & Range): Promise<Row[]> {
  const rows: Row[] = []
  let after: Item | undefined
  do {
    const page: QueryCommandOutput = await client.send(
      new QueryCommand({ TableName, ...query(range), ...startAt(after) }),
    )
    rows.push(...(page.Items ?? []).map(toRow))
    after = page.LastEvaluatedKey
  } while (after !== undefined && rows.length < (range.limit ?? Number.POSITIVE_INFINITY))

  return rows.slice(0, range.limit)
}

const startAt = (after: Item | undefined) => (after === undefined ? {} : { ExclusiveStartKey: after })

function query({ pk, from, until, newestFirst = false, limit }: { pk: string } & Range) {
  return {
    ConsistentRead: true,
    ScanIndexForward: !newestFirst,
    ...(limit !== undefined && { Limit: limit }),
    ...keyCondition({ pk, from, until }),
  }
}

type Ends = { pk: string; from: string | undefined; until: string | undefined }

/** A query may name the sort key once: two ends are a BETWEEN. No key is empty, and DynamoDB refuses one that is asked for. */
function keyCondition({ pk, from: first, until }: Ends) {
  const from = first === '' ? undefined : first
  if (from !== undefined && until !== undefined)
    return {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :until',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':from': from, ':until': until }),
    }
  if (from === undefined && until === undefined)
    return { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: toItem({ ':pk': pk }) }

  return {
    KeyConditionExpression: `pk = :pk AND sk ${from === undefined ? '<=' : '>='} :end`,
    ExpressionAttributeValues: toItem({ ':pk': pk, ':end': from ?? until }),
  }
}
