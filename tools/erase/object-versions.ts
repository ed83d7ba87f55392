import type { Desk } from '../desk/desk.ts'
import { versionsOf } from '../desk/versions.ts'

export type StoredVersion = {
  bucket: 'uploads' | 'site'
  key: string
  versionId: string
  isLatest: boolean
  isMarker: boolean
}

/** Every version and delete marker of these keys, the newest of each key last: it hides the others until they are gone. */
export async function versionsOfAll(
  desk: Desk,
  bucket: StoredVersion['bucket'],
  keys: readonly string[],
): Promise<StoredVersion[]> {
  const found = keys.map(async key => {
    const newestFirst = await versionsOf(desk, key, bucket)
    return newestFirst.map(({ versionId, isMarker }, n) => ({ bucket, key, versionId, isMarker, isLatest: n === 0 }))
  })

  return (await Promise.all(found)).flat().sort((a, b) => Number(a.isLatest) - Number(b.isLatest))
}
