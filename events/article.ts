import * as z from 'zod/mini'
import { ContentHash } from './content-hash.ts'
import { Instant } from './contract.ts'
import { Picture } from './picture.ts'
import { WebAddress } from './web-address.ts'

export { ContentHash, Picture, WebAddress }

/** UUIDv5 under the site's `siteId` (RFC 9562 §5.5): of the publisher's own id, else of the object key. */
export const ArticleId = z.uuid({ version: 'v5' }).brand<'ArticleId'>()
export type ArticleId = z.infer<typeof ArticleId>

/** S3's order of events of one key, in the one fixed-width form: upper-case hex, right-padded with zeros to 32. */
export const Sequencer = z
  .string()
  .check(z.regex(/^[0-9A-F]{32}$/))
  .brand<'Sequencer'>()
export type Sequencer = z.infer<typeof Sequencer>

/** What a queue carries of the uploaded object: enough to order it and to read exactly that version again. */
export const Upload = z.object({
  bucket: z.string(),
  key: z.string(),
  sequencer: Sequencer,
  versionId: z.optional(z.string()),
  eTag: z.optional(z.string()),
  /** S3's LastModified; for a removal the instant of its event, in whole seconds as S3 gives them. */
  lastModified: Instant,
})
export type Upload = z.infer<typeof Upload>

/** A run of characters set one way. Flat, so that no depth can hurt and every renderer is a loop. */
export const Span = z.object({
  text: z.string(),
  strong: z.optional(z.literal(true)),
  emphasis: z.optional(z.literal(true)),
  code: z.optional(z.literal(true)),
  href: z.optional(WebAddress),
})
export type Span = z.infer<typeof Span>

const Spans = z.array(Span)

/** Where an item stands that is in a list inside another, and whether that list counts. Depth 0 is the outermost list. */
const ListLevel = z.object({ depth: z.int().check(z.minimum(0), z.maximum(9)), ordered: z.boolean() })
export type ListLevel = z.infer<typeof ListLevel>

/** The body is data, not markup: nothing in it can execute, and every format renders it for itself. */
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), spans: Spans }),
  z.object({ kind: z.literal('heading'), level: z.int().check(z.minimum(2), z.maximum(6)), spans: Spans }),
  z.object({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(Spans),
    /** The number of the first item, where it is not 1. */
    start: z.optional(z.int().check(z.minimum(0), z.maximum(99_999))),
    /** One an item, where any stands in a list inside another: flat too, as spans are. */
    levels: z.optional(z.array(ListLevel)),
  }),
  z.object({ kind: z.literal('quote'), paragraphs: z.array(Spans), cite: z.optional(z.string()) }),
  z.object({ kind: z.literal('code'), text: z.string(), language: z.optional(z.string()) }),
  z.object({ kind: z.literal('figure'), picture: Picture }),
  z.object({ kind: z.literal('table'), header: z.optional(z.array(Spans)), rows: z.array(z.array(Spans)) }),
  z.object({ kind: z.literal('embed'), url: WebAddress, title: z.optional(z.string()) }),
])
export type Block = z.infer<typeof Block>

/** IPTC's words: `withheld` is a hold and reversible, `canceled` is a kill and final. */
export const Pubstatus = z.enum(['usable', 'withheld', 'canceled'])
export type Pubstatus = z.infer<typeof Pubstatus>

/** What a new version is said to be: a `refile` puts a slip right and does not move `updatedAt`. */
export const Change = z.enum(['update', 'correction', 'refile'])
export type Change = z.infer<typeof Change>

export const Contributor = z.object({ name: z.string(), role: z.optional(z.string()) })
export type Contributor = z.infer<typeof Contributor>

