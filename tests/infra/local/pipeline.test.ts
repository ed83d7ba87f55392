import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterEach, describe, expect, it } from 'vitest'
import { bucketClient } from '../../../infra/local/clients.ts'
import { arnOf, mayConsume, queueFor } from './local-stack.ts'
import { type RunningStack, runStack } from './running-stack.ts'

let stack: RunningStack
afterEach(() => stack.stop())

const sdk = `import { createRequire } from 'node:module'
const { S3Client, GetObjectCommand, PutObjectCommand } = createRequire('${import.meta.filename}')('@aws-sdk/client-s3')
const s3 = new S3Client({})`

/** Copies what is uploaded under news/ to the site; tries to copy what is under secret/ where it may not. */
const copyist = `${sdk}
export const handler = async ({ Records }) => {
  for (const { s3: { object, bucket }, eventName } of Records.flatMap(r => JSON.parse(r.body).Records)) {
    console.log(eventName + ' ' + object.key)
    if (eventName.startsWith('ObjectRemoved')) continue
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket.name, Key: object.key, VersionId: object.versionId }))
    const Bucket = object.key.startsWith('news/secret') ? process.env.UPLOADS : process.env.SITE
    await s3.send(new PutObjectCommand({ Bucket, Key: object.key, Body: process.env.BASE_URL + ' ' + await Body.transformToString() }))
  }
}`

const allow = (Action: string[], logicalId: string) => ({
  Effect: 'Allow',
  Action,
  Resource: { 'Fn::Join': ['', [arnOf(logicalId), '/*']] },
})

const cached = { Enabled: true, DefaultCacheBehavior: { ViewerProtocolPolicy: 'https-only' } }

const run = async () => {
  const onNews = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map(Event => ({
    Event,
    Queue: arnOf('Queue'),
    Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'news/' }] } },
  }))
  stack = await runStack(
    {
      functions: {
        Copy: {
          source: copyist,
          properties: {
            Timeout: 600,
            Environment: {
              Variables: {
                SITE: { Ref: 'Site' },
                UPLOADS: { Ref: 'Uploads' },
                BASE_URL: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Cdn', 'DomainName'] }]] },
              },
            },
          },
          statements: [
            mayConsume,
            allow(['s3:GetObject', 's3:GetObjectVersion'], 'Uploads'),
            allow(['s3:PutObject'], 'Site'),
          ],
        },
      },
      resources: {
        ...queueFor('Copy'),
        Site: { Type: 'AWS::S3::Bucket' },
        Cdn: { Type: 'AWS::CloudFront::Distribution', Properties: { DistributionConfig: cached } },
        Uploads: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            VersioningConfiguration: { Status: 'Enabled' },
            NotificationConfiguration: { QueueConfigurations: onNews },
          },
        },
      },
      outputs: {
        SiteBucketName: { Value: { Ref: 'Site' } },
        SiteUrl: { Value: { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': ['Cdn', 'DomainName'] }]] } },
      },
    },
    { timeScale: 50, siteUrl: 'http://127.0.0.1:8080' },
  )
  const client = bucketClient(stack.gateway.url, 'operator')
  const upload = (Key: string, Body: string) =>
    client.send(new PutObjectCommand({ Bucket: 'copydesk-uploads', Key, Body }))
  return { ...stack, client, upload }
}

describe('a template on this machine', () => {
  it('takes an object from its bucket through a queue and a function to another bucket', async () => {
    const { upload, client, pipeline, linesOf } = await run()
    await upload('news/a.txt', 'hello')
    await upload('other/b.txt', 'unheard')
    await pipeline.idle()
    await client.send(new DeleteObjectCommand({ Bucket: 'copydesk-uploads', Key: 'news/a.txt' }))
    await pipeline.idle()

    const { Body } = await client.send(new GetObjectCommand({ Bucket: 'copydesk-site', Key: 'news/a.txt' }))
    expect(await Body?.transformToString()).toBe('http://127.0.0.1:8080 hello')
    expect(linesOf('copy')).toEqual(['ObjectCreated:Put news/a.txt', 'ObjectRemoved:DeleteMarkerCreated news/a.txt'])
  })

  it('tells its outputs, with the site where it is served', async () => {
    const { pipeline } = await run()
    expect(pipeline.outputs).toEqual({ SiteBucketName: 'copydesk-site', SiteUrl: 'http://127.0.0.1:8080' })
  })

  it('refuses a function what its role does not grant', async () => {
    const { upload, pipeline, gateway, bodiesIn, linesOf } = await run()
    await upload('news/secret.txt', 'hello')
    await pipeline.idle()

    expect(linesOf('copy').join('\n')).toContain('AccessDenied')
    expect(gateway.calls()).toContainEqual({
      principal: 'copy',
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::copydesk-uploads/news/secret.txt',
      count: 3,
      refused: 3,
    })
    expect(await bodiesIn('Letters')).toHaveLength(1)
  })

  it('loses nothing of a burst and knows when it is done', async () => {
    const { upload, pipeline, invocations, linesOf } = await run()
    await Promise.all(Array.from({ length: 100 }, (_, index) => upload(`news/${index}.txt`, 'x')))
    await pipeline.idle()

    // At least once: on a busy machine the shortened visibility timeout may bring a message twice.
    expect(new Set(linesOf('copy')).size).toBe(100)
    expect(invocations.some(({ failed }) => failed)).toBe(false)
  })
})
