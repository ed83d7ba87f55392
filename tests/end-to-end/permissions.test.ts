import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../support/desk.ts'

const story = (headline: string, words = 20) =>
  `${headline}\n\n${'The tide came in and went out again. '.repeat(words)}\n`

describe('the functions, over the life of a story', () => {
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk()
    await desk.upload('world/tide.txt', story('Tide tables'), { 'article-id': 'tide' })
    await desk.upload('world/long.txt', story('Tide tables at length', 8000))
    await desk.pipeline.idle()
    await desk.upload('world/tide.txt', story('Tide tables again'), { 'article-id': 'tide' })
    await desk.upload('world/bad.txt', '')
    await desk.upload('sport/tide.txt', story('Tide tables moved'), { 'article-id': 'tide' })
    await desk.remove('world/long.txt')
    await desk.pipeline.idle()
  })
  afterAll(() => desk.stop())

  const byFunctions = () => desk.gateway.calls().filter(call => call.principal !== 'operator')

  test('make no call that their roles in the template refuse', () => {
    expect(byFunctions().filter(call => call.refused > 0)).toEqual([])
    expect(new Set(byFunctions().map(call => call.principal)).size).toBe(4)
  })

  test('use what the template grants them, and would be refused what it does not', async () => {
    const s3 = new S3Client({
      endpoint: desk.gateway.url,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: desk.accessKeyOf('parse'), secretAccessKey: 'any' },
    })
    const ask = (bucket: string) => s3.send(new GetObjectCommand({ Bucket: desk.named(bucket), Key: 'world/tide.txt' }))

    await expect(ask('UploadsBucketName')).resolves.toBeDefined()
    await expect(ask('SiteBucketName')).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(s3.send(new ListObjectsV2Command({ Bucket: desk.named('SiteBucketName') }))).rejects.toMatchObject({
      name: 'AccessDenied',
    })
  })
})
