import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { open, provideUploads } from './open.ts'

const at = { Bucket: 'uploads', Key: 'a.txt' }

test('a file can be uploaded, read and removed without any client or signature', async () => {
  const { gateway } = await open()
  provideUploads(gateway)
  const address = `${gateway.url}/uploads/world/story%20one.txt`

  expect((await fetch(address, { method: 'PUT', body: 'hello' })).status).toBe(200)
  expect(await (await fetch(address)).text()).toBe('hello')
  expect((await fetch(address, { method: 'DELETE' })).status).toBe(204)
  expect((await fetch(address)).status).toBe(404)
})

test.each(['application/x-www-form-urlencoded', 'application/x-amz-json-1.0', 'application/json', 'text/plain'])(
  'bytes stay bytes when they claim to be %s',
  async type => {
    const { gateway } = await open()
    provideUploads(gateway)
    const address = `${gateway.url}/uploads/a`
    await fetch(address, { method: 'PUT', body: 'a=1&b={', headers: { 'content-type': type } })

    const answer = await fetch(address)
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['a=1&b={', type])
  },
)

test('an upload in parts is put together', async () => {
  const { gateway, s3 } = await open()
  provideUploads(gateway)
  const parts = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('end')]
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at))
  const Parts = []
  for (const [n, Body] of parts.entries()) {
    const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber: n + 1, Body }))
    Parts.push({ PartNumber: n + 1, ETag })
  }
  const whole = await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts } }))

  const { Body, VersionId } = await s3.send(new GetObjectCommand(at))
  expect(Buffer.concat(parts).equals((await Body?.transformToByteArray()) ?? Buffer.of())).toBe(true)
  expect(VersionId).toBe(whole.VersionId)
})

test('an upload of 12 MB is taken', async () => {
  const { gateway, s3 } = await open()
  provideUploads(gateway)
  await s3.send(new PutObjectCommand({ ...at, Body: Buffer.alloc(12_000_000, 'x') }))

  expect((await s3.send(new GetObjectCommand(at))).ContentLength).toBe(12_000_000)
})

test('an upload of 70 MB is told that it is too large', async () => {
  const { gateway, s3 } = await open()
  provideUploads(gateway)
  const upload = s3.send(new PutObjectCommand({ ...at, Body: Buffer.alloc(70_000_000, 'x') }))

  await expect(upload).rejects.toMatchObject({ name: 'EntityTooLarge', $metadata: { httpStatusCode: 413 } })
})

test('what is not simulated is refused aloud and touches nothing', async () => {
  const { gateway, s3 } = await open()
  provideUploads(gateway)
  await s3.send(new PutObjectCommand({ ...at, Body: 'hello' }))
  const Tagging = { TagSet: [{ Key: 'a', Value: 'b' }] }
  const notImplemented = { name: 'NotImplemented', $metadata: { httpStatusCode: 501 } }

  await expect(s3.send(new PutObjectTaggingCommand({ ...at, Tagging }))).rejects.toMatchObject(notImplemented)
  await expect(s3.send(new GetObjectTaggingCommand(at))).rejects.toMatchObject(notImplemented)
  for (const query of ['acl', 'policy', 'torrent', 'uploads', 'response-content-type=text%2Fhtml']) {
    expect((await fetch(`${gateway.url}/uploads/a.txt?${query}`)).status).toBe(501)
  }
  expect(await (await s3.send(new GetObjectCommand(at))).Body?.transformToString()).toBe('hello')
})

test.each([
  ['bad JSON', { 'x-amz-target': 'DynamoDB_20120810.PutItem' }, '{'],
  ['a bad shape', { 'x-amz-target': 'DynamoDB_20120810.PutItem' }, '{"TableName":7}'],
  ['no body', { 'x-amz-target': 'AmazonSQS.SendMessage' }, ''],
  ['a bad percent sign', { 'x-amz-copy-source': 'uploads/%E0%A4%A' }, 'x'],
])('%s is answered 400, and the next call as ever', async (_, headers, body) => {
  const { gateway } = await open()
  provideUploads(gateway)
  const isCopy = 'x-amz-copy-source' in headers
  const address = isCopy ? `${gateway.url}/uploads/a` : gateway.url
  const answer = await fetch(address, { method: isCopy ? 'PUT' : 'POST', headers: { ...headers }, body })

  expect(answer.status).toBe(400)
  expect((await fetch(`${gateway.url}/uploads/a`, { method: 'PUT', body: 'x' })).status).toBe(200)
})

test.each([
  ['as much', 'a'.repeat(2045), 'taken'],
  ['more', 'a'.repeat(2046), 'MetadataTooLarge'],
])('metadata of 2 KB is the most that S3 takes, and the gateway: %s', async (_, note, outcome) => {
  const { gateway, s3 } = await open()
  provideUploads(gateway)
  const put = s3.send(new PutObjectCommand({ ...at, Body: 'a', Metadata: { 'a-b': note } }))

  expect(
    await put.then(
      () => 'taken',
      (cause: Error) => cause.name,
    ),
  ).toBe(outcome)
})
