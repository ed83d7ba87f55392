import * as z from 'zod/mini'
import { encodedKey, UploadRecord } from '../../events/article-uploaded.ts'

/** An event of an object that Copydesk tells again, with a sequencer of its own. */
export type Told = {
  bucket: string
  key: string
  sequencer: string
  at: Date
  /** A marker hides what was there; a version that is removed for good makes parse look up what stands, whatever it is. */
  what: 'created' | 'marked as deleted' | 'removed for good'
  /** Missing where every version of the object is gone for good. */
  version?: { versionId: string; size?: number | undefined; eTag?: string | undefined }
  /** Tells whoever looks at the message who said it. */
  by: 'replay' | 'reconcile'
}

const names = {
  created: 'ObjectCreated:Put',
  'marked as deleted': 'ObjectRemoved:DeleteMarkerCreated',
  'removed for good': 'ObjectRemoved:Delete',
} as const satisfies Record<Told['what'], string>

/** As S3 would have said it. Throws a `ZodError` where parse could not read it. */
export function notificationOf({ bucket, key, sequencer, at, what, version, by }: Told): string {
  const { versionId, size, eTag } = version ?? {}
  const record = z.encode(UploadRecord, {
    eventName: names[what],
    eventTime: at,
    s3: { bucket: { name: bucket }, object: { key: encodedKey(key), sequencer, versionId, size, eTag } },
  })

  return JSON.stringify({ Records: [{ eventSource: `copydesk:${by}`, ...record }] })
}
