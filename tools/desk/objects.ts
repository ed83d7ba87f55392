import { paginateListObjectsV2 } from '@aws-sdk/client-s3'
import { bareETag } from '../../functions/runtime/s3-bucket.ts'
import type { Desk } from './desk.ts'

export type ListedObject = { key: string; lastModified: Date; size: number; eTag: string }
export type Listing = { prefix?: string; after?: string }

/** The objects that stand in a bucket, by key, a thousand a call. `after` = the key to go on behind. */
export async function* listObjects(
  desk: Desk,
  bucket: keyof Desk['buckets'],
  { prefix, after }: Listing = {},
): AsyncGenerator<ListedObject> {
  const pages = paginateListObjectsV2(
    { client: desk.clients.s3 },
    {
      Bucket: desk.buckets[bucket],
      ...(prefix !== undefined && { Prefix: prefix }),
      ...(after !== undefined && { StartAfter: after }),
    },
  )
  for await (const { Contents = [] } of pages)
    for (const { Key, LastModified = new Date(0), Size = 0, ETag } of Contents)
      if (Key !== undefined) yield { key: Key, lastModified: LastModified, size: Size, eTag: bareETag(ETag) }
}
