import * as z from 'zod/mini'
import type { Audit } from './audit.ts'
import type { Census } from './census.ts'
import { Subject } from './equations.ts'
import { Finding } from './finding.ts'
import type { Unmatched } from './unmatched.ts'

const CensusText = z.codec(z.string(), z.instanceof(Uint32Array<ArrayBufferLike>), {
  // A copy, because the figures must begin where a Uint32Array may.
  decode: (text): Census => new Uint32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer),
  encode: census => Buffer.from(census.buffer, census.byteOffset, census.byteLength).toString('base64'),
})

const Reading = z.object({ after: z.optional(z.string()), done: z.boolean(), read: z.int() })
const Readings = z.object({ uploads: Reading, articles: Reading, feeds: Reading, site: Reading })
const Pairs = z.array(z.tuple([z.string(), z.object({ balance: z.int(), about: Subject })]))
const UnmatchedPairs = z.codec(
  Pairs,
  z.custom<Unmatched>(value => value instanceof Map),
  { decode: pairs => new Map(z.parse(Pairs, pairs)), encode: unmatched => [...unmatched] },
)

/** An audit on its way, as text: it fits into one message and is nobody's but reconcile's own. */
const Notes = z.discriminatedUnion('step', [
  z.object({ step: z.literal('count'), readings: Readings, census: CensusText }),
  z.object({
    step: z.literal('collect'),
    readings: Readings,
    chosen: z.object({ cells: z.readonly(z.array(z.int())), more: z.boolean() }),
    unmatched: UnmatchedPairs,
  }),
  z.object({ step: z.literal('look'), subjects: z.array(Subject), more: z.boolean() }),
  z.object({ step: z.literal('look again'), subjects: z.array(Subject), more: z.boolean(), found: z.array(Finding) }),
  z.object({ step: z.literal('done'), findings: z.array(Finding), more: z.boolean() }),
])

export const writeNotes = (audit: Audit): string => JSON.stringify(z.encode(Notes, audit))
export const readNotes = (text: string): Audit => z.decode(Notes, JSON.parse(text))
