import * as z from 'zod/mini'

// The annotations that publish shows: enrich writes these shapes, publish reads them. Others pass through unread.

/** BCP 47; `und` = it could not be told. */
export const LanguageAnnotation = z.object({ tag: z.string(), source: z.enum(['declared', 'text', 'unknown']) })
export type LanguageAnnotation = z.infer<typeof LanguageAnnotation>

/** Words of the body and whole minutes, at least one. */
export const ReadingTime = z.object({ words: z.int(), minutes: z.int() })
export type ReadingTime = z.infer<typeof ReadingTime>

/** Who and what an article speaks of, by name; what else is known of each is not read here. */
export const Entities = z.object({ entities: z.array(z.object({ name: z.string() })) })
export type Entities = z.infer<typeof Entities>

/** An abstract that we made: whole sentences of the article. */
export const Summary = z.object({ text: z.string().check(z.minLength(1)) })
export type Summary = z.infer<typeof Summary>

/** A term of IPTC Media Topics: its eight digits and its English name. */
export const Topic = z.object({
  code: z.string().check(z.regex(/^\d{8}$/)),
  name: z.string(),
  confidence: z.optional(z.number()),
})
export type Topic = z.infer<typeof Topic>

/** What the article is about: one topic of the first level and finer ones under it, or none; and what else it may be. */
export const Topics = z.object({ topics: z.array(Topic), candidates: z.array(Topic) })
export type Topics = z.infer<typeof Topics>

/** The least hashes of the body's runs of three words, four bytes each, as base64: what an article is recognised by. */
export const Relations = z.object({ sketch: z.string() })
export type Relations = z.infer<typeof Relations>
