import { S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { joinFeed } from '../../../../functions/publish/feed.ts'
import { siteBucket } from '../../../../functions/publish/site-bucket.ts'
import { s3Bucket } from '../../../../functions/runtime/s3-bucket.ts'
import { startGateway } from '../../../../infra/local/gateway.ts'

test('large files that are written side by side, in memory that is used again, arrive as they were made', async () => {
  const gateway = await startGateway({ port: 0 })
  gateway.createBucket('site', { versioned: false, notifications: [] })
  const credentials = { accessKeyId: 'operator', secretAccessKey: 'local' }
  const client = new S3Client({ endpoint: gateway.url, region: 'us-east-1', forcePathStyle: true, credentials })
  const bucket = s3Bucket(client, 'site')
  const site = siteBucket(bucket)
  const write = async (n: number) => {
    const [key, text] = [`${n}.xml`, String(n % 10).repeat(40_000 + n * 997)]
    const made = () => joinFeed({ open: text, between: '', close: `${n}` }, [])
    await site.replace([key], async () => [{ key, contentType: 'text/plain', bytes: made() }])

    return Buffer.from((await bucket.fetch(key))?.bytes ?? []).equals(Buffer.from(`${text}${n}`))
  }

  const arrived = await Promise.all(Array.from({ length: 60 }, (_, n) => write(n)))
  await gateway.stop()

  expect(arrived).toEqual(arrived.map(() => true))
})
