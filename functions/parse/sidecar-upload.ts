import type { Rejection, Upload } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { articleRejected, sidecarRead } from '../../events/index.ts'
import { isPictureKey } from '../../events/picture.ts'
import { type SeenBeside, sidecarEnding, storyOf } from '../../events/sidecar.ts'
import { failure } from '../result.ts'
import type { Queue } from '../runtime/queue.ts'
import type { UploadedFile } from './format.ts'
import type { ParseOutcome } from './parse-upload.ts'
import { largestSidecar, readSidecar } from './sidecar.ts'
import type { UploadBucket } from './upload-bucket.ts'

/** A sidecar was uploaded: what it says goes to store, which merges it into its story. */
export async function tellSidecar(upload: Upload, { bytes }: UploadedFile, toStore: Queue): Promise<ParseOutcome> {
  const read = isPictureKey(storyOf(upload.key) ?? '') ? failure(ofPicture) : readSidecar(bytes)
  const about = { version: 1 as const, upload }
  const body = read.ok
    ? encode(sidecarRead.schema, { ...about, type: 'sidecar.read', ...read.value })
    : encode(articleRejected.schema, { ...about, type: 'article.rejected', rejection: read.failure })

  await toStore.send([{ body }])
  return read.ok ? { outcome: 'parsed' } : { outcome: 'rejected', kind: read.failure.kind }
}

const ofPicture: Rejection = {
  kind: 'unknown-format',
  reason: 'A sidecar speaks of an article, and this one lies beside a picture.',
  mend: 'Give the caption in the article, or as object metadata of the picture (x-amz-meta-caption).',
}

/**
 * The sidecar that lies beside a story now. An embargo in it holds from the first moment, even where its own event is
 * still on its way; one that is too large is told of by its own event. Without versions there is no telling it from others, and its event alone speaks for it.
 */
export async function lookBeside({ bucket, key }: Upload, uploads: UploadBucket): Promise<SeenBeside | undefined> {
  const beside = { bucket, key: `${key}${sidecarEnding}` }
  const fetched = await uploads.fetch(beside, largestSidecar)
  if (fetched.kind !== 'file' || fetched.versionId === undefined) return undefined

  const read = readSidecar(fetched.file.bytes)
  if (!read.ok) return undefined
  return {
    key: beside.key,
    versionId: fetched.versionId,
    lastModified: fetched.lastModified,
    fields: read.value.fields,
  }
}
