export type Wish = { ifMatch?: string | undefined; ifNoneMatch?: string | undefined }
export type Refusal = { status: number; code: string; message: string }

/** What S3 answers to a conditional write on a key that holds this ETag, or nothing. */
export const refusalOf = (wish: Wish, eTag: string | undefined): Refusal | undefined => {
  if (wish.ifNoneMatch !== undefined && wish.ifNoneMatch !== '*') return onlyStar
  if (wish.ifNoneMatch === '*' && eTag !== undefined) return failed
  if (wish.ifMatch === undefined) return undefined
  if (eTag === undefined) return missing
  return wish.ifMatch === '*' || quoted(wish.ifMatch) === eTag ? undefined : failed
}

/** Notifications carry ETags without quotes, proxies mark them weak; the engine compares them to the letter. */
export const quoted = (eTag: string): string =>
  eTag === '*' ? eTag : `"${eTag.replace(/^W\//, '').replaceAll('"', '')}"`

const failed: Refusal = {
  status: 412,
  code: 'PreconditionFailed',
  message: 'At least one of the pre-conditions you specified did not hold',
}
const missing: Refusal = { status: 404, code: 'NoSuchKey', message: 'The specified key does not exist.' }
const onlyStar: Refusal = {
  status: 501,
  code: 'NotImplemented',
  message: 'If-None-Match on a write takes * and nothing else',
}
