import {
  BatchWriteItemCommand,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { articles, type Opened, open, provideArticles, temporaryFolder } from './open.ts'

const TableName = 'articles'
const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'current' } })
const all = ({ gateway }: Opened) => gateway.changes(TableName).read(undefined, 10_000)

const openTable = async (options: { dataDir?: string } = {}): Promise<Opened> => {
  const opened = await open(options)
  await provideArticles(opened.gateway)
  return opened
}

test('a life of a row is told as insert, modify and remove, with what was and what is', async () => {
  const opened = await openTable()
  const one = { ...key('a'), n: { N: '1' }, list: { L: [{ S: 'x' }, { M: { deep: { BOOL: true } } }] } }
  await opened.tables.send(new PutItemCommand({ TableName, Item: one }))
  const UpdateExpression = 'SET n = :n'
  const ExpressionAttributeValues = { ':n': { N: '2' } }
  await opened.tables.send(
    new UpdateItemCommand({ TableName, Key: key('a'), UpdateExpression, ExpressionAttributeValues }),
  )
  await opened.tables.send(new DeleteItemCommand({ TableName, Key: key('a') }))

  const two = { ...one, n: { N: '2' } }
  expect(all(opened).map(({ eventName, dynamodb }) => [eventName, dynamodb.OldImage, dynamodb.NewImage])).toEqual([
    ['INSERT', undefined, one],
    ['MODIFY', one, two],
    ['REMOVE', two, undefined],
  ])
  expect(all(opened)[0]?.dynamodb).toMatchObject({ Keys: key('a'), StreamViewType: 'NEW_AND_OLD_IMAGES' })
})