/** An upload understood: fields found, nothing added. Text fields are plain text, never markup. */
export const Draft = z.object({
  headline: z.string(),
  standfirst: z.optional(z.string()),
  byline: z.optional(z.string()),
  contributors: z.array(Contributor),
  dateline: z.optional(z.object({ text: z.string(), place: z.optional(z.string()), agency: z.optional(z.string()) })),
  publishedAt: z.optional(Instant),
  /** When the upload says it was last changed. What readers are told is reckoned from the versions, not from this. */
  updatedAt: z.optional(Instant),
  language: z.optional(z.string()),
  /** A section's folder where the upload names one; else the object's own folder decides. */
  section: z.optional(z.string()),
  keywords: z.array(z.string()),
  images: z.array(Picture),
  canonicalUrl: z.optional(WebAddress),
  /** The publisher's own id, or else the key, of the article that this one is a translation of. */
  translationOf: z.optional(z.string()),
  body: z.array(Block),
  corrections: z.array(z.string()),
  pubstatus: Pubstatus,
  /** Why it must not be read, where a law says so. Operators see it; readers are told that there is one. */
  legalReason: z.optional(z.string()),
  change: Change,
  /** The upload itself says `update`: then it is one, however little of the text is another. */
  significant: z.optional(z.literal(true)),
  embargoedUntil: z.optional(Instant),
  expiresAt: z.optional(Instant),
  extra: z.record(z.string(), z.unknown()),
})
export type Draft = z.infer<typeof Draft>

/** Where a field came from, by which rule, and how sure the reader is (0 to 1). `place` is "line 3" or a property. */
export const Evidence = z.object({
  field: z.string(),
  place: z.string(),
  rule: z.string(),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  /**
   * "-04:00": how far east of UTC the clock is that an instant was given on. Absent where none was given or it is UTC,
   * and of an embargo that a text announces.
   */
  offset: z.optional(z.string().check(z.regex(/^[+-]\d\d:\d\d$/))),
  note: z.optional(z.string()),
})
export type Evidence = z.infer<typeof Evidence>

/** Why an upload could not be read: a kind for code, a place and two sentences for a person. */
export const Rejection = z.object({
  kind: z.enum([
    'empty',
    'binary',
    'too-large',
    'mislabelled',
    'unknown-format',
    'undecodable',
    'no-text',
    'encrypted',
    'malformed',
    'no-article',
  ]),
  place: z.optional(z.string()),
  reason: z.string(),
  mend: z.string(),
})
export type Rejection = z.infer<typeof Rejection>

/** What an enricher adds, under its name. Open: annotations of enrichers we do not know survive. */
export const Annotation = z.object({ version: z.int(), value: z.unknown(), confidence: z.optional(z.number()) })
export type Annotation = z.infer<typeof Annotation>
export const Annotations = z.record(z.string(), Annotation)
export type Annotations = z.infer<typeof Annotations>

/** The fields of a draft that say when and where its article stands; messages of old do not name all of them. */
export const Standing = z.extend(
  z.pick(Draft, {
    section: true,
    language: true,
    translationOf: true,
    publishedAt: true,
    pubstatus: true,
    legalReason: true,
    change: true,
    significant: true,
    embargoedUntil: true,
    expiresAt: true,
  }),
  { keywords: z.optional(z.array(z.string())), contributors: z.optional(z.array(Contributor)) },
)
export type Standing = z.infer<typeof Standing>

/** A draft on the way: in the message itself, or under its hash in the bodies bucket when the message would grow too big. */
export const CarriedDraft = z.union([
  z.object({ inline: Draft }),
  z.object({ bodyHash: ContentHash, standing: Standing }),
])
export type CarriedDraft = z.infer<typeof CarriedDraft>

/** One article of an upload. A single file has one member, a bundle or a feed has many. */
export const Member = z.object({
  articleId: ArticleId,
  /** The member's name inside a bundle; absent for a single file. */
  name: z.optional(z.string()),
  contentHash: ContentHash,
  draft: CarriedDraft,
  /** Keys of the objects that it names as its pictures. */
  pictures: z.optional(z.array(z.string())),
})
export type Member = z.infer<typeof Member>
export const EnrichedMember = z.extend(Member, { annotations: Annotations })
export type EnrichedMember = z.infer<typeof EnrichedMember>
