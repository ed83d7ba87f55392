import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { auditDue } from '../../events/index.ts'
import { ReconcileSettings } from '../../events/settings.ts'
import { site } from '../../site.config.ts'
import { articleView } from '../publish/article-view.ts'
import { feedTable } from '../publish/feed-table.ts'
import * as feedFormats from '../publish/feeds/index.ts'
import { fragmentCache } from '../publish/fragment-cache.ts'
import { dynamoTable } from '../runtime/dynamodb-table.ts'
import { queueHandler } from '../runtime/handler.ts'
import { s3Bucket } from '../runtime/s3-bucket.ts'
import { readSettings } from '../runtime/settings.ts'
import { sqsQueue } from '../runtime/sqs-queue.ts'
import { listedKeys, standingObjects } from './ledger-bucket.ts'
import { auditedAttributes, scannedTable } from './ledger-table.ts'
import { reconcile } from './reconcile.ts'
import { tell } from './tell.ts'

const settings = readSettings(ReconcileSettings)
const dynamo = new DynamoDBClient()
const s3 = new S3Client()
const feedRows = dynamoTable(dynamo, settings.FEEDS_TABLE)
const articleRows = dynamoTable(dynamo, settings.ARTICLES_TABLE)
const ports = {
  ledgers: {
    uploads: standingObjects(s3, settings.UPLOADS_BUCKET),
    articles: scannedTable(dynamo, settings.ARTICLES_TABLE, auditedAttributes.articles),
    feeds: scannedTable(dynamo, settings.FEEDS_TABLE, auditedAttributes.feeds),
    site: listedKeys(s3, settings.SITE_BUCKET),
  },
  one: {
    articles: articleRows,
    feeds: feedRows,
    site: s3Bucket(s3, settings.SITE_BUCKET),
  },
  rendering: {
    feeds: feedTable(feedRows),
    cache: fragmentCache(articleView(articleRows, s3Bucket(s3, settings.BODIES_BUCKET))),
  },
  toSelf: sqsQueue(new SQSClient(), settings.RECONCILE_QUEUE_URL),
}
const context = () => ({ site, baseUrl: settings.BASE_URL, formats: Object.values(feedFormats), now: new Date() })

/** The function has 30 s, and a page may take some of them. */
const WORK_MILLISECONDS = 15_000

/** Accepts that an audit is due. Emits the rest of it to itself, and at its end what it found, in metrics and log lines. */
export const handler = queueHandler(auditDue.schema, async ({ notes }) => {
  const startedAt = performance.now()
  const mayGoOn = () => performance.now() - startedAt < WORK_MILLISECONDS
  const audit = await reconcile(notes, ports, { context, mayGoOn })
  if (audit !== 'goes on') tell(audit.findings, Math.round(performance.now() - startedAt))
})
