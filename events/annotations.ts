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

/** Phrases of the story, best first, each as likely as its confidence to be one that a person would choose. */
export const Keywords = z.object({
  phrases: z.array(z.object({ text: z.string().check(z.minLength(1)), confidence: z.number() })),
  /** The article was longer than what was read of it. */
  bounded: z.optional(z.literal(true)),
})
export type Keywords = z.infer<typeof Keywords>

/** How hard a text is to read, and the mean of newspapers in its language: a score means little without it. */
export const Readability = z.object({ formula: z.literal('LIX'), score: z.int(), newspapers: z.int() })
export type Readability = z.infer<typeof Readability>
