import * as z from 'zod/mini'
import { Instant } from './contract.ts'

/** Tolerant reader: S3 adds members with every minor version of the record (2.6 in 2026). */
export const UploadRecord = z.object({
  eventName: z.string().check(z.regex(/^(s3:)?Object(Created|Removed):/)),
  eventTime: Instant,
  s3: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({
      /** As `encodedKey` gives it. */
      key: z.string(),
      size: z.optional(z.number()),
      eTag: z.optional(z.string()),
      versionId: z.optional(z.string()),
      sequencer: z.string().check(z.regex(/^[0-9A-Fa-f]{1,32}$/)),
    }),
  }),
})
export type UploadRecord = z.infer<typeof UploadRecord>

/** A key as S3 writes it in its notifications and url-encoded listings: form-encoded, slashes kept. */
export const encodedKey = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/')
export const decodedKey = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '))

/** What S3 sends once when a notification is configured. It speaks of no object. */
const TestNotification = z.object({ Event: z.literal('s3:TestEvent') })

/** Emitted by the uploads bucket. Consumed by parse. S3's own shape, so it has no `type` of ours. */
export const ArticleUploaded = z.union([z.object({ Records: z.array(UploadRecord) }), TestNotification])
export type ArticleUploaded = z.infer<typeof ArticleUploaded>
