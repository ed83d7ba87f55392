import type { Sequencer } from '../../events/article.ts'
import { Sequencer as SequencerShape } from '../../events/article.ts'
import { type ArticleUploaded, decodedKey, type UploadRecord } from '../../events/article-uploaded.ts'

/** What one record of a notification says happened to one key. */
export type UploadEvent = {
  kind: 'created' | 'removed' | 'version removed'
  bucket: string
  key: string
  sequencer: Sequencer
  versionId?: string
  eTag?: string
  size?: number
  /** In whole seconds, as S3 gives LastModified. */
  occurredAt: Date
}

/** The records of a notification; a test event speaks of nothing. */
export const readNotification = (event: ArticleUploaded): UploadEvent[] =>
  'Records' in event ? event.Records.map(readRecord) : []

function readRecord({ eventName, eventTime, s3 }: UploadRecord): UploadEvent {
  const { key, sequencer, versionId, eTag, size } = s3.object

  return {
    kind: kindOf(eventName.replace(/^s3:/, ''), versionId),
    bucket: s3.bucket.name,
    key: decodedKey(key),
    sequencer: padSequencer(sequencer),
    occurredAt: new Date(Math.floor(eventTime.getTime() / 1000) * 1000),
    ...(versionId !== undefined && { versionId }),
    ...(eTag !== undefined && { eTag }),
    ...(size !== undefined && { size }),
  }
}

/** `Delete` with a version id took one version (or a delete marker) away: what stands then must be looked up. */
function kindOf(eventName: string, versionId: string | undefined): UploadEvent['kind'] {
  if (eventName.startsWith('ObjectCreated:')) return 'created'

  return eventName === 'ObjectRemoved:Delete' && versionId !== undefined ? 'version removed' : 'removed'
}

/** Sequencers of one key are ordered as text once the shorter is padded on the right with zeros (S3 user guide). */
export const padSequencer = (sequencer: string): Sequencer =>
  SequencerShape.parse(sequencer.toUpperCase().padEnd(32, '0'))
