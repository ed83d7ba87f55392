import * as z from 'zod/mini'
import { EnrichedMember, Evidence, Upload } from './article.ts'
import { contract } from './contract.ts'
import { SeenBeside } from './sidecar.ts'

/** Emitted by enrich. Consumed by store. */
export const articleEnriched = contract('article.enriched', {
  upload: Upload,
  members: z.array(EnrichedMember).check(z.minLength(1)),
  evidence: z.array(Evidence),
  /** A sidecar that was there when the story was read. */
  beside: z.optional(SeenBeside),
  /** What each enricher took of this upload. For receipts alone: told twice, an upload takes another time. */
  milliseconds: z.optional(z.record(z.string(), z.number())),
})
export type ArticleEnriched = z.infer<typeof articleEnriched.schema>
