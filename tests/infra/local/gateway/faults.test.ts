import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import type { Fault, FaultyCall } from '../../../../infra/local/gateway.ts'
import { hear, open, provideArticles, provideUploads } from './open.ts'

const at = { Bucket: 'uploads', Key: 'a.txt' }

const openWith = async (fault: Fault, action: string) => {
  const seen: FaultyCall[] = []
  const faults = (call: FaultyCall): Fault => {
    seen.push(call)
    return call.action === action ? fault : 'none'
  }
  const opened = await open({ faults })
  const url = provideUploads(opened.gateway)
  await provideArticles(opened.gateway)
  return { ...opened, url, seen }
}

test('a throttled call is refused in the words that make each client try again, and does nothing', async () => {
  const s3 = await openWith('throttle', 's3:PutObject')
  await expect(s3.s3.send(new PutObjectCommand({ ...at, Body: 'x' }))).rejects.toMatchObject({ name: 'SlowDown' })
  await expect(s3.s3.send(new GetObjectCommand(at))).rejects.toMatchObject({ name: 'NoSuchKey' })

  const tables = await openWith('throttle', 'dynamodb:PutItem')
  const write = new PutItemCommand({ TableName: 'articles', Item: { pk: { S: 'a' }, sk: { S: 'b' } } })
  await expect(tables.tables.send(write)).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' })
})

test('a call whose answer is lost was done all the same', async () => {
  const { s3, sqs, url } = await openWith('drop-after-commit', 's3:PutObject')
  await expect(s3.send(new PutObjectCommand({ ...at, Body: 'x' }))).rejects.toThrow()

  expect(await (await s3.send(new GetObjectCommand(at))).Body?.transformToString()).toBe('x')
  expect(await hear(sqs, url)).toHaveLength(1)
})

test('a delayed call takes its time', async () => {
  const { s3 } = await openWith('delay:80', 's3:PutObject')
  const start = performance.now()
  await s3.send(new PutObjectCommand({ ...at, Body: 'x' }))

  expect(performance.now() - start).toBeGreaterThan(75)
})

test('a notification can come twice, and so can a message', async () => {
  const put = await openWith('duplicate', 's3:PutObject')
  await put.s3.send(new PutObjectCommand({ ...at, Body: 'x' }))
  const told = await hear(put.sqs, put.url)
  expect(told.map(record => record.s3.object.versionId)).toEqual(Array(2).fill(told[0]?.s3.object.versionId))

  const send = await openWith('duplicate', 'sqs:SendMessage')
  await send.sqs.send(new SendMessageCommand({ QueueUrl: send.url, MessageBody: 'hello' }))
  const { Messages } = await send.sqs.send(new ReceiveMessageCommand({ QueueUrl: send.url, MaxNumberOfMessages: 10 }))
  expect(Messages?.map(message => message.Body)).toEqual(['hello', 'hello'])
})

test('whoever decides on faults is told the very object', async () => {
  const { s3, seen } = await openWith('none', '')
  await s3.send(new PutObjectCommand({ ...at, Body: 'x' }))

  expect(seen).toEqual([{ principal: 'operator', action: 's3:PutObject', resource: 'arn:aws:s3:::uploads/a.txt' }])
})
