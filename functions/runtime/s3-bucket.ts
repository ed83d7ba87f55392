import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { Bucket, NewObject, Replaces, StoredObject } from './bucket.ts'
import { Trouble } from './trouble.ts'

const statusOf = (cause: unknown): number | undefined =>
  // A bucket that is not there is no absent object: whatever lay in it is lost, and not to be written over or given up on.
  cause instanceof S3ServiceException && cause.name !== 'NoSuchBucket' ? cause.$metadata.httpStatusCode : undefined

/** Whether S3 answered so of an object, in a bucket that is there. */
export const answers = (cause: unknown, ...statuses: number[]): boolean => statuses.includes(statusOf(cause) ?? 0)

/** 404 = nothing there; S3 says so only to a caller that may list the bucket, else 403. */
const isMissing = (cause: unknown): boolean => answers(cause, 404)

/** 412 = somebody wrote in between; 409 = somebody is writing now; 404 = what was to be replaced has gone. */
const isRefusal = (cause: unknown): boolean => answers(cause, 404, 409, 412)

/** Who replaces anything is refused nothing: what was not written is a failure. */
const never = (): boolean => false

async function unless<Value, Other>(test: (cause: unknown) => boolean, other: Other, call: () => Promise<Value>) {
  try {
    return await call()
  } catch (cause) {
    if (test(cause)) return other

    throw cause
  }
}

export const bareETag = (eTag: string | undefined): string => (eTag ?? '').replace(/^W\//, '').replaceAll('"', '')

export const s3Bucket = (client: S3Client, Bucket: string): Bucket => ({
  head: Key =>
    unless(isMissing, undefined, async () => {
      const found = await client.send(new HeadObjectCommand({ Bucket, Key }))
      if (found.LastModified === undefined) throw new Trouble('S3 answered without a date')

      return { eTag: bareETag(found.ETag), metadata: found.Metadata ?? {}, lastModified: found.LastModified }
    }),
  fetch: Key => unless(isMissing, undefined, () => fetchObject(client, Bucket, Key)),
  put: (object, replaces) =>
    unless(replaces === 'anything' ? never : isRefusal, 'refused' as const, async () => {
      await client.send(new PutObjectCommand({ Bucket, ...request(object), ...precondition(replaces) }))
      return 'written' as const
    }),
  async remove(Key) {
    await client.send(new DeleteObjectCommand({ Bucket, Key }))
  },
})

async function fetchObject(client: S3Client, Bucket: string, Key: string): Promise<StoredObject> {
  const found = await client.send(new GetObjectCommand({ Bucket, Key }))
  if (found.Body === undefined || found.LastModified === undefined) throw new Trouble('S3 answered without a body')

  return {
    bytes: await found.Body.transformToByteArray(),
    metadata: found.Metadata ?? {},
    lastModified: found.LastModified,
    eTag: bareETag(found.ETag),
    ...(found.ContentType !== undefined && { contentType: found.ContentType }),
    ...(found.VersionId !== undefined && { versionId: found.VersionId }),
  }
}

const request = ({ key, bytes, contentType, cacheControl, metadata }: NewObject) => ({
  Key: key,
  Body: bytes,
  ContentType: contentType,
  ...(cacheControl !== undefined && { CacheControl: cacheControl }),
  ...(metadata !== undefined && { Metadata: metadata }),
})

function precondition(replaces: Replaces) {
  if (replaces === 'anything') return {}

  return replaces === 'absent' ? { IfNoneMatch: '*' } : { IfMatch: `"${replaces.eTag}"` }
}
