import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { hear, open, provideUploads, temporaryFolder } from './open.ts'

const Bucket = 'uploads'

test('an upload is told in the shape that S3 sends', async () => {
  const { gateway, s3, sqs } = await open()
  const url = provideUploads(gateway)
  const { VersionId } = await s3.send(new PutObjectCommand({ Bucket, Key: 'world/a.txt', Body: 'hello' }))

  expect(await hear(sqs, url)).toEqual([
    {
      eventVersion: '2.1',
      eventTime: expect.any(String),
      eventName: 'ObjectCreated:Put',
      s3: {
        configurationId: 'all',
        bucket: { name: Bucket, arn: 'arn:aws:s3:::uploads' },
        object: {
          key: 'world/a.txt',
          size: 5,
          eTag: '5d41402abc4b2a76b9719d911017c592',
          versionId: VersionId,
          sequencer: expect.any(String),
        },
      },
    },
  ])
})

test.each([
  ['a b.txt', 'a+b.txt'],
  ['a+b.txt', 'a%2Bb.txt'],
  ['wörld/日本 (1).txt', 'w%C3%B6rld/%E6%97%A5%E6%9C%AC+%281%29.txt'],
  ["it's 100%!", 'it%27s+100%25%21'],
  ['~a*_-.', '%7Ea*_-.'],
  ['😀', '%F0%9F%98%80'],
])('the key %s is told as %s', async (key, told) => {
  const { gateway, s3, sqs } = await open()
  const url = provideUploads(gateway)
  await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: 'x' }))

  const [record] = await hear(sqs, url)
  expect(record?.s3.object.key).toBe(told)
  expect(decodeURIComponent(told.replaceAll('+', ' '))).toBe(key)
})

test('each kind of change has its name, and sequencers rise', async () => {
  const { gateway, s3, sqs } = await open()
  const url = provideUploads(gateway)
  const at = { Bucket, Key: 'a' }
  await s3.send(new PutObjectCommand({ ...at, Body: 'x' }))
  await s3.send(new CopyObjectCommand({ Bucket, Key: 'b', CopySource: 'uploads/a' }))
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(at))
  const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: 'part' }))
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  const whole = await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload }))
  await s3.send(new DeleteObjectCommand(at))
  await s3.send(new DeleteObjectCommand({ ...at, VersionId: whole.VersionId }))

  const heard = await hear(sqs, url)
  expect(heard.map(record => record.eventName)).toEqual([
    'ObjectCreated:Put',
    'ObjectCreated:Copy',
    'ObjectCreated:CompleteMultipartUpload',
    'ObjectRemoved:DeleteMarkerCreated',
    'ObjectRemoved:Delete',
  ])
  const sequencers = heard.map(record => record.s3.object.sequencer)
  expect(sequencers).toEqual([...new Set(sequencers)].sort())
  expect(heard[2]?.s3.object).toMatchObject({ versionId: whole.VersionId, size: 4, eTag: expect.stringMatching(/-1$/) })
})

test('a rule hears its events, its folder and its ending, and nothing else', async () => {
  const { gateway, s3, sqs } = await open()
  const { url, arn } = gateway.createQueue('some', {})
  const rule = { queueArn: arn, events: ['s3:ObjectCreated:Put'], prefix: 'world/', suffix: '.txt', id: 'some' }
  gateway.createBucket(Bucket, { versioned: false, notifications: [rule] })
  for (const key of ['world/a.txt', 'world/a.png', 'sport/a.txt']) {
    await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: 'x' }))
  }
  await s3.send(new DeleteObjectCommand({ Bucket, Key: 'world/a.txt' }))

  expect((await hear(sqs, url)).map(record => record.s3.object.key)).toEqual(['world/a.txt'])
})

test('nothing is told of a write that failed, a read, or the removal of what was not there', async () => {
  const { gateway, s3, sqs } = await open()
  const { url, arn } = gateway.createQueue('all', {})
  const rule = { queueArn: arn, events: ['s3:*'], prefix: '', suffix: '', id: 'all' }
  gateway.createBucket(Bucket, { versioned: false, notifications: [rule] })
  const at = { Bucket, Key: 'a' }
  await s3.send(new DeleteObjectCommand(at))
  await expect(s3.send(new PutObjectCommand({ ...at, Body: 'x', IfMatch: '"0"' }))).rejects.toThrow()
  await expect(s3.send(new CopyObjectCommand({ ...at, CopySource: 'uploads/none' }))).rejects.toThrow()
  await expect(s3.send(new GetObjectCommand(at))).rejects.toThrow()

  expect(await hear(sqs, url)).toEqual([])
})

test('a bucket cannot notify a queue that does not exist', async () => {
  const { gateway } = await open()
  const rule = { queueArn: 'arn:aws:sqs:us-east-1:000000000000:none', events: [], prefix: '', suffix: '', id: 'x' }
  expect(() => gateway.createBucket(Bucket, { versioned: false, notifications: [rule] })).toThrow('does not exist')
})

test('sequencers rise across a restart', async () => {
  const dataDir = temporaryFolder()
  const sequencers: string[] = []
  for (const start of ['first', 'second', 'third']) {
    const { gateway, s3 } = await open({ dataDir })
    provideUploads(gateway)
    gateway.onObject(event => sequencers.push(event.sequencer))
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => s3.send(new PutObjectCommand({ Bucket, Key: `${n}`, Body: start }))),
    )
    await gateway.stop()
  }

  expect(sequencers).toHaveLength(60)
  expect(sequencers).toEqual([...new Set(sequencers)].sort())
})
