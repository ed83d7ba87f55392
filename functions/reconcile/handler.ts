import { setTimeout as sleep } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import * as z from 'zod/mini'
import { configuredPaths } from '../../events/feed-paths.ts'
import { upkeepDue } from '../../events/index.ts'
import { ReconcileSettings } from '../../events/settings.ts'
import { site } from '../../site.config.ts'
import { dynamoTable } from '../runtime/dynamodb-table.ts'
import { stageHandler } from '../runtime/handler.ts'
import { writeLine } from '../runtime/line.ts'
import { s3Bucket } from '../runtime/s3-bucket.ts'
import { readSettings } from '../runtime/settings.ts'
import { sqsClient, sqsQueue, waitingIn } from '../runtime/sqs-queue.ts'
import { chainsKept, patient, unlogged } from '../runtime/unlogged.ts'
import { MOST_WAITING } from './ask-for-all.ts'
import { isDue, notesIn, notesKey } from './due-audit.ts'
import type { Finding } from './finding.ts'
import { scannedTable } from './ledger-table.ts'
import { lookOf, renderOutdated } from './render-outdated.ts'
import { tell } from './tell.ts'

const settings = readSettings(ReconcileSettings)
const dynamo = unlogged(new DynamoDBClient(chainsKept))
const s3 = unlogged(new S3Client(patient))
const sqs = sqsClient()
const look = lookOf({ baseUrl: settings.BASE_URL, renderers: settings.RENDERERS })
const asking = {
  articles: scannedTable(dynamo, settings.ARTICLES_TABLE, []),
  feeds: dynamoTable(dynamo, settings.FEEDS_TABLE),
  toPublish: sqsQueue(sqs, settings.FEEDS_QUEUE_URL),
}
const notes = s3Bucket(s3, settings.NOTES_BUCKET)
const paths = configuredPaths(site)

/** The function has a quarter of an hour, and so long is it to the next call; a page may take some seconds of the rest. */
const WORK_MILLISECONDS = 10 * 60_000

/**
 * Accepts that upkeep is due. Asks publish for the whole site where it was rendered with another look, and else goes on
 * with the audit of this night. Emits at its end what it found, in metrics and log lines.
 */
export const handler = stageHandler(async event => {
  const { only } = z.parse(upkeepDue.schema, event)
  const startedAt = performance.now()
  const milliseconds = () => Math.round(performance.now() - startedAt)
  const mayGoOn = () => milliseconds() < WORK_MILLISECONDS

  const asked = await renderOutdated({ look, feeds: paths }, { ...asking, hasRoom: () => hasRoom(mayGoOn) })
  if (asked !== undefined) writeLine({ level: 'INFO', message: 'asked for the site again', ...asked })
  // While the site changes its look the books differ, and rightly so.
  if (asked !== undefined || only === 'rendering') return { asked: asked?.asked ?? 0 }

  const found = await notes.fetch(notesKey)
  if (!isDue(found && notesIn(found), { look, now: new Date() })) return { asked: 0 }

  const telling = (findings: readonly Finding[]) => tell(findings, milliseconds())
  const { auditBooks } = await import('./books.ts')
  await auditBooks({ look, found, now: () => new Date(), mayGoOn, tell: telling }, { dynamo, s3 }, settings)
  return { asked: 0 }
})

async function hasRoom(mayGoOn: () => boolean): Promise<boolean> {
  while (mayGoOn()) {
    if ((await waitingIn(sqs, settings.FEEDS_QUEUE_URL)) <= MOST_WAITING) return true

    await sleep(1_000)
  }
  return false
}
