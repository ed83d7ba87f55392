import * as z from 'zod/mini'
import { Evidence, Member, Upload } from './article.ts'
import { contract } from './contract.ts'

/** Emitted by parse. Consumed by enrich. */
export const articleParsed = contract('article.parsed', {
  upload: Upload,
  members: z.array(Member).check(z.minLength(1)),
  evidence: z.array(Evidence),
})
export type ArticleParsed = z.infer<typeof articleParsed.schema>
