import { GetObjectCommand, type GetObjectCommandOutput, type S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { answers } from '../runtime/s3-bucket.ts'
import { Trouble } from '../runtime/trouble.ts'
import type { UploadedFile } from './format.ts'

/** Which bytes to read: a version where there is one, else the object as long as it still has this eTag, else what stands. */
export type UploadAddress = { bucket: string; key: string; versionId?: string; eTag?: string }

export type Fetched =
  | { kind: 'file'; file: UploadedFile; lastModified: Date; versionId?: string }
  | { kind: 'too large'; bytes: number; lastModified: Date; versionId?: string }
  /** Not there any more: superseded or removed, which is no failure. */
  | { kind: 'gone' }

export type UploadBucket = { fetch(address: UploadAddress, limitBytes: number): Promise<Fetched> }

/** 404 and 412 are answers; 405 is a delete marker; 403 is a grant that is missing, and stays an error. */
const GONE = [404, 405, 412]

/** Beside an object of the longest name none can lie with a longer one. */
const isGone = (cause: unknown): boolean =>
  answers(cause, ...GONE) || (cause instanceof S3ServiceException && cause.name === 'KeyTooLongError')

export const uploadBucket = (client: S3Client): UploadBucket => ({
  async fetch(address, limitBytes) {
    try {
      return await read(address, await client.send(request(address)), limitBytes)
    } catch (cause) {
      if (isGone(cause)) return { kind: 'gone' }

      throw cause
    }
  },
})

const request = ({ bucket, key, versionId, eTag }: UploadAddress): GetObjectCommand =>
  new GetObjectCommand({
    Bucket: bucket,
    Key: key,
    ...(versionId !== undefined && { VersionId: versionId }),
    ...(versionId === undefined && eTag !== undefined && { IfMatch: `"${eTag}"` }),
  })

/** The headers come before the body, so a body that is too large is never read. */
async function read({ key }: UploadAddress, found: GetObjectCommandOutput, limitBytes: number): Promise<Fetched> {
  const { Body, ContentLength, LastModified: lastModified, VersionId: versionId } = found
  if (Body === undefined || ContentLength === undefined || lastModified === undefined)
    throw new Trouble('S3 answered without body, length or date')

  const version = { lastModified, ...(versionId !== undefined && { versionId }) }
  if (ContentLength > limitBytes) {
    if ('destroy' in Body && typeof Body.destroy === 'function') Body.destroy()
    return { kind: 'too large', bytes: ContentLength, ...version }
  }
  const bytes = await Body.transformToByteArray()
  const type = found.ContentType === undefined ? {} : { contentType: found.ContentType }
  return { kind: 'file', file: { key, bytes, metadata: found.Metadata ?? {}, ...type }, ...version }
}
