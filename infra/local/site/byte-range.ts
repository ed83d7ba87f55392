import type { FoundObject } from '../local-bucket.ts'
import type { SiteRequest } from './site-answer.ts'

type Sized = Pick<FoundObject, 'eTag' | 'lastModified'> & { size: number }
export type ByteRange = { first: number; last: number }

/**
 * The part that is asked for (RFC 9110 §14); none where the whole is to be sent: no part is asked for, several are, which
 * S3 does not serve, the words are not understood, or what is there is not what the reader has the rest of.
 */
export function chosenRange({ headers }: SiteRequest, object: Sized): ByteRange | 'unsatisfiable' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(headers['range']?.trim() ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  if (!isStill(headers['if-range'], object)) return undefined

  const { size } = object
  const first = from === '' ? Math.max(size - Number(to), 0) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (to !== '' && from !== '' && Number(to) < Number(from)) return undefined

  return first >= size || (from === '' && Number(to) === 0) ? 'unsatisfiable' : { first, last }
}

/** If-Range compares strongly: the weak tag of a compressed copy is no promise of bytes. */
const isStill = (condition: string | undefined, { eTag, lastModified }: Sized): boolean =>
  condition === undefined || condition === `"${eTag}"` || condition === lastModified.toUTCString()
