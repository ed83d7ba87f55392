import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import type { ArticleId } from '../../events/article.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { sweepDue } from '../../events/index.ts'
import { PublishSettings } from '../../events/settings.ts'
import { site } from '../../site.config.ts'
import { type BatchResponse, decodeMessage, isLastTry, SqsEvent, settle, wasReceivedBefore } from '../runtime/batch.ts'
import { cloudFrontCache } from '../runtime/cloudfront-cache.ts'
import { dynamoTable } from '../runtime/dynamodb-table.ts'
import { gather } from '../runtime/gather.ts'
import { stageHandler } from '../runtime/handler.ts'
import { keyHashOf, type LogIds, logFailure, logStage } from '../runtime/log.ts'
import { s3Bucket } from '../runtime/s3-bucket.ts'
import { readSettings } from '../runtime/settings.ts'
import { sqsClient, sqsQueue } from '../runtime/sqs-queue.ts'
import { Trouble } from '../runtime/trouble.ts'
import { chainsKept, patient, unlogged } from '../runtime/unlogged.ts'
import { tellHub } from '../runtime/websub-hub.ts'
import { answerFeeds } from './answer-feeds.ts'
import { articleView } from './article-view.ts'
import { articleOf, type Change, StreamEvent, sequenceNumber } from './change-stream.ts'
import { type ArticleOutcome, publishAgain, publishArticles, publishBereft, publishBeside, wayOf } from './doors.ts'
import type { FeedMessage } from './feed-requests.ts'
import { feedTable } from './feed-table.ts'
import { forgetCopies } from './forget-copies.ts'
import { fragmentCache } from './fragment-cache.ts'
import { askToTell, topicsOf } from './hub.ts'
import { Asked, askAfterwards, retold } from './last-try.ts'
import { noticePages } from './notice-pages.ts'
import type { Published } from './publish-article.ts'
import { siteBucket } from './site-bucket.ts'
import { followMainFeed } from './sitemaps/follow-main-feed.ts'
import { sweep } from './sweep.ts'
import { wantedFormats } from './wanted-formats.ts'
import { forgetWithdrawn } from './withdrawals.ts'

const settings = readSettings(PublishSettings)
const dynamo = unlogged(new DynamoDBClient(chainsKept))
const s3 = unlogged(new S3Client(patient))
const feeds = feedTable(dynamoTable(dynamo, settings.FEEDS_TABLE))
const articles = articleView(dynamoTable(dynamo, settings.ARTICLES_TABLE), s3Bucket(s3, settings.BODIES_BUCKET))
const ports = {
  articles,
  feeds,
  files: siteBucket(s3Bucket(s3, settings.SITE_BUCKET)),
  cache: fragmentCache(articles),
  toFeeds: sqsQueue(sqsClient(), settings.FEEDS_QUEUE_URL),
}
const context = () => ({ site, baseUrl: settings.BASE_URL, formats: wantedFormats(site), now: new Date() })

/** Accepts changes of articles from the table's stream, messages of the feeds queue, and that a minute has passed. */
export const handler = stageHandler(async event => {
  if (z.safeParse(sweepDue.schema, event).success) return onMinute()

  const stream = z.safeParse(StreamEvent, event)
  return stream.success ? onChanges(stream.data.Records.map(record => record.dynamodb)) : onMessages(event)
})

async function onChanges(changes: readonly Change[]): Promise<BatchResponse> {
  const failed = await publishAll(new Set(changes.map(articleOf)), publishArticles)

  return { batchItemFailures: changes.filter(change => failed.has(articleOf(change))).map(sequenceNumber) }
}

async function publishAll(ids: ReadonlySet<ArticleId>, publish: typeof publishArticles): Promise<Set<ArticleId>> {
  const startedAt = performance.now()
  const outcomes = await publish(ids, ports, context())
  logArticles(outcomes, startedAt)

  return new Set(outcomes.flatMap(outcome => ('cause' in outcome ? [outcome.articleId] : [])))
}

/** The function has 30 s. What is left by then is the next minute's. */
const SWEEP_MILLISECONDS = 15_000

