import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb'
import {
  CopyObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageBatchCommand } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import type { Statement } from '../../../../infra/local/gateway.ts'
import { clients, type Opened, open, provideArticles, provideUploads } from './open.ts'

const Bucket = 'uploads'
const allow = (Action: string | string[], Resource: string): Statement => ({ Effect: 'Allow', Action, Resource })

/** A gateway with an upload in it, and the clients of a function that may do only this. */
const openFor = async (...statements: Statement[]): Promise<Opened & { queueUrl: string; operator: Opened }> => {
  const operator = await open()
  const queueUrl = provideUploads(operator.gateway)
  await provideArticles(operator.gateway)
  await operator.s3.send(new PutObjectCommand({ Bucket, Key: 'world/a.txt', Body: 'hello' }))
  operator.gateway.register('parse-key', { name: 'parse', statements })
  return { gateway: operator.gateway, ...clients(operator.gateway.url, 'parse-key'), queueUrl, operator }
}

test('a function may do what its role allows, and nothing else', async () => {
  const { s3 } = await openFor(allow('s3:GetObject', 'arn:aws:s3:::uploads/world/*'))

  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: 'world/a.txt' }))
  expect(await Body?.transformToString()).toBe('hello')
  const elsewhere = s3.send(new GetObjectCommand({ Bucket, Key: 'sport/a.txt' }))
  await expect(elsewhere).rejects.toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } })
  const write = s3.send(new PutObjectCommand({ Bucket, Key: 'world/a.txt', Body: 'x' }))
  await expect(write).rejects.toThrow('parse is not authorized to perform: s3:PutObject')
})

test('what is refused is not done', async () => {
  const { s3, operator } = await openFor(allow('s3:DeleteObject', 'arn:aws:s3:::uploads/sport/*'))
  const Delete = { Objects: [{ Key: 'sport/a.txt' }, { Key: 'world/a.txt' }] }
  await expect(s3.send(new DeleteObjectsCommand({ Bucket, Delete }))).rejects.toMatchObject({ name: 'AccessDenied' })

  const { Contents } = await operator.s3.send(new ListObjectsV2Command({ Bucket }))
  expect(Contents?.map(object => object.Key)).toEqual(['world/a.txt'])
})

test('a missing key is 404 to who may list the bucket, and 403 to who may not', async () => {
  const read = allow('s3:GetObject*', 'arn:aws:s3:::uploads/*')
  const missing = new GetObjectCommand({ Bucket, Key: 'none' })
  const version = new GetObjectCommand({ Bucket, Key: 'world/a.txt', VersionId: 'none' })
  const blind = await openFor(read)
  await expect(blind.s3.send(missing)).rejects.toMatchObject({ name: 'AccessDenied' })
  await expect(blind.s3.send(version)).rejects.toMatchObject({ name: 'AccessDenied' })

  const seeing = await openFor(read, allow('s3:ListBucket', 'arn:aws:s3:::uploads'))
  await expect(seeing.s3.send(missing)).rejects.toMatchObject({ name: 'NoSuchKey' })
  await expect(seeing.s3.send(version)).rejects.toMatchObject({ name: 'NoSuchVersion' })
})

test('a copy needs the right to read its source', async () => {
  const { s3 } = await openFor(allow('s3:PutObject', 'arn:aws:s3:::uploads/*'))
  const copy = new CopyObjectCommand({ Bucket, Key: 'b', CopySource: 'uploads/world/a.txt' })

  await expect(s3.send(copy)).rejects.toThrow('s3:GetObject')
})

test('a batch of messages needs the right to send one', async () => {
  const { sqs, queueUrl: QueueUrl } = await openFor(allow('sqs:SendMessage', 'arn:aws:sqs:*:*:uploaded'))

  const Entries = [{ Id: 'a', MessageBody: 'hello' }]
  expect((await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }))).Successful).toHaveLength(1)
  await expect(sqs.send(new ReceiveMessageCommand({ QueueUrl }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 403 },
  })
})

test('rows can be kept apart by their partition key', async () => {
  const articles = 'arn:aws:dynamodb:us-east-1:000000000000:table/articles'
  const onUploads = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': 'upload#*' } }
  const { tables } = await openFor({ ...allow(['dynamodb:PutItem', 'dynamodb:Query'], articles), Condition: onUploads })
  const put = (pk: string) =>
    tables.send(new PutItemCommand({ TableName: 'articles', Item: { pk: { S: pk }, sk: { S: 'receipt' } } }))
  const query = (pk: string) =>
    tables.send(
      new QueryCommand({
        TableName: 'articles',
        KeyConditionExpression: '#pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
        ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: 'r' } },
      }),
    )

  await put('upload#a')
  expect((await query('upload#a')).Items).toHaveLength(1)
  await expect(put('article#a')).rejects.toMatchObject({ name: 'AccessDeniedException' })
  await expect(query('article#a')).rejects.toMatchObject({ name: 'AccessDeniedException' })
  const Key = { pk: { S: 'upload#a' }, sk: { S: 'receipt' } }
  await expect(tables.send(new GetItemCommand({ TableName: 'articles', Key }))).rejects.toThrow('dynamodb:GetItem')
})

test('calls are counted by caller, action and resource, refusals by what was wanted', async () => {
  const { gateway, s3 } = await openFor(allow('s3:GetObject', 'arn:aws:s3:::uploads/*'))
  for (let n = 0; n < 3; n++) await s3.send(new GetObjectCommand({ Bucket, Key: 'world/a.txt' }))
  await expect(s3.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'x' }))).rejects.toThrow()

  expect(gateway.calls().filter(call => call.principal === 'parse')).toEqual([
    { principal: 'parse', action: 's3:GetObject', resource: 'arn:aws:s3:::uploads/*', count: 3, refused: 0 },
    { principal: 'parse', action: 's3:PutObject', resource: 'arn:aws:s3:::uploads/b', count: 1, refused: 1 },
  ])
})

test('a presigned address speaks for the key that signed it', async () => {
  const { gateway } = await openFor(allow('s3:GetObject', 'arn:aws:s3:::uploads/*'))
  const signed =
    'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=parse-key%2F20260101%2Fus-east-1%2Fs3%2Faws4_request'

  expect((await fetch(`${gateway.url}/uploads/world/a.txt?${signed}`)).status).toBe(200)
  expect((await fetch(`${gateway.url}/uploads/b?${signed}`, { method: 'PUT', body: 'x' })).status).toBe(403)
})

test('an upload cannot pass as a message', async () => {
  const { gateway, queueUrl } = await openFor(allow('sqs:SendMessage', '*'))
  const headers = {
    authorization: 'AWS4-HMAC-SHA256 Credential=parse-key/20260101/us-east-1/s3/aws4_request',
    'x-amz-target': 'AmazonSQS.SendMessage',
  }
  const body = JSON.stringify({ QueueUrl: queueUrl, MessageBody: 'x' })

  expect((await fetch(`${gateway.url}/uploads/a`, { method: 'PUT', headers, body })).status).toBe(403)
  expect((await fetch(`${gateway.url}/uploads/a?uploads`, { method: 'POST', headers, body })).status).toBe(403)
})
