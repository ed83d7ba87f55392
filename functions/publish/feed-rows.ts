import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'
import { feedIdOf } from '../../events/feed-changed.ts'
import { renderingRow } from '../../events/settings.ts'
import type { Key, Row } from '../runtime/table.ts'
import { Refused } from './portals/portal.ts'
import { Links } from './relations/links.ts'
import type { Place } from './select.ts'

// The keys and rows of the feeds table, a view that may be rebuilt from the facts at any time.

export const memberKey = (articleId: ArticleId): Key => ({ pk: `member#${articleId}`, sk: 'member' })
export const stateKey = (feed: string): Key => ({ pk: `feed#${feedIdOf(feed)}`, sk: 'state' })
/** How far a rendering of everything has come. */
export const rebuildKey: Key = { pk: renderingRow.partition, sk: renderingRow.sort }

/** Entries stand in a partition a month, so none grows for ever; the few that left stand together. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7)
export const entriesPartition = (feed: string, month: string): string => `feed#${feedIdOf(feed)}#${month}`
export const leftPartition = (feed: string): string => `feed#${feedIdOf(feed)}#left`

export const placeKey = ({ feed, list, at }: Place, articleId: ArticleId): Key => ({
  pk: list === 'entries' ? entriesPartition(feed, monthOf(at)) : leftPartition(feed),
  sk: `${at.toISOString()}#${articleId}`,
})

/**
 * An article's line in a feed's list. `revision` is that of the fold it came from, and guards the row against an older
 * writer; a line that holds no longer stays, with `here` 0, so that the guard does too.
 */
export const Line = z.object({
  articleId: ArticleId,
  revision: z.int(),
  here: z.union([z.literal(0), z.literal(1)]),
  withdrawn: z.boolean(),
  at: z.iso.datetime(),
  /** What the article calls this feed, where articles make it. */
  name: z.optional(z.string()),
  /** It would stand here, but says what an earlier one says, and the site keeps such out of feeds. */
  keptOut: z.optional(z.literal(true)),
  /** The articles that it names in feeds: a part of its entry that its revision does not know of. */
  links: z.optional(Links),
  /** In the main feed: its page, and when that changed last, for sitemaps. */
  page: z.optional(z.string()),
  updatedAt: z.optional(z.iso.datetime()),
})
export type Line = z.infer<typeof Line>

export const lineRow = (key: Key, line: Line): Row => ({ ...key, ...line })
export const rowLine = (row: Row): Line => z.parse(Line, row)

/**
 * An article as the feeds have it: the fold that it was placed by, and every place and page that it was ever written
 * to, so that it can leave each of them. Never its text. `edition` counts the writes and guards each.
 */
export const Member = z.object({
  edition: z.int(),
  /** Below any: of an article that is only named by a translation so far. */
  revision: z._default(z.int(), -1),
  places: z._default(z.array(z.object({ pk: z.string(), sk: z.string(), feed: z.string() })), []),
  pages: z._default(z.array(z.string()), []),
  /** Where others find it, or may still, where the site asks for relations: names, and its place among all under each. */
  foundBy: z.optional(z.array(z.object({ names: z.array(z.string()), sk: z.string() }))),
  /** What its rows there say, once all of them do and all whom that touches were told. */
  says: z.optional(z.string()),
  /** Pictures that it ever showed. */
  pictures: z.optional(z.array(z.string())),
  /** Articles that ever named it as what they are a translation of; each notes itself here. */
  translations: z.optional(z.set(z.string())),
  /** Articles that it ever named so. */
  originals: z.optional(z.array(z.string())),
  /** What portals would refuse of it, as it is published. */
  refused: z.optional(Refused),
})
export type Member = z.infer<typeof Member>

export const memberRow = (articleId: ArticleId, member: Member): Row => ({
  ...memberKey(articleId),
  articleId,
  ...member,
})
export const rowMember = (row: Row): Member => z.parse(Member, row)

/**
 * A feed in the directory of feeds: what articles call it, and about how many entries its files held at a generation.
 * `told` = the directory was asked for since it says so; `edition` counts the writes and guards each.
 */
export const Listing = z.object({
  path: z.string(),
  name: z.string(),
  count: z.int(),
  here: z.int(),
  generation: z.int(),
  told: z._default(z.int(), 0),
  edition: z._default(z.int(), 0),
})
export type Listing = z.infer<typeof Listing>

export const directoryPartition = 'directory'
export const listingKey = (path: string): Key => ({ pk: directoryPartition, sk: feedIdOf(path) })
export const listingRow = (listing: Listing): Row => ({ ...listingKey(listing.path), ...listing })

/**
 * A feed's counters. `generation` counts its changes, `rendered` says up to which it was rendered, `slot` in which
 * second last, `pause` how many may pass from there; `asked` > `taken` = a message is under way whose answer will show whatever generation is newest then.
 */
export const FeedState = z.object({
  generation: z._default(z.int(), 0),
  rendered: z._default(z.int(), -1),
  slot: z._default(z.int(), -1),
  pause: z._default(z.int(), 1),
  /** When it changed last, in milliseconds, by the clock of whoever changed it. */
  raisedAt: z._default(z.int(), 0),
  asked: z._default(z.int(), -1),
  askedAt: z._default(z.int(), 0),
  taken: z._default(z.int(), -1),
  /** Its files are there, or may be. */
  shown: z._default(z.int(), 0),
  /** Where the newest stretch of its archive begins: who changes what is before it asks for that month. */
  archived: z._default(z.string(), ''),
  /** Of the news sitemap: when its oldest entry is too old, in milliseconds. */
  leavesAt: z._default(z.int(), 0),
  months: z._default(z.set(z.string()), new Set<string>()),
})
export type FeedState = z.infer<typeof FeedState>
export const noState: FeedState = z.parse(FeedState, {})