async function onMinute(): Promise<BatchResponse> {
  const startedAt = performance.now()
  const mayGoOn = () => performance.now() - startedAt < SWEEP_MILLISECONDS
  logArticles(await sweep(ports, { context, mayGoOn }), startedAt)
  const milliseconds = () => Math.round(performance.now() - startedAt)
  for (const { path, outcome } of await followMainFeed(ports, context()))
    logStage({ stage: 'render', feedId: feedIdOf(path), milliseconds: milliseconds(), outcome })

  return { batchItemFailures: [] }
}

function logArticles(outcomes: readonly ArticleOutcome[], startedAt: number): void {
  const milliseconds = Math.round(performance.now() - startedAt)
  for (const outcome of outcomes) logArticle(outcome, milliseconds)
}

function logArticle(outcome: ArticleOutcome, milliseconds: number): void {
  const line = { stage: 'publish' as const, articleId: outcome.articleId }
  if ('cause' in outcome) logFailure('article not published', line, outcome.cause)
  else logStage({ ...line, ...uploadOf(outcome), milliseconds, outcome: 'published' })
}

/** Which upload an article was published for, and the feeds whose renders follow. */
const uploadOf = ({ key, trace, changed }: Published): LogIds => ({
  feeds: [...changed.keys()].map(feedIdOf),
  ...(trace !== undefined && { trace }),
  ...(key !== undefined && { keyHash: keyHashOf(key) }),
})

/** Messages of one batch are answered together: a feed is rendered once for all that speak of it. */
const TOGETHER = { atMost: 10, withinMilliseconds: 1 }

const together = (publish: typeof publishArticles) =>
  gather(TOGETHER, async (ids: readonly ArticleId[]) => {
    const failed = await publishAll(new Set(ids), publish)

    return ids.map(id => !failed.has(id))
  })
const publishOutdated = {
  again: together(publishAgain),
  beside: together(publishBeside),
  bereft: together(publishBereft),
}

const feedFiles = wantedFormats(site).map(({ file }) => file)
const forget = forgetCopies(cloudFrontCache(settings.DISTRIBUTION_ID))
const writeNotices = noticePages(ports.files)

const renderFeeds = gather(TOGETHER, async (messages: readonly FeedMessage[]) => {
  const startedAt = performance.now()
  await writeNotices(
    context(),
    messages.some(({ type }) => type === 'feed.outdated'),
  )
  const answers = await answerFeeds(messages, ports, { context, sleep })
  const milliseconds = Math.round(performance.now() - startedAt)
  for (const { feedId, ...answer } of answers) {
    const line = { stage: 'render' as const, feedId }
    if ('cause' in answer) logFailure('feed not rendered', line, answer.cause)
    else logStage({ ...line, milliseconds, outcome: answer.outcome })
  }
  await askToTell(answers, { toFeeds: ports.toFeeds, site })
  const undone = await forgetWithdrawn({ messages, answers }, { toFeeds: ports.toFeeds, forget, files: feedFiles })
  const failed = new Set(answers.flatMap(answer => ('cause' in answer ? [answer.feedId] : [])))
  return messages.map(message => !failed.has(message.feedId) && !undone.has(message))
})

function answered(message: Asked, before: boolean): Promise<boolean> {
  switch (message.type) {
    case 'article.outdated':
      return publishOutdated[wayOf(message)](message.articleId)
    case 'feed.written':
      return tellSubscribers(message.feedId)
    case 'feed.changed':
    case 'feed.outdated':
      return renderFeeds(before ? retold(message) : message)
    default:
      return message satisfies never
  }
}

async function tellSubscribers(feedId: string): Promise<boolean> {
  // Written while the site had a hub that it does not have any more.
  if (site.webSub === undefined) return true

  await tellHub(site.webSub.hub, topicsOf(feedId, settings.BASE_URL))
  return true
}

async function onMessages(event: unknown): Promise<BatchResponse> {
  const { Records } = z.parse(SqsEvent, event)

  return settle(
    Records,
    record => record.messageId,
    async record => {
      const message = decodeMessage(Asked, record.body)
      if (isLastTry(record)) await askAfterwards(message, ports.toFeeds)
      if (!(await answered(message, wasReceivedBefore(record)))) throw new Trouble(`${message.type} was not answered`)
    },
  )
}
