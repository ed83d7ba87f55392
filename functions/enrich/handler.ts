import { S3Client } from '@aws-sdk/client-s3'
import { articleParsed } from '../../events/index.ts'
import { EnrichSettings } from '../../events/settings.ts'
import { site } from '../../site.config.ts'
import { fetchDraft } from '../carried-draft.ts'
import { queueHandler } from '../runtime/handler.ts'
import { idsOf, logStage, logWarning } from '../runtime/log.ts'
import { s3Bucket } from '../runtime/s3-bucket.ts'
import { readSettings } from '../runtime/settings.ts'
import { sqsClient, sqsQueue } from '../runtime/sqs-queue.ts'
import { patient, unlogged } from '../runtime/unlogged.ts'
import { prepareAnalysis } from './analysis.ts'
import { enrichMembers } from './enrich-members.ts'
import { stopwatch } from './stopwatch.ts'
import { wantedEnrichers } from './wanted-enrichers.ts'
import { wireText } from './wire-text.ts'

const settings = readSettings(EnrichSettings)
const bodies = s3Bucket(unlogged(new S3Client(patient)), settings.BODIES_BUCKET)
const wanted = wantedEnrichers(site)
const toStore = sqsQueue(sqsClient(), settings.STORE_QUEUE_URL)

/** Accepts article.parsed. Emits article.enriched. */
export const handler = queueHandler(articleParsed.schema, async parsed => {
  const startedAt = performance.now()
  const analyse = await prepareAnalysis()
  const ids = { stage: 'enrich', ...idsOf(parsed.upload) } as const
  const { timed, milliseconds } = stopwatch(wanted, () => performance.now())
  const { members, failures } = await enrichMembers(parsed.members, {
    enrichers: timed,
    analyse,
    fetchDraft: ({ draft }) => fetchDraft(draft, bodies),
  })
  for (const { enricher, cause } of failures) logWarning(`enricher ${enricher} failed`, ids, cause)
  await toStore.send([{ body: wireText({ ...parsed, type: 'article.enriched', members, milliseconds }) }])
  logStage({ ...ids, milliseconds: Math.round(performance.now() - startedAt), outcome: 'enriched' })
})
