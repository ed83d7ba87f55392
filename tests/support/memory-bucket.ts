import { createHash } from 'node:crypto'
import type { Bucket, NewObject } from '../../functions/runtime/bucket.ts'

export type MemoryBucket = Bucket & { objects: Map<string, NewObject>; writes: string[] }

const eTagOf = (bytes: Uint8Array) => createHash('md5').update(bytes).digest('hex')

/** A bucket in memory, held to the real engine by the same contract suite. `writes` is every key put, in order. */
export function memoryBucket(now = () => new Date(0)): MemoryBucket {
  const objects = new Map<string, NewObject>()
  const dates = new Map<string, Date>()
  const dateOf = (key: string) => dates.get(key) ?? new Date(0)
  const writes: string[] = []

  return {
    objects,
    writes,
    async head(key) {
      const found = objects.get(key)

      return found && { eTag: eTagOf(found.bytes), metadata: found.metadata ?? {}, lastModified: dateOf(key) }
    },
    async fetch(key) {
      const found = objects.get(key)
      if (found === undefined) return undefined

      const { bytes, contentType, metadata = {} } = found
      return { bytes, contentType, metadata, eTag: eTagOf(bytes), lastModified: dateOf(key) }
    },
    async put(object, replaces) {
      const before = objects.get(object.key)
      if (replaces === 'absent' && before !== undefined) return 'refused'
      if (typeof replaces === 'object' && (before === undefined || eTagOf(before.bytes) !== replaces.eTag))
        return 'refused'

      // As over the wire: what the caller does with its memory later is no matter here.
      objects.set(object.key, { ...object, bytes: Uint8Array.from(object.bytes) })
      dates.set(object.key, now())
      writes.push(object.key)
      return 'written'
    },
    async remove(key) {
      if (objects.delete(key)) writes.push(key)
    },
  }
}
