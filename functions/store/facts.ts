import * as z from 'zod/mini'
import { ArticleId, Change, ContentHash, Pubstatus, Sequencer } from '../../events/article.ts'
import { Instant } from '../../events/contract.ts'
import { PictureFile } from '../../events/picture.ts'
import { Overlay } from '../../events/sidecar.ts'

/** What publish needs to choose an article's feeds, and what it needs to find the ones it has left. */
export const FeedInputs = z.object({
  /** The folder that makes the section: said by the upload, else the object's own; '' at the top. */
  folder: z.string(),
  /** Names as they were given; what an article does not say is not there. */
  keywords: z.optional(z.array(z.string())),
  contributors: z.optional(z.array(z.string())),
  entities: z.optional(z.array(z.string())),
  language: z.optional(z.string()),
  /** By its publisher's id or its key; it decides no feed. */
  translationOf: z.optional(z.string()),
})
export type FeedInputs = z.infer<typeof FeedInputs>

const observed = { key: z.string(), sequencer: Sequencer, versionId: z.optional(z.string()), lastModified: Instant }

/** A version of an object that gives the article. */
export const UsableFact = z.object({
  kind: z.literal('usable'),
  ...observed,
  contentHash: ContentHash,
  inputs: FeedInputs,
  change: Change,
  /** That it is an update is said, not only not contradicted. */
  significant: z.optional(z.literal(true)),
  pubstatus: Pubstatus,
  legalReason: z.optional(z.string()),
  publishedAt: z.optional(Instant),
  embargoedUntil: z.optional(Instant),
  expiresAt: z.optional(Instant),
  /** Keys of the objects that it names as its pictures. */
  pictures: z.optional(z.array(z.string())),
  /** The object gives others beside it: a picture of the object's own name is none of its. */
  among: z.optional(z.literal(true)),
  /** What its sidecar said of it then: put over it when facts are folded, never stored in a story's own. */
  overlay: z.optional(Overlay),
})
export type UsableFact = z.infer<typeof UsableFact>

/** The moment from which an object no longer gives the article: it was deleted, or gives another one now. */
export const RemovedFact = z.object({ kind: z.literal('removed'), ...observed })
export type RemovedFact = z.infer<typeof RemovedFact>

/** A version of a sidecar: what it says of the story `of`, that it is gone, or that it tells nothing new. */
export const BesideFact = z.object({
  kind: z.literal('beside'),
  ...observed,
  of: z.string(),
  says: z.enum(['fields', 'gone', 'nothing new']),
  fields: z.optional(Overlay),
})
export type BesideFact = z.infer<typeof BesideFact>

/** A version of a sidecar as it was seen when its story was read. It stands until the version's own event is here. */
export const SeenFact = z.object({
  kind: z.literal('seen'),
  key: z.string(),
  of: z.string(),
  versionId: z.string(),
  lastModified: Instant,
  fields: Overlay,
})
export type SeenFact = z.infer<typeof SeenFact>

/** A version of a picture that an article may show: what it is of, or that it is gone. */
export const PictureFact = z.object({ kind: z.literal('picture'), ...observed, picture: z.optional(PictureFile) })
export type PictureFact = z.infer<typeof PictureFact>

/** Whether an object gives an article. */
export type Fact = UsableFact | RemovedFact

/** What was observed of an article's objects, their sidecars and pictures, appended once and never changed. */
export const Observation = z.discriminatedUnion('kind', [UsableFact, RemovedFact, BesideFact, SeenFact, PictureFact])
export type Observation = z.infer<typeof Observation>

/** A version that readers met: its number among those, since when, and what kind of change it was to them. */
export const Version = z.object({ number: z.int(), at: Instant, kind: z.enum(['first', ...Change.options]) })
export type Version = z.infer<typeof Version>

/** Where an article stands: the fold of its facts, and everything publish needs to know but the text. */
export const Current = z.object({
  articleId: ArticleId,
  state: z.enum(['usable', 'withheld', 'removed', 'killed']),
  /** The object that gives the article, or gave it last. */
  key: z.string(),
  contentHash: ContentHash,
  inputs: FeedInputs,
  /** What its sidecar says of it. */
  overlay: z.optional(Overlay),
  /** The pictures beside it that it shows, by their keys. */
  pictures: z.optional(z.record(z.string(), PictureFile)),
  /** Why a law has taken it away; only of an article that was killed. */
  legalReason: z.optional(z.string()),
  /** Counts the runs of equal content. */
  versionNumber: z.int(),
  publishedAt: Instant,
  updatedAt: Instant,
  /** Its newest versions, oldest first; absent where readers met only one. */
  versions: z.optional(z.array(Version)),
  /** What readers met before the version that stands. */
  previous: z.optional(z.object({ contentHash: ContentHash, overlay: z.optional(Overlay) })),
  embargoedUntil: z.optional(Instant),
  expiresAt: z.optional(Instant),
  /** Since when it is not to be read: withheld, removed or killed. */
  goneAt: z.optional(Instant),
  /** Feeds' inputs under which it may have been read and is not now, each with the instant it last left them. */
  former: z.array(z.object({ inputs: FeedInputs, leftAt: Instant })),
  /** Objects that gave it before and do not now: their page addresses lead to the present one. */
  formerKeys: z.array(z.string()),
})
export type Current = z.infer<typeof Current>
