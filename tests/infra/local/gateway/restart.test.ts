import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { openIntents } from '../../../../infra/local/gateway/intents.ts'
import { openLedger } from '../../../../infra/local/gateway/ledger.ts'
import { startGateway } from '../../../../infra/local/gateway.ts'
import { articles, hear, open, provideArticles, provideUploads, temporaryFolder } from './open.ts'

const at = { Bucket: 'uploads', Key: 'a.txt' }
const row = { pk: { S: 'article#a' }, sk: { S: 'current' } }

test('objects, versions, messages and rows are there again after a restart', async () => {
  const dataDir = temporaryFolder()
  const before = await open({ dataDir })
  provideUploads(before.gateway)
  await provideArticles(before.gateway)
  const versions = []
  for (const Body of ['one', 'two']) {
    versions.push((await before.s3.send(new PutObjectCommand({ ...at, Body }))).VersionId)
  }
  await before.s3.send(new DeleteObjectCommand({ ...at, Key: 'gone' }))
  await before.tables.send(new PutItemCommand({ TableName: 'articles', Item: row }))
  await before.gateway.stop()

  const { gateway, s3, sqs, tables } = await open({ dataDir })
  const url = provideUploads(gateway)
  await provideArticles(gateway)
  const read = async (VersionId?: string) =>
    (await s3.send(new GetObjectCommand({ ...at, VersionId }))).Body?.transformToString()
  expect([await read(), await read(versions[0]), await read(versions[1])]).toEqual(['two', 'one', 'two'])
  expect(await hear(sqs, url)).toHaveLength(3)
  expect((await tables.send(new GetItemCommand({ TableName: 'articles', Key: row }))).Item).toEqual(row)

  await s3.send(new DeleteObjectCommand({ ...at, VersionId: versions[1] }))
  expect(await read()).toBe('one')
})

test('an upload in parts can be finished after a restart', async () => {
  const dataDir = temporaryFolder()
  const before = await open({ dataDir })
  provideUploads(before.gateway)
  await before.s3.send(new PutObjectCommand({ ...at, Body: 'old' }))
  const { UploadId } = await before.s3.send(new CreateMultipartUploadCommand(at))
  const { ETag } = await before.s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: 'new' }))
  await before.gateway.stop()

  const { gateway, s3 } = await open({ dataDir })
  provideUploads(gateway)
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }))
  expect(await (await s3.send(new GetObjectCommand(at))).Body?.transformToString()).toBe('new')
})

test('a process that is killed loses no upload, no notification and no change', async () => {
  const dataDir = temporaryFolder()
  const script = new URL('./write-until-killed.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  const acknowledged: string[] = []
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(line)
    if (acknowledged.length === 300) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')

  const { gateway, s3, sqs } = await open({ dataDir })
  const told = (await hear(sqs, provideUploads(gateway))).map(record => record.s3.object.key)
  await provideArticles(gateway)
  const changed = gateway.changes('articles').read(undefined, 10_000)
  const rows = changed.map(({ dynamodb }) => String(dynamodb.Keys['pk']?.['S']))
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'uploads' }))
  const keys = Contents.map(object => object.Key)
  expect(acknowledged.filter(name => !keys.includes(name))).toEqual([])
  expect(keys.filter(key => !told.includes(key ?? ''))).toEqual([])
  expect(acknowledged.filter(name => !rows.includes(name))).toEqual([])
})

test('a taken port is named, with its cause', async () => {
  const { gateway } = await open()
  const port = Number(new URL(gateway.url).port)

  await expect(startGateway({ port })).rejects.toMatchObject({
    message: expect.stringContaining(String(port)),
    cause: { code: 'EADDRINUSE' },
  })
})

test('stopping does not wait for a reader who waits for twenty seconds', async () => {
  const { gateway, s3, sqs } = await open({ dataDir: temporaryFolder() })
  const url = provideUploads(gateway)
  await s3.send(new PutObjectCommand({ ...at, Body: 'one' }))
  await hear(sqs, url)
  const waiting = fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.ReceiveMessage' },
    body: JSON.stringify({ QueueUrl: url, WaitTimeSeconds: 20 }),
  }).catch(() => undefined)
  await new Promise(resolve => setTimeout(resolve, 50))

  const start = performance.now()
  await gateway.stop()
  expect(performance.now() - start).toBeLessThan(5000)
  await waiting
})

test('a write that was cut off before it was told is told at the next start', async () => {
  const dataDir = temporaryFolder()
  const before = await open({ dataDir })
  const silent = { versioned: false, notifications: [] }
  before.gateway.createBucket('uploads', silent)
  await before.gateway.createTable(articles)
  await before.s3.send(new PutObjectCommand({ ...at, Body: 'one' }))
  await before.tables.send(new PutItemCommand({ TableName: 'articles', Item: row }))
  await before.gateway.stop()
  const ledger = openLedger(dataDir)
  const created = JSON.stringify({ name: 'ObjectCreated:Put', key: at.Key })
  openIntents(ledger, 'object').begin('uploads', created)
  openIntents(ledger, 'object').begin('uploads', JSON.stringify({ name: 'ObjectCreated:Put', key: 'never written' }))
  openIntents(ledger, 'item').begin('articles', JSON.stringify(row))
  ledger.close()

  const { gateway, s3, sqs } = await open({ dataDir })
  const [told, ...more] = await hear(sqs, provideUploads(gateway))
  await provideArticles(gateway)
  expect(told?.s3.object).toMatchObject({ key: at.Key, size: 3, versionId: expect.any(String) })
  expect(more).toEqual([])
  const read = await s3.send(new GetObjectCommand({ ...at, VersionId: told?.s3.object.versionId }))
  expect(await read.Body?.transformToString()).toBe('one')
  const changes = gateway.changes('articles').read(undefined, 10)
  expect(changes.map(({ dynamodb }) => dynamodb.NewImage)).toEqual([row])
})
