import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { S3Client } from '@aws-sdk/client-s3'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { SiteConfig } from '../../events/settings.ts'
import type { Bucket } from '../../functions/runtime/bucket.ts'
import { dynamoTable } from '../../functions/runtime/dynamodb-table.ts'
import type { Queue } from '../../functions/runtime/queue.ts'
import { s3Bucket } from '../../functions/runtime/s3-bucket.ts'
import { sqsQueue } from '../../functions/runtime/sqs-queue.ts'
import type { Table } from '../../functions/runtime/table.ts'
import { unlogged } from '../../functions/runtime/unlogged.ts'
import type { FailureLine } from '../../infra/local/failure-log.ts'
import { site as config } from '../../site.config.ts'
import type { Names, StageQueue } from './names.ts'

export type Clients = { s3: S3Client; sqs: SQSClient; dynamodb: DynamoDBClient }

/** What was logged of failures that name one of these ids, oldest first. */
export type FailureLog = (asked: { ids: readonly string[]; since: Date }) => Promise<FailureLine[]>

/** One Copydesk in an operator's hands, whether it runs on this machine or in the cloud: who it is, how to call it, what it has. */
export type Desk = Names & {
  /** As a person would say it: the folder or the stack. */
  called: string
  /** The stack's name in the cloud; nothing on this machine. */
  stack?: string
  clients: Clients
  /** What this checkout says of the site, at the address it is served from. */
  config: SiteConfig
  articles: Table
  feeds: Table
  bodies: Bucket
  site: Bucket
  queue(of: StageQueue): Queue
  failures: FailureLog
}

export type Found = { called: string; stack?: string; clients: Clients; names: Names; failures: FailureLog }

/** The ports that the functions themselves use, over an operator's clients. */
export const deskOf = ({ names, clients: made, ...who }: Found): Desk => {
  const clients = { s3: unlogged(made.s3), sqs: unlogged(made.sqs), dynamodb: unlogged(made.dynamodb) }

  return {
    ...names,
    ...who,
    clients,
    config: { ...config, baseUrl: names.siteUrl },
    articles: dynamoTable(clients.dynamodb, names.tables.articles),
    feeds: dynamoTable(clients.dynamodb, names.tables.feeds),
    bodies: s3Bucket(clients.s3, names.buckets.bodies),
    site: s3Bucket(clients.s3, names.buckets.site),
    queue: of => sqsQueue(clients.sqs, names.queues[of].url),
  }
}