test('a write that changes nothing, or is refused, is not told', async () => {
  const opened = await openTable()
  const Item = { ...key('a'), n: { N: '1' }, m: { S: 'x' } }
  await opened.tables.send(new PutItemCommand({ TableName, Item }))
  await opened.tables.send(new PutItemCommand({ TableName, Item: { m: Item.m, n: Item.n, ...key('a') } }))
  await opened.tables.send(new DeleteItemCommand({ TableName, Key: key('none') }))
  const ConditionExpression = 'attribute_not_exists(pk)'
  const again = new PutItemCommand({ TableName, Item: { ...Item, n: { N: '2' } }, ConditionExpression })
  await expect(opened.tables.send(again)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' })

  expect(all(opened)).toHaveLength(1)
})

test('fifty writers at once leave a chain in which every new image is the next old one', async () => {
  const opened = await openTable()
  const write = (n: number): Promise<unknown> => {
    const row = key(`row ${n % 3}`)
    if (n % 7 === 0) return opened.tables.send(new DeleteItemCommand({ TableName, Key: row }))
    if (n % 2 === 0) return opened.tables.send(new PutItemCommand({ TableName, Item: { ...row, n: { N: `${n}` } } }))
    if (n % 5 === 0) {
      const RequestItems = { [TableName]: [{ PutRequest: { Item: { ...row, batch: { N: `${n}` } } } }] }
      return opened.tables.send(new BatchWriteItemCommand({ RequestItems }))
    }
    const UpdateExpression = 'ADD edits :one'
    const ExpressionAttributeValues = { ':one': { N: '1' } }
    return opened.tables.send(
      new UpdateItemCommand({ TableName, Key: row, UpdateExpression, ExpressionAttributeValues }),
    )
  }
  await Promise.all(
    Array.from({ length: 50 }, async (_, writer) => {
      for (let n = 0; n < 10; n++) await write(writer * 10 + n)
    }),
  )

  for (const row of ['row 0', 'row 1', 'row 2']) {
    const records = all(opened).filter(({ dynamodb }) => dynamodb.Keys['pk']?.['S'] === row)
    expect(records.length).toBeGreaterThan(50)
    expect(records.map(({ dynamodb }) => dynamodb.OldImage).slice(1)).toEqual(
      records.map(({ dynamodb }) => dynamodb.NewImage).slice(0, -1),
    )
    const { Item } = await opened.tables.send(new GetItemCommand({ TableName, Key: key(row), ConsistentRead: true }))
    expect(records.at(-1)?.dynamodb.NewImage).toEqual(Item)
  }
})

test('records wait for their reader across a restart, until they are trimmed', async () => {
  const dataDir = temporaryFolder()
  const first = await openTable({ dataDir })
  for (const pk of ['a', 'b', 'c']) {
    await first.tables.send(new PutItemCommand({ TableName, Item: key(pk) }))
  }
  const [a, b] = all(first).map(record => record.dynamodb.SequenceNumber)
  first.gateway.changes(TableName).trim(a ?? '')
  await first.gateway.stop()

  const second = await openTable({ dataDir })
  const stream = second.gateway.changes(TableName)
  expect(all(second).map(({ dynamodb }) => dynamodb.Keys['pk']?.['S'])).toEqual(['b', 'c'])
  expect(stream.read(b, 10).map(({ dynamodb }) => dynamodb.Keys['pk']?.['S'])).toEqual(['c'])

  const last = all(second).at(-1)?.dynamodb.SequenceNumber ?? ''
  stream.trim(last)
  const arrival = stream.arrived(last)
  await second.tables.send(new PutItemCommand({ TableName, Item: key('d') }))
  await arrival
  expect(stream.read(last, 10).map(({ dynamodb }) => dynamodb.Keys['pk']?.['S'])).toEqual(['d'])
})

test('a refused condition can answer what stands instead', async () => {
  const { tables } = await openTable()
  await tables.send(new PutItemCommand({ TableName, Item: { ...key('a'), revision: { N: '7' } } }))
  const write = new PutItemCommand({
    TableName,
    Item: key('a'),
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  })

  await expect(tables.send(write)).rejects.toMatchObject({ Item: { ...key('a'), revision: { N: '7' } } })
})

test('the values a write asks for are the ones it gets', async () => {
  const { tables } = await openTable()
  const update = (ReturnValues: 'UPDATED_OLD' | 'UPDATED_NEW' | 'ALL_OLD' | 'ALL_NEW' | 'NONE') =>
    tables.send(
      new UpdateItemCommand({
        TableName,
        Key: key('a'),
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
        ReturnValues,
      }),
    )

  expect((await update('NONE')).Attributes).toBeUndefined()
  expect((await update('UPDATED_NEW')).Attributes).toEqual({ n: { N: '2' } })
  expect((await update('UPDATED_OLD')).Attributes).toEqual({ n: { N: '2' } })
  expect((await update('ALL_NEW')).Attributes).toEqual({ ...key('a'), n: { N: '4' } })
  expect((await update('ALL_OLD')).Attributes).toEqual({ ...key('a'), n: { N: '4' } })
})

test('a table without a stream tells nothing', async () => {
  const opened = await open()
  await opened.gateway.createTable(articles)
  await opened.tables.send(new PutItemCommand({ TableName, Item: key('a') }))

  expect(all(opened)).toEqual([])
})

test('transactions are refused aloud', async () => {
  const { tables } = await openTable()
  const TransactItems = [{ Put: { TableName, Item: key('a') } }]

  await expect(tables.send(new TransactWriteItemsCommand({ TransactItems }))).rejects.toMatchObject({
    name: 'UnknownOperationException',
    $metadata: { httpStatusCode: 501 },
  })
})

test('a template may say more of a table than the engine knows', async () => {
  const opened = await open()
  const more = { SSESpecification: { SSEEnabled: true }, PointInTimeRecoverySpecification: {}, TableClass: 'STANDARD' }
  await opened.gateway.createTable({ ...articles, ...more })

  await opened.tables.send(new PutItemCommand({ TableName, Item: key('a') }))
  const { Item } = await opened.tables.send(new GetItemCommand({ TableName, Key: key('a') }))
  expect(Item).toEqual(key('a'))
})
