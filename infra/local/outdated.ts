import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { articleOutdated } from '../../events/article-outdated.ts'
import { encode } from '../../events/contract.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { feedOutdated } from '../../events/feed-outdated.ts'
import { configuredPaths } from '../../events/feed-paths.ts'
import { currentRow, PublishSettings, tableKey } from '../../events/settings.ts'
import { site as config } from '../../site.config.ts'
import { readJson, writeInOneMove } from './json-file.ts'
import { Json, type Template } from './template/template.ts'

const Rendered = z.object({ fingerprint: z.string() })

const PublishFunction = z.object({
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.keyof(PublishSettings), Json) }),
})

/** What the site's files depend on besides the facts: the address it is served from, and publish's bundle (config inside). */
export function fingerprintOf({ Resources }: Template, siteUrl: string): string {
  const keys = Object.values(Resources).flatMap(({ Properties }) => {
    const publish = z.safeParse(PublishFunction, Properties)
    return publish.success ? [publish.data.Code.S3Key] : []
  })
  if (keys.length !== 1) throw new Error(`The template holds ${keys.length} functions that publish; one is expected.`)

  return createHash('sha256')
    .update(JSON.stringify([siteUrl, keys]))
    .digest('hex')
}

export type Site = { articlesTable: string; feedsQueueUrl: string; dynamodb: DynamoDBClient; sqs: SQSClient }

/** Asks for every article and feed again when what renders them has changed. Interrupted, the next start asks for all once more. */
export async function renderOutdated(fingerprint: string, directory: string, site: Site): Promise<number> {
  const file = join(directory, 'rendered.json')
  if (readJson(file, Rendered)?.fingerprint === fingerprint) return 0

  await send(configuredPaths(config).map(outdatedFeed), site)
  let asked = 0
  for await (const { Items = [] } of storedArticles(site)) {
    const ids = Items.map(item => z.parse(ArticleId, item[tableKey.partition]?.S?.split('#')[1]))
    await send(ids.map(outdatedArticle), site)
    asked += ids.length
  }
  writeInOneMove(file, { fingerprint })
  return asked
}

/** A scan is for operators: no function may. */
const storedArticles = ({ dynamodb, articlesTable }: Site) =>
  paginateScan(
    { client: dynamodb },
    {
      TableName: articlesTable,
      FilterExpression: '#sort = :current',
      ProjectionExpression: '#partition',
      ExpressionAttributeNames: { '#sort': tableKey.sort, '#partition': tableKey.partition },
      ExpressionAttributeValues: { ':current': { S: currentRow } },
    },
  )

/** A batch of SQS holds 10 messages. */
const BATCH = 10

const outdatedFeed = (path: string): string =>
  encode(feedOutdated.schema, { type: feedOutdated.type, version: 1, feedId: feedIdOf(path) })

const outdatedArticle = (articleId: ArticleId): string =>
  encode(articleOutdated.schema, { type: articleOutdated.type, version: 1, articleId })

async function send(bodies: readonly string[], { sqs, feedsQueueUrl }: Site): Promise<void> {
  for (let from = 0; from < bodies.length; from += BATCH) {
    const Entries = bodies.slice(from, from + BATCH).map((MessageBody, n) => ({ Id: String(n), MessageBody }))
    const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: feedsQueueUrl, Entries }))
    if (Failed.length > 0) throw new Error(`The feeds queue refused ${Failed.length} messages: ${Failed[0]?.Message}`)
  }
}
