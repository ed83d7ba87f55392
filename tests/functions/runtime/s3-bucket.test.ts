import { createServer } from 'node:http'
import { S3Client } from '@aws-sdk/client-s3'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { uploadBucket } from '../../../functions/parse/upload-bucket.ts'
import type { Bucket } from '../../../functions/runtime/bucket.ts'
import { s3Bucket } from '../../../functions/runtime/s3-bucket.ts'
import { startGateway } from '../../../infra/local/gateway.ts'

let client: S3Client
let there: Bucket
let vanished: Bucket
const file = { key: 'k', bytes: Buffer.from('a'), contentType: 'text/plain' }

beforeEach(async () => {
  const gateway = await startGateway({ port: 0 })
  onTestFinished(gateway.stop)
  gateway.createBucket('there', { versioned: false, notifications: [] })
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'any' }
  client = new S3Client({ endpoint: gateway.url, region: 'us-east-1', credentials, forcePathStyle: true })
  there = s3Bucket(client, 'there')
  vanished = s3Bucket(client, 'vanished')
})

describe('in a bucket that is there', () => {
  test('a file that is not is told of as missing', async () => {
    expect(await there.fetch('k')).toBeUndefined()
    expect(await there.head('k')).toBeUndefined()
  })

  test('one writer of a file is refused where another has been, or taken it away', async () => {
    expect(await there.put(file, { eTag: 'gone' })).toBe('refused')
    expect(await there.put(file, 'absent')).toBe('written')
    expect(await there.put(file, 'absent')).toBe('refused')
    expect(await there.put(file, { eTag: 'another' })).toBe('refused')
    expect(await there.put(file, 'anything')).toBe('written')
  })
})

describe('a bucket that is gone is a failure', () => {
  test.each(['anything', 'absent', { eTag: 'some' }] as const)('of who writes over %j', async replaces => {
    await expect(vanished.put(file, replaces)).rejects.toThrow()
  })

  test('of who reads', async () => {
    await expect(vanished.fetch('k')).rejects.toThrow()
    await expect(uploadBucket(client).fetch({ bucket: 'vanished', key: 'k' }, 10)).rejects.toThrow()
  })
})

test('a file that S3 would not have, though it could replace anything, was not written', async () => {
  const server = createServer((_, response) => {
    response.writeHead(409, { 'content-type': 'application/xml' })
    response.end('<Error><Code>OperationAborted</Code><Message>In conflict with another call.</Message></Error>')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'any' }
  const busy = s3Bucket(new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true }), 'busy')

  expect(await busy.put(file, 'absent')).toBe('refused')
  await expect(busy.put(file, 'anything')).rejects.toThrow('In conflict')
})
