import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { onTestFinished } from 'vitest'
import * as z from 'zod/mini'
import { type Gateway, type GatewayOptions, startGateway } from '../../../../infra/local/gateway.ts'

export type Opened = { gateway: Gateway; s3: S3Client; sqs: SQSClient; tables: DynamoDBClient }

/** A gateway for one test, with clients that hold this access key. */
export const open = async (options: Partial<GatewayOptions> = {}, accessKeyId = 'nobody'): Promise<Opened> => {
  const gateway = await startGateway({ port: 0, ...options })
  onTestFinished(gateway.stop)
  return { gateway, ...clients(gateway.url, accessKeyId) }
}

export const clients = (endpoint: string, accessKeyId: string): Omit<Opened, 'gateway'> => {
  const config = { endpoint, region: 'us-east-1', credentials: { accessKeyId, secretAccessKey: 'any' }, maxAttempts: 1 }
  return { s3: new S3Client(config), sqs: new SQSClient(config), tables: new DynamoDBClient(config) }
}

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const Heard = z.object({
  Records: z.array(
    z.object({
      eventVersion: z.string(),
      eventTime: z.iso.datetime(),
      eventName: z.string(),
      s3: z.object({
        configurationId: z.string(),
        bucket: z.object({ name: z.string(), arn: z.string() }),
        object: z.object({
          key: z.string(),
          size: z.optional(z.number()),
          eTag: z.optional(z.string()),
          versionId: z.optional(z.string()),
          sequencer: z.string().check(z.regex(/^[0-9A-F]{18}$/)),
        }),
      }),
    }),
  ),
})
export type Heard = z.infer<typeof Heard>['Records'][number]

/** Empties a queue that notifications went to. */
export const hear = async (sqs: SQSClient, url: string): Promise<Heard[]> => {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }))
  const heard = Messages.flatMap(message => Heard.parse(JSON.parse(message.Body ?? '')).Records)
  return Messages.length === 0 ? [] : [...heard, ...(await hear(sqs, url))]
}

/** A versioned bucket that tells a queue of everything. */
export const provideUploads = (gateway: Gateway): string => {
  const { url, arn } = gateway.createQueue('uploaded', { VisibilityTimeout: '60' })
  const everything = {
    queueArn: arn,
    events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'],
    prefix: '',
    suffix: '',
    id: 'all',
  }
  gateway.createBucket('uploads', { versioned: true, notifications: [everything] })
  return url
}

export const articles = {
  TableName: 'articles',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
}

export const provideArticles = (gateway: Gateway): Promise<void> =>
  gateway.createTable(articles, { viewType: 'NEW_AND_OLD_IMAGES' })
