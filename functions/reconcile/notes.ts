import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { Instant } from '../../events/contract.ts'
import type { Audit } from './audit.ts'
import type { Census } from './census.ts'
import { Subject } from './equations.ts'
import { Finding } from './finding.ts'
import { openPageSample, PageSample } from './page-sample.ts'
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

/** Notes of before pages were read have none: their audit goes on without. */
const Pages = z._default(PageSample, openPageSample)
const looking = { subjects: z.array(Subject), pages: z._default(z.array(ArticleId), () => []), more: z.boolean() }

const AuditNotes = z.discriminatedUnion('step', [
  z.object({ step: z.literal('count'), readings: Readings, census: CensusText, pages: Pages }),
  z.object({
    step: z.literal('collect'),
    readings: Readings,
    chosen: z.object({ cells: z.readonly(z.array(z.int())), more: z.boolean() }),
    unmatched: UnmatchedPairs,
    pages: Pages,
  }),
  z.object({ step: z.literal('look'), ...looking }),
  z.object({ step: z.literal('look again'), ...looking, found: z.array(Finding) }),
  z.object({ step: z.literal('done'), findings: z.array(Finding), more: z.boolean() }),
])

const Notes = z.object({
  /** The night that the audit is of. */
  night: z.string(),
  /** What the site was rendered with when it began. */
  look: z.string(),
  /** Not to be gone on with sooner. */
  notBefore: Instant,
  audit: AuditNotes,
})

/** An audit on its way, as one run leaves it to the next. */
export type Notes = { night: string; look: string; notBefore: Date; audit: Audit }

export const writeNotes = (notes: Notes): string => JSON.stringify(z.encode(Notes, notes))
export const readNotes = (text: string): Notes => z.decode(Notes, JSON.parse(text))
