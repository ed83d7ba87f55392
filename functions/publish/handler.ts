import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { articleOutdated, feedChanged, feedOutdated } from '../../events/index.ts'
import { PublishSettings } from '../../events/settings.ts'
import { site } from '../../site.config.ts'
import { type BatchResponse, decodeMessage, SqsEvent, settle } from '../runtime/batch.ts'
import { dynamoTable } from '../runtime/dynamodb-table.ts'
import { stageHandler } from '../runtime/handler.ts'
import { logFailure, logStage } from '../runtime/log.ts'
import { s3Bucket } from '../runtime/s3-bucket.ts'
import { readSettings } from '../runtime/settings.ts'
import { sqsQueue } from '../runtime/sqs-queue.ts'
import { articleView } from './article-view.ts'
import { onFeedMessage, publishArticles } from './doors.ts'
import { feedTable } from './feed-table.ts'
import * as feedFormats from './feeds/index.ts'
import { fragmentCache } from './fragment-cache.ts'
import { siteBucket } from './site-bucket.ts'

const settings = readSettings(PublishSettings)
const dynamo = new DynamoDBClient()
const s3 = new S3Client()
const feeds = feedTable(dynamoTable(dynamo, settings.FEEDS_TABLE))
const ports = {
  articles: articleView(dynamoTable(dynamo, settings.ARTICLES_TABLE), s3Bucket(s3, settings.BODIES_BUCKET)),
  feeds,
  files: siteBucket(s3Bucket(s3, settings.SITE_BUCKET)),
  cache: fragmentCache(feeds),
  toFeeds: sqsQueue(new SQSClient(), settings.FEEDS_QUEUE_URL),
}
const context = () => ({ site, baseUrl: settings.BASE_URL, formats: Object.values(feedFormats), now: new Date() })

const Keys = z.object({ pk: z.object({ S: z.string().check(z.startsWith('article#')) }) })
const StreamEvent = z.object({
  Records: z.array(z.object({ dynamodb: z.object({ SequenceNumber: z.string(), Keys }) })),
})
type Change = z.infer<typeof StreamEvent>['Records'][number]['dynamodb']

const FeedMessage = z.discriminatedUnion('type', [feedChanged.schema, feedOutdated.schema, articleOutdated.schema])

/** Accepts changes of articles from the table's stream, and messages of the feeds queue. */
export const handler = stageHandler(async event => {
  const stream = z.safeParse(StreamEvent, event)

  return stream.success ? onChanges(stream.data.Records.map(record => record.dynamodb)) : onMessages(event)
})

async function onChanges(changes: readonly Change[]): Promise<BatchResponse> {
  const failed = await publishAll(new Set(changes.map(articleOf)))

  return { batchItemFailures: changes.filter(change => failed.has(articleOf(change))).map(sequenceNumber) }
}

const articleOf = ({ Keys: { pk } }: Change): ArticleId => ArticleId.parse(pk.S.slice('article#'.length))
const sequenceNumber = ({ SequenceNumber }: Change) => ({ itemIdentifier: SequenceNumber })

async function publishAll(ids: ReadonlySet<ArticleId>): Promise<Set<ArticleId>> {
  const startedAt = performance.now()
  const outcomes = await publishArticles(ids, ports, context())
  const milliseconds = Math.round(performance.now() - startedAt)
  for (const outcome of outcomes) {
    const line = { stage: 'publish' as const, articleId: outcome.articleId, milliseconds }
    if ('cause' in outcome) logFailure('article not published', line, outcome.cause)
    else logStage({ ...line, outcome: 'published' })
  }
  return new Set(outcomes.flatMap(outcome => ('cause' in outcome ? [outcome.articleId] : [])))
}

/** One after the other: the first render of a feed answers for the messages about it that follow. */
async function onMessages(event: unknown): Promise<BatchResponse> {
  const { Records } = z.parse(SqsEvent, event)
  let last: Promise<unknown> = Promise.resolve()

  return settle(
    Records,
    record => record.messageId,
    record => {
      const turn = last.then(() => onMessage(decodeMessage(FeedMessage, record.body)))
      last = turn.catch(() => undefined)
      return turn
    },
  )
}

async function onMessage(message: z.infer<typeof FeedMessage>): Promise<void> {
  switch (message.type) {
    case 'article.outdated': {
      const failed = await publishAll(new Set([message.articleId]))
      if (failed.size > 0) throw new Error('article not published')
      return
    }
    case 'feed.changed':
    case 'feed.outdated': {
      const startedAt = performance.now()
      const outcome = await onFeedMessage(message, ports, context())
      const milliseconds = Math.round(performance.now() - startedAt)
      logStage({ stage: 'render', feedId: message.feedId, milliseconds, outcome })
      return
    }
    default:
      message satisfies never
  }
}
