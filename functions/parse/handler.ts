import { S3Client } from '@aws-sdk/client-s3'
import { ArticleUploaded } from '../../events/index.ts'
import { ParseSettings } from '../../events/settings.ts'
import { site } from '../../site.config.ts'
import { queueHandler } from '../runtime/handler.ts'
import { idsOf, logStage } from '../runtime/log.ts'
import { s3Bucket } from '../runtime/s3-bucket.ts'
import { readSettings } from '../runtime/settings.ts'
import { sqsClient, sqsQueue } from '../runtime/sqs-queue.ts'
import { patient, unlogged } from '../runtime/unlogged.ts'
import * as formats from './formats/index.ts'
import { readNotification } from './notification.ts'
import { parseUpload } from './parse-upload.ts'
import { uploadBucket } from './upload-bucket.ts'

const settings = readSettings(ParseSettings)
const s3 = unlogged(new S3Client(patient))
const sqs = sqsClient()
const ports = {
  uploads: uploadBucket(s3),
  bodies: s3Bucket(s3, settings.BODIES_BUCKET),
  toEnrich: sqsQueue(sqs, settings.ENRICH_QUEUE_URL),
  toStore: sqsQueue(sqs, settings.STORE_QUEUE_URL),
}
const context = { formats: Object.values(formats), site }

/** Accepts S3's notifications. Emits article.parsed, sidecar.read or picture.read, or article.rejected, article.removed, upload.superseded. */
export const handler = queueHandler(ArticleUploaded, async notification => {
  for (const event of readNotification(notification)) {
    const startedAt = performance.now()
    const answer = await parseUpload(event, ports, context)
    const milliseconds = Math.round(performance.now() - startedAt)
    logStage({ stage: 'parse', ...idsOf(event), milliseconds, ...answer })
  }
})
