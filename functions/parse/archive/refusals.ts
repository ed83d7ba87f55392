import type { Rejection } from '../../../events/article.ts'
import { mostUnpacked } from './allowance.ts'

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

/** The answers to what cannot be unpacked. `place` is a member's name. */
export const encrypted = (what: string, place?: string): Rejection => ({
  kind: 'encrypted',
  ...(place !== undefined && { place }),
  reason: `${what} is encrypted: nobody without its password can read it.`,
  mend: 'Save it without a password and upload it again.',
})

export const malformed = (why: string, place?: string): Rejection => ({
  kind: 'malformed',
  ...(place !== undefined && { place }),
  reason: `The file is damaged: ${why}.`,
  mend: 'Make the file again and upload it; it may have been cut off on its way.',
})

export const tooLarge = (limit: number, place?: string): Rejection => ({
  kind: 'too-large',
  ...(place !== undefined && { place }),
  reason: `Unpacked it is larger than may be: ${megabytes(limit)} a file, ${megabytes(mostUnpacked)} a bundle.`,
  mend: 'Upload the articles in smaller bundles, without what is not an article or a picture of one.',
})
