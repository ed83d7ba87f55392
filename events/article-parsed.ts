import * as z from 'zod/mini'
import { Evidence, Member, Upload } from './article.ts'
import { contract } from './contract.ts'
import { SeenBeside } from './sidecar.ts'

/** Emitted by parse. Consumed by enrich. */
export const articleParsed = contract('article.parsed', {
  upload: Upload,
  members: z.array(Member).check(z.minLength(1)),
  evidence: z.array(Evidence),
  /** A sidecar that was there when the story was read. */
  beside: z.optional(SeenBeside),
})
