import { createServer } from 'node:http'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { expect, onTestFinished, test } from 'vitest'
import { patience, unlogged } from '../../../functions/runtime/unlogged.ts'

const settings = { region: 'us-east-1', credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' } }

test.each([DynamoDBClient, S3Client, SQSClient])('a client comes with a logger that can be taken out', Client => {
  const { middlewareStack } = new Client(settings)

  expect(middlewareStack.identify().join()).toContain('loggerMiddleware')
  expect(unlogged({ middlewareStack }).middlewareStack.identify().join()).not.toContain('loggerMiddleware')
})

/** Falls silent at the first call, before its answer or in the middle of it, as a socket does that died unheard. */
async function silentOnce(before: 'headers' | 'body'): Promise<string> {
  let calls = 0
  const server = createServer((_, response) => {
    calls += 1
    if (calls > 1) response.end('whole')
    else if (before === 'body') response.writeHead(200, { 'content-length': 5 }).write('wh')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => server.closeAllConnections())
  const address = server.address()

  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const fetched = async (endpoint: string): Promise<string | undefined> => {
  const client = new S3Client({ ...settings, endpoint, forcePathStyle: true, ...patience(200) })
  const { Body } = await client.send(new GetObjectCommand({ Bucket: 'b', Key: 'k' }))

  return Body?.transformToString()
}

test('a call that is never answered is made again', async () => {
  expect(await fetched(await silentOnce('headers'))).toBe('whole')
})

test('an answer that falls silent is given up on', async () => {
  await expect(fetched(await silentOnce('body'))).rejects.toThrow()
})
