import {
  type DeleteMarkerEntry,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
} from '@aws-sdk/client-s3'
import { decodedKey } from '../../events/article-uploaded.ts'
import { bareETag } from '../../functions/runtime/s3-bucket.ts'
import type { Desk } from './desk.ts'

/** A version of an object, or the marker that says it was deleted. */
export type ListedVersion = {
  versionId: string
  lastModified: Date
  isMarker: boolean
  size?: number
  eTag?: string
}
export type ListedKey = { key: string; versions: ListedVersion[] }

type Bucket = keyof Desk['buckets']

/** Every key of a bucket with what is kept of it, newest first; by key, a thousand versions a call. */
export async function* listVersions(desk: Desk, prefix: string, bucket: Bucket = 'uploads'): AsyncGenerator<ListedKey> {
  let open: ListedKey | undefined
  for await (const page of pages(desk, prefix, bucket)) {
    for (const { key, entry } of inOrder(page)) {
      if (open !== undefined && open.key !== key) yield open
      open = open?.key === key ? { key, versions: [...open.versions, entry] } : { key, versions: [entry] }
    }
  }
  if (open !== undefined) yield open
}

/** What is kept of one key, at this moment. */
export async function versionsOf(desk: Desk, key: string, bucket?: Bucket): Promise<ListedVersion[]> {
  // A key is the first of all that begin with it.
  for await (const found of listVersions(desk, key, bucket)) return found.key === key ? found.versions : []
  return []
}

async function* pages(desk: Desk, Prefix: string, bucket: Bucket): AsyncGenerator<ListObjectVersionsCommandOutput> {
  let from: { KeyMarker?: string; VersionIdMarker?: string } | undefined = {}
  while (from !== undefined) {
    const page: ListObjectVersionsCommandOutput = await desk.clients.s3.send(
      // A key may hold what XML may not.
      new ListObjectVersionsCommand({ Bucket: desk.buckets[bucket], Prefix, EncodingType: 'url', ...from }),
    )
    yield page
    from = page.IsTruncated === true ? nextOf(page) : undefined
  }
}

const nextOf = ({ NextKeyMarker, NextVersionIdMarker }: ListObjectVersionsCommandOutput) => ({
  ...(NextKeyMarker !== undefined && { KeyMarker: decodedKey(NextKeyMarker) }),
  ...(NextVersionIdMarker !== undefined && { VersionIdMarker: NextVersionIdMarker }),
})

type Entry = { key: string; entry: ListedVersion; isLatest: boolean }

/**
 * The client gives versions and markers apart, each newest first. Between them the date decides, and in one second
 * whichever is the latest, else the marker: things are more often deleted after they were written than before.
 */
function inOrder({ Versions = [], DeleteMarkers = [] }: ListObjectVersionsCommandOutput): Entry[] {
  const all = [...DeleteMarkers.map(marker => entryOf(marker, true)), ...Versions.map(one => entryOf(one, false))]

  return all.sort(
    (a, b) =>
      // As S3 lists keys: by their bytes.
      Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) ||
      Number(b.isLatest) - Number(a.isLatest) ||
      b.entry.lastModified.getTime() - a.entry.lastModified.getTime(),
  )
}

function entryOf(one: ObjectVersion | DeleteMarkerEntry, isMarker: boolean): Entry {
  const { Key = '', VersionId = 'null', LastModified = new Date(0), IsLatest = false } = one
  const content = 'ETag' in one ? { eTag: bareETag(one.ETag), size: one.Size ?? 0 } : {}

  return {
    key: decodedKey(Key),
    isLatest: IsLatest,
    entry: { versionId: VersionId, lastModified: LastModified, isMarker, ...content },
  }
}
