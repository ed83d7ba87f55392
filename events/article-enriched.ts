import * as z from 'zod/mini'
import { EnrichedMember, Evidence, Upload } from './article.ts'
import { contract } from './contract.ts'

/** Emitted by enrich. Consumed by store. */
export const articleEnriched = contract('article.enriched', {
  upload: Upload,
  members: z.array(EnrichedMember).check(z.minLength(1)),
  evidence: z.array(Evidence),
})
export type ArticleEnriched = z.infer<typeof articleEnriched.schema>
