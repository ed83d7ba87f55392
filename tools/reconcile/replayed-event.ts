import type { Sequencer } from '../../events/article.ts'
import { ArticleUploaded } from '../../events/article-uploaded.ts'
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
        s3: { bucket: { name: bucket }, object: { key: formEncoded(key), versionId, sequencer } },
      },
    ],
  })

/** As S3 writes keys in notifications. */
const formEncoded = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/')

/**
 * A sequencer later than the newest known event of an object and earlier than any that S3 gives it afterwards: S3's have
 * 16 to 18 digits and are padded to 32 with zeros, so there is room behind each. Of an object without any event known, the
 * earliest there is.
 */
export const sequencerAfter = (newest: Sequencer | undefined): string =>
  (BigInt(`0x${newest ?? '0'}`) + 1n).toString(16).toUpperCase().padStart(32, '0')
