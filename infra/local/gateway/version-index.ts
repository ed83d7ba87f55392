import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'

const Version = z.object({
  seq: z.number(),
  key: z.string(),
  id: z.string(),
  marker: z.pipe(
    z.number(),
    z.transform(flag => flag === 1),
  ),
  modifiedAt: z.pipe(
    z.string(),
    z.transform(text => new Date(text)),
  ),
  eTag: z.string(),
  size: z.number(),
  latest: z.optional(z.number()),
})
/** One version of an object, or the marker that says it was deleted. */
export type Version = z.infer<typeof Version>

export type NewVersion = { bucket: string; key: string; modifiedAt: Date; content?: { eTag: string; size: number } }
export type VersionPage = { bucket: string; prefix: string; afterKey: string; afterId: string; limit: number }

export type VersionIndex = {
  add(version: NewVersion): Version
  current(bucket: string, key: string): Version | undefined
  find(bucket: string, key: string, id: string): Version | undefined
  remove(version: Version): void
  /** By key, newest first, as S3 lists them. */
  list(page: VersionPage): Version[]
}

const columns = 'seq, key, id, marker, modifiedAt, eTag, size'
// Without a version the marker means "after every version of this key", hence the 0. The bounds of the key are for the
// index alone, so that a page costs as much as it holds: no character is greater than the one that ends the prefix there.
const listing = `
SELECT ${columns}, seq = (SELECT max(seq) FROM versions n WHERE n.bucket = v.bucket AND n.key = v.key) AS latest
FROM versions v WHERE bucket = :bucket AND key >= max(:afterKey, :prefix) AND key <= :prefix || char(1114111)
  AND substr(key, 1, length(:prefix)) = :prefix AND (key > :afterKey OR (key = :afterKey
  AND seq < coalesce((SELECT seq FROM versions n WHERE n.bucket = :bucket AND n.id = :afterId), 0)))
ORDER BY key, seq DESC LIMIT :limit`

export const openVersionIndex = (ledger: DatabaseSync): VersionIndex => {
  const insert = ledger.prepare(
    'INSERT INTO versions (bucket, key, id, marker, modifiedAt, eTag, size) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const newest = ledger.prepare(
    `SELECT ${columns} FROM versions WHERE bucket = ? AND key = ? ORDER BY seq DESC LIMIT 1`,
  )
  const byId = ledger.prepare(`SELECT ${columns} FROM versions WHERE bucket = ? AND key = ? AND id = ?`)
  const drop = ledger.prepare('DELETE FROM versions WHERE seq = ?')
  const page = ledger.prepare(listing)
  const read = (row: unknown): Version | undefined => (row === undefined ? undefined : Version.parse(row))

  return {
    add: ({ bucket, key, modifiedAt, content }) => {
      const id = randomBytes(24).toString('base64url')
      const { eTag, size } = content ?? { eTag: '', size: 0 }
      const marker = content === undefined
      const { lastInsertRowid } = insert.run(bucket, key, id, marker ? 1 : 0, modifiedAt.toISOString(), eTag, size)
      return { seq: Number(lastInsertRowid), key, id, marker, modifiedAt, eTag, size }
    },
    current: (bucket, key) => read(newest.get(bucket, key)),
    find: (bucket, key, id) => read(byId.get(bucket, key, id)),
    remove: version => {
      drop.run(version.seq)
    },
    list: request => z.array(Version).parse(page.all(request)),
  }
}
