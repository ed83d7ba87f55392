/** What the stages ask of a bucket. */
export type StoredObject = {
  bytes: Uint8Array
  contentType?: string
  metadata: Readonly<Record<string, string>>
  lastModified: Date
  versionId?: string
  eTag: string
}

export type ObjectHead = Pick<StoredObject, 'eTag' | 'metadata' | 'lastModified'>
export type NewObject = {
  key: string
  bytes: Uint8Array
  contentType: string
  cacheControl?: string
  metadata?: Readonly<Record<string, string>>
}

/** `eTag` of what may be replaced; 'absent' writes only where nothing is. */
export type Replaces = { eTag: string } | 'absent' | 'anything'

export type Bucket = {
  head(key: string): Promise<ObjectHead | undefined>
  fetch(key: string): Promise<StoredObject | undefined>
  put(object: NewObject, replaces: Replaces): Promise<'written' | 'refused'>
  remove(key: string): Promise<void>
}
