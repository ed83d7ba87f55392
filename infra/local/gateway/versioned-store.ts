import { type MultipartUpload, type S3Object, S3Store } from './fauxqs.ts'
import { type SortedKeys, sortedKeys } from './sorted-keys.ts'
import type { Version, VersionIndex } from './version-index.ts'

export type Removal = { versionId?: string; outcome: 'nothing' | 'removed' | 'marker' | 'marker removed' }

/** fauxqs' objects, with versions: the newest stands where it always did, older ones wait in a hidden bucket under their id. */
export class VersionedStore extends S3Store {
  readonly index: VersionIndex
  readonly #versioned = new Set<string>()
  /** Of the buckets that were listed. */
  readonly #keys = new Map<string, SortedKeys>()
  readonly #uploading = new Map<string, { bucket: string; key: string }>()

  constructor(index: VersionIndex) {
    super()
    this.index = index
  }

  keepVersions(bucket: string): void {
    this.#versioned.add(bucket)
    this.createBucket(hidden(bucket))
  }

  isVersioned(bucket: string): boolean {
    return this.#versioned.has(bucket)
  }

  peek(bucket: string, key: string): S3Object | undefined {
    try {
      return this.headObject(bucket, key)
    } catch {
      return undefined
    }
  }

  remove(bucket: string, key: string): Removal {
    if (!this.isVersioned(bucket)) {
      const outcome = this.peek(bucket, key) === undefined ? 'nothing' : 'removed'
      this.deleteObject(bucket, key)
      return { outcome }
    }

    this.#setAside(bucket, key)
    this.deleteObject(bucket, key)
    return { versionId: this.index.add({ bucket, key, modifiedAt: new Date() }).id, outcome: 'marker' }
  }

  /** For good; what was there before stands again. */
  removeVersion(bucket: string, key: string, versionId: string): Removal {
    const version = this.index.find(bucket, key, versionId)
    if (version === undefined) return { versionId, outcome: 'nothing' }

    const wasCurrent = this.index.current(bucket, key)?.id === versionId
    this.index.remove(version)
    if (wasCurrent) this.#standAgain(bucket, key)
    this.deleteObject(hidden(bucket), versionId)
    return { versionId, outcome: version.marker ? 'marker removed' : 'removed' }
  }

  /** Where the bytes of a version are. */
  placeOf(bucket: string, version: Version): { bucket: string; key: string } {
    const isCurrent = this.index.current(bucket, version.key)?.id === version.id
    return isCurrent ? { bucket, key: version.key } : { bucket: hidden(bucket), key: version.id }
  }

  /** After a killed write: lets the index say what the bytes say. */
  settle(bucket: string, key: string): void {
    if (!this.isVersioned(bucket)) return

    const object = this.peek(bucket, key)
    const version = this.index.current(bucket, key)
    if (object === undefined && version !== undefined && !version.marker) this.remove(bucket, key)
    if (object === undefined || version?.modifiedAt.getTime() === object.lastModified.getTime()) return
    this.#indexed(bucket, object)
  }

  override putObject(...put: Parameters<S3Store['putObject']>): S3Object {
    const [bucket, key] = put
    this.#setAside(bucket, key)
    return this.#indexed(bucket, super.putObject(...put))
  }

  override createMultipartUpload(...upload: Parameters<S3Store['createMultipartUpload']>): string {
    const [bucket, key] = upload
    const uploadId = super.createMultipartUpload(...upload)
    this.#uploading.set(uploadId, { bucket, key })
    return uploadId
  }

  override restoreMultipartUpload(upload: MultipartUpload): void {
    this.#uploading.set(upload.uploadId, upload)
    super.restoreMultipartUpload(upload)
  }

  override completeMultipartUpload(...upload: Parameters<S3Store['completeMultipartUpload']>): S3Object {
    const place = this.#uploading.get(upload[0])
    if (place === undefined) return super.completeMultipartUpload(...upload)

    this.#setAside(place.bucket, place.key)
    const object = super.completeMultipartUpload(...upload)
    this.#uploading.delete(upload[0])
    return this.#indexed(place.bucket, object)
  }

  override listBuckets(): ReturnType<S3Store['listBuckets']> {
    return super.listBuckets().filter(bucket => !bucket.name.endsWith(hidden('')))
  }

  override restoreObject(...restored: Parameters<S3Store['restoreObject']>): void {
    super.restoreObject(...restored)
    this.#keys.get(restored[0])?.add(restored[1].key)
  }

  override deleteObject(bucket: string, key: string): void {
    super.deleteObject(bucket, key)
    this.#keys.get(bucket)?.remove(key)
  }

  // fauxqs sorts a whole bucket for each page, by locale, and pages by code unit: with "a" and "B" in two pages it would
  // leave "B" out.
  override listObjects(...asked: Parameters<S3Store['listObjects']>): ReturnType<S3Store['listObjects']> {
    const [bucket, { maxKeys = 1000, startAfter, marker, prefix = '', delimiter } = {}] = asked
    const wanted = { prefix, delimiter, after: startAfter ?? marker ?? '', limit: maxKeys }
    const { keys, ...page } = this.#keysOf(bucket).page(wanted)
    return { ...page, objects: keys.flatMap(key => this.peek(bucket, key) ?? []) }
  }

  #keysOf(bucket: string): SortedKeys {
    const known = this.#keys.get(bucket)
    if (known !== undefined) return known

    const all = super.listObjects(bucket, { maxKeys: Number.POSITIVE_INFINITY })
    const keys = sortedKeys(all.objects.map(object => object.key))
    this.#keys.set(bucket, keys)
    return keys
  }

  #indexed(bucket: string, object: S3Object): S3Object {
    this.#keys.get(bucket)?.add(object.key)
    if (!this.isVersioned(bucket)) return object

    const content = { eTag: object.etag, size: object.contentLength }
    this.index.add({ bucket, key: object.key, modifiedAt: object.lastModified, content })
    return object
  }

  #setAside(bucket: string, key: string): void {
    const version = this.isVersioned(bucket) ? this.index.current(bucket, key) : undefined
    if (version === undefined || version.marker || this.peek(bucket, key) === undefined) return
    this.#place(hidden(bucket), { ...this.getObject(bucket, key), key: version.id })
  }

  #standAgain(bucket: string, key: string): void {
    const version = this.index.current(bucket, key)
    if (version === undefined || version.marker) {
      this.deleteObject(bucket, key)
      return
    }

    this.#place(bucket, { ...this.getObject(hidden(bucket), version.id), key })
    this.deleteObject(hidden(bucket), version.id)
  }

  // With persistence on, fauxqs keeps bodies on disk alone and reads them when asked.
  #place(bucket: string, object: S3Object): void {
    this.persistence?.upsertObject(bucket, object)
    this.restoreObject(bucket, this.persistence === undefined ? object : { ...object, body: Buffer.alloc(0) })
  }
}

const hidden = (bucket: string): string => `${bucket}--versions`
