import { createHash } from 'node:crypto'
import type { Bucket, NewObject, ObjectHead, Replaces } from '../runtime/bucket.ts'
import { giveBack } from './kept-memory.ts'

/** A file of the site to be, or the word that nothing may be at this path. */
export type SiteFile = NewObject | { key: string; bytes: undefined }
export type Replaced = 'written' | 'unchanged'

/** The ETag that a file has by what its writers say of it, or that none of them has begun to write it. */
export type Told = ReadonlyMap<string, string | undefined>
const nothing: Told = new Map()

/** The site as its only writer sees it. */
export type SiteBucket = {
  /**
   * Files that are there or not: looked at first, then composed, then written where they are still as they were. At what is
   * `told` of nobody looks, unless it turns out to be otherwise, or to be what is to be written.
   */
  replace(keys: readonly string[], compose: Compose, told?: Told): Promise<Replaced | 'stale'>
  /** A file that ought not to be there yet: one call, and refused where it is. */
  create(file: NewObject): Promise<'written' | 'refused'>
  /** `undefined` where nothing is. */
  eTagAt(key: string): Promise<string | undefined>
  writtenAt(key: string): Promise<Date | undefined>
  /** Takes a file away, whatever it is now. */
  take(key: string): Promise<void>
}

/** Reads the facts and renders the files, whose bytes are the bucket's from then on; 'stale' = these facts have moved on, leave it to whoever brings the newer. */
export type Compose = () => Promise<readonly SiteFile[] | 'stale'>

/**
 * Files never go backwards: they are composed after a look at what is there, and written only while that is still
 * there, so whoever read older facts is refused and composes again. Identical bytes are not written: S3's ETag is the
 * MD5 of what a single PUT stored (SSE-S3), so a look at the head is enough.
 */
export const siteBucket = (bucket: Bucket): SiteBucket => ({
  create: file => bucket.put(file, 'absent'),
  eTagAt: async key => (await bucket.head(key))?.eTag,
  writtenAt: async key => (await bucket.head(key))?.lastModified,
  take: key => bucket.remove(key),
  async replace(keys, compose, told = nothing) {
    let written = false
    for (let known = told; ; known = nothing) {
      const outcomes = await attempt(bucket, { keys, told: known }, compose)
      if (outcomes === 'stale') return 'stale'

      written ||= outcomes.includes('written')
      if (!outcomes.includes('refused')) return written ? 'written' : 'unchanged'
    }
  },
})

type Look = Pick<ObjectHead, 'eTag' | 'metadata'>
/** What is taken for what stands, and whether that was told or seen. */
type Before = { look: Look | undefined; isTold: boolean }

async function attempt(bucket: Bucket, { keys, told }: { keys: readonly string[]; told: Told }, compose: Compose) {
  const lookAt = async (key: string): Promise<Before> =>
    told.has(key) ? { look: lookOf(told.get(key)), isTold: true } : { look: await bucket.head(key), isTold: false }
  const looks = new Map(await Promise.all(keys.map(async key => [key, await lookAt(key)] as const)))
  const files = await compose()
  if (files === 'stale') return 'stale'

  return Promise.all(files.map(file => writeAndForget(bucket, file, looks.get(file.key) ?? unseen)))
}

const unseen: Before = { look: undefined, isTold: false }
const lookOf = (eTag: string | undefined): Look | undefined => (eTag === undefined ? undefined : { eTag, metadata: {} })

/** A put that fails may still be reading what it was given, and one that is refused may be as well. */
async function writeAndForget(bucket: Bucket, file: SiteFile, before: Before) {
  const outcome = await write(bucket, file, before)
  if (file.bytes !== undefined && outcome !== 'refused') giveBack(file.bytes)

  return outcome
}

/** Whoever puts under a condition hears where he was told wrong; where nothing is to be put, only a look tells. */
async function write(bucket: Bucket, file: SiteFile, { look, isTold }: Before): Promise<Replaced | 'refused'> {
  if (stands(look, file)) return isTold && !stands(await bucket.head(file.key), file) ? 'refused' : 'unchanged'
  if (file.bytes !== undefined) return bucket.put(file, replaces(look))

  await bucket.remove(file.key)
  return 'written'
}

const replaces = (before: Look | undefined): Replaces => (before === undefined ? 'absent' : { eTag: before.eTag })

export const eTagOf = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')

/** Whether what stands is this file, or its absence. */
export const stands = (head: Look | undefined, file: SiteFile): boolean =>
  file.bytes === undefined ? head === undefined : head !== undefined && isSame(head, file)

/** A page that was gone and is back may have the bytes of neither; its status and where it leads are part of it. */
const isSame = ({ eTag, metadata }: Look, { bytes, metadata: wanted = {} }: NewObject): boolean =>
  eTag === eTagOf(bytes) && metadata['status'] === wanted['status'] && metadata['location'] === wanted['location']
