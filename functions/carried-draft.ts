import * as z from 'zod/mini'
import { type CarriedDraft, Draft } from '../events/article.ts'
import type { Bucket } from './runtime/bucket.ts'
import { Trouble } from './runtime/trouble.ts'

/** A draft as it travels: inside the message or row, or under its hash in the bodies bucket. */
export async function fetchDraft(carried: CarriedDraft, bodies: Pick<Bucket, 'fetch'>): Promise<Draft> {
  if ('inline' in carried) return carried.inline

  const stored = await bodies.fetch(carried.bodyHash)
  if (stored === undefined) throw new Trouble(`the bodies bucket has no ${carried.bodyHash}`)
  return z.parse(Draft, JSON.parse(Buffer.from(stored.bytes).toString()))
}
