import { encodedKey } from '../../events/article-uploaded.ts'
import type { Lost } from './decide.ts'

/** What S3 would have said, with a sequencer of ours; `eventSource` tells whoever looks at the message who said it. */
export function notificationOf({ key, what, sequencer, occurredAt, version }: Lost, bucket: string): string {
  const object = {
    key: encodedKey(key),
    sequencer,
    ...(version?.size !== undefined && { size: version.size }),
    ...(version?.eTag !== undefined && { eTag: version.eTag }),
    ...(version !== undefined && { versionId: version.versionId }),
  }
  const record = {
    eventSource: 'copydesk:replay',
    eventName: what === 'upload' ? 'ObjectCreated:Put' : 'ObjectRemoved:DeleteMarkerCreated',
    eventTime: occurredAt.toISOString(),
    s3: { bucket: { name: bucket }, object },
  }

  return JSON.stringify({ Records: [record] })
}
