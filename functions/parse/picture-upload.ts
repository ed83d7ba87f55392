import type { Upload } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { articleRejected, pictureRead } from '../../events/index.ts'
import { picturePath } from '../../events/picture.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { UploadedFile } from './format.ts'
import type { ParseOutcome, ParsePorts } from './parse-upload.ts'
import type { CleanPicture } from './pictures/read-picture.ts'

/** A picture was uploaded: what may be published of it is left for publish, and store is told what it is. */
export async function tellPicture(
  upload: Upload,
  { key, bytes, metadata }: UploadedFile,
  { bodies, toStore }: Pick<ParsePorts, 'bodies' | 'toStore'>,
): Promise<ParseOutcome> {
  // Most uploads are no pictures, and need not load what reads them.
  const [{ readPicture }, { isHeld, withSaid }] = await Promise.all([
    import('./pictures/read-picture.ts'),
    import('./pictures/said-beside.ts'),
  ])
  const read = readPicture(bytes, key)
  const about = { version: 1 as const, upload }
  if (!read.ok) {
    const rejected = { ...about, type: 'article.rejected' as const, rejection: read.failure }
    await toStore.send([{ body: encode(articleRejected.schema, rejected) }])
    return { outcome: 'rejected', kind: read.failure.kind }
  }

  const picture = withSaid(read.value, metadata)
  const shown = isHeld(metadata) ? {} : { picture: picture.file }
  // The bytes first: whoever hears of a picture must find them.
  if ('picture' in shown) await keepPicture(picture, bodies)
  const told = { ...about, type: 'picture.read' as const, ...shown, evidence: picture.evidence }
  await toStore.send([{ body: encode(pictureRead.schema, told) }])
  return { outcome: 'parsed' }
}

/** The same picture lies there once, however often it comes. */
export async function keepPicture({ file, bytes }: CleanPicture, bodies: Bucket): Promise<void> {
  await bodies.put({ key: picturePath(file), bytes, contentType: file.type }, 'anything')
}
