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

/** An abstract that we made: whole sentences of the article. `bounded`: as of keywords. */
export const Summary = z.object({ text: z.string().check(z.minLength(1)), bounded: z.optional(z.literal(true)) })
export type Summary = z.infer<typeof Summary>

/**
 * Phrases of the story, best first, each as likely as its confidence to be one that a person would choose. `bounded`, here and
 * below: the article was longer than what was read of it.
 */
export const Keywords = z.object({
  phrases: z.array(z.object({ text: z.string().check(z.minLength(1)), confidence: z.number() })),
  bounded: z.optional(z.literal(true)),
})
export type Keywords = z.infer<typeof Keywords>

/** How hard a text is to read, and the mean of newspapers in its language: a score means little without it. */
export const Readability = z.object({
  formula: z.literal('LIX'),
  score: z.int(),
  newspapers: z.int(),
  bounded: z.optional(z.literal(true)),
})
export type Readability = z.infer<typeof Readability>

/** A stretch of the headline, the standfirst or a block of the body; `line` where the block is a list or a quotation. */
export const Mention = z.object({
  in: z.union([z.literal('headline'), z.literal('standfirst'), z.int()]),
  line: z.optional(z.int()),
  start: z.int(),
  end: z.int(),
})
export type Mention = z.infer<typeof Mention>

const Share = z.number().check(z.minimum(0), z.maximum(1))

/** Somebody or something the article names. Identifiers where they are known; `country` is ISO 3166-1. */
export const NamedEntity = z.object({
  name: z.string().check(z.minLength(1)),
  type: z.enum(['person', 'place', 'organisation']),
  /** How often it is named; the mentions given are the first of these. */
  count: z.int(),
  /** Its share of what the article names, a headline counting more than a last paragraph. */
  salience: Share,
  confidence: Share,
  mentions: z.array(Mention),
  /** The publisher's own identifier and page. */
  id: z.optional(z.string()),
  url: z.optional(z.url({ protocol: /^https?$/ })),
  wikidata: z.optional(z.string().check(z.regex(/^Q\d+$/))),
  geonames: z.optional(z.string().check(z.regex(/^\d+$/))),
  country: z.optional(z.string()),
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
})
export type NamedEntity = z.infer<typeof NamedEntity>

/** The most salient first. `bounded`: a very long article was read only at its beginning. */
export const EntitiesAnnotation = z.object({ entities: z.array(NamedEntity), bounded: z.optional(z.literal(true)) })
export type EntitiesAnnotation = z.infer<typeof EntitiesAnnotation>

/** A place the article names, on the map. WGS 84, as GeoRSS has it. */
export const LocatedPlace = z.object({
  name: z.string().check(z.minLength(1)),
  latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  longitude: z.number().check(z.minimum(-180), z.maximum(180)),
  country: z.optional(z.string()),
  geonames: z.optional(z.string()),
  wikidata: z.optional(z.string()),
  salience: Share,
})
export type LocatedPlace = z.infer<typeof LocatedPlace>

/** `main`: where the article plays, from its dateline or what it speaks of most; then all others. */
export const Places = z.object({
  main: z.array(LocatedPlace),
  others: z.array(LocatedPlace),
  bounded: z.optional(z.literal(true)),
})
export type Places = z.infer<typeof Places>

/** A term of IPTC Media Topics: its eight digits and its English name. */
export const Topic = z.object({
  code: z.string().check(z.regex(/^\d{8}$/)),
  name: z.string(),
  confidence: z.optional(z.number()),
})
export type Topic = z.infer<typeof Topic>

/** What the article is about: one topic of the first level and finer ones under it, or none; and what else it may be. */
export const Topics = z.object({
  topics: z.array(Topic),
  candidates: z.array(Topic),
  bounded: z.optional(z.literal(true)),
})
export type Topics = z.infer<typeof Topics>

/**
 * What an article is recognised by among others, as base64. `sketch`: the least hashes of the body's runs of three words,
 * four bytes each. `signature`: its most telling words, three bytes of a hash and one of weight each.
 */
export const Relations = z.object({ sketch: z.optional(z.string()), signature: z.optional(z.string()) })
export type Relations = z.infer<typeof Relations>
