import { ArticleUploaded, encodedKey } from '../../events/article-uploaded.ts'
import { encode } from '../../events/contract.ts'

/** An event of an object as S3 would have told it. */
export type Replayed = {
  bucket: string
  key: string
  kind: 'created' | 'removed'
  versionId: string
  sequencer: string
  at: Date
}

/**
 * `removed` says that a version was taken away for good: parse then looks up what stands, and finds whatever it is.
 */
export const notificationOf = ({ bucket, key, kind, versionId, sequencer, at }: Replayed): string =>
  encode(ArticleUploaded, {
    Records: [
      {
        eventName: kind === 'created' ? 'ObjectCreated:Put' : 'ObjectRemoved:Delete',
        eventTime: at,
        s3: { bucket: { name: bucket }, object: { key: encodedKey(key), versionId, sequencer } },
      },
    ],
  })
