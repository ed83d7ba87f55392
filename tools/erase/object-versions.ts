import { ListObjectVersionsCommand, type ListObjectVersionsCommandOutput } from '@aws-sdk/client-s3'
import type { Desk } from '../desk/desk.ts'

export type StoredVersion = {
  bucket: 'uploads' | 'site'
  key: string
  versionId: string
  isLatest: boolean
  isMarker: boolean
}

/** Every version and delete marker of these keys, the newest of each key last: it hides the others until they are gone. */
export async function versionsOf(
  desk: Desk,
  bucket: StoredVersion['bucket'],
  keys: readonly string[],
): Promise<StoredVersion[]> {
  const found = await Promise.all(keys.map(key => versionsOfKey(desk, bucket, key)))

  return found.flat().sort((a, b) => Number(a.isLatest) - Number(b.isLatest))
}

async function versionsOfKey(desk: Desk, bucket: StoredVersion['bucket'], key: string): Promise<StoredVersion[]> {
  const found: StoredVersion[] = []
  const asked = { Bucket: desk.buckets[bucket], Prefix: key }
  let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {}
  for (;;) {
    const page: ListObjectVersionsCommandOutput = await desk.clients.s3.send(
      new ListObjectVersionsCommand({ ...asked, ...from }),
    )
    for (const version of page.Versions ?? []) found.push(...stored(version, { bucket, key, isMarker: false }))
    for (const marker of page.DeleteMarkers ?? []) found.push(...stored(marker, { bucket, key, isMarker: true }))
    // Keys come in order: behind the first other one there is nothing of ours.
    if (page.IsTruncated !== true || page.NextKeyMarker !== key) return found

    from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
  }
}

type Listed = { Key?: string | undefined; VersionId?: string | undefined; IsLatest?: boolean | undefined }

const stored = (
  { Key, VersionId, IsLatest = false }: Listed,
  about: Pick<StoredVersion, 'bucket' | 'key' | 'isMarker'>,
): StoredVersion[] =>
  Key === about.key && VersionId !== undefined ? [{ ...about, versionId: VersionId, isLatest: IsLatest }] : []
