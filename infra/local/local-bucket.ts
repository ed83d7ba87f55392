import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { bucketClient } from './clients.ts'

export type FoundObject = {
  bytes: Uint8Array
  eTag: string
  lastModified: Date
  contentType: string
  cacheControl?: string
  metadata: Readonly<Record<string, string>>
}

/** A bucket behind the gateway, as its operator sees it: every call is allowed. */
export type LocalBucket = {
  /** Without quotes: of a single upload it is the MD5 of the bytes. */
  eTag(key: string): Promise<string | undefined>
  fetch(key: string): Promise<FoundObject | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
  remove(key: string): Promise<void>
}

export function localBucket(endpoint: string, Bucket: string): LocalBucket {
  const client = bucketClient(endpoint, 'operator')

  return {
    eTag: Key => unlessMissing(async () => bare((await client.send(new HeadObjectCommand({ Bucket, Key }))).ETag)),
    fetch: Key => unlessMissing(() => fetchObject(client, { Bucket, Key })),
    async put(Key, Body) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body }))
    },
    async remove(Key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key }))
    },
  }
}

async function fetchObject(client: S3Client, input: { Bucket: string; Key: string }): Promise<FoundObject> {
  const found = await client.send(new GetObjectCommand(input))

  return {
    bytes: (await found.Body?.transformToByteArray()) ?? new Uint8Array(),
    eTag: bare(found.ETag),
    lastModified: found.LastModified ?? new Date(0),
    contentType: found.ContentType ?? 'application/octet-stream',
    metadata: found.Metadata ?? {},
    ...(found.CacheControl !== undefined && { cacheControl: found.CacheControl }),
  }
}

const bare = (eTag: string | undefined): string => (eTag ?? '').replaceAll('"', '')

async function unlessMissing<Value>(call: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await call()
  } catch (cause) {
    if (cause instanceof S3ServiceException && cause.$metadata.httpStatusCode === 404) return undefined

    throw cause
  }
}
