import type { SiteConfig } from '../../events/settings.ts'
import type { Entry, Tombstone } from './entry.ts'

/** A feed: the whole site ('' = main) or one section, by its folder. */
export type Feed = { path: string; title: string; description: string }

/** What stands above a feed's entries. `updatedAt` moves when an entry changes or is removed, and at no other time. */
export type FeedHead = Feed & { baseUrl: string; site: SiteConfig; updatedAt: Date; tombstones: Tombstone[] }

/**
 * One format a feed is written in. An entry is rendered once, to a fragment, when its article changes; a feed is then
 * a head and fragments joined, newest first. Both are pure: same input, same bytes, well-formed whatever the text.
 */
export type FeedFormat = {
  name: string
  /** File name inside the feed's folder, and its media type. */
  file: string
  contentType: string
  renderEntry(entry: Entry, site: SiteConfig): string
  renderFeed(head: FeedHead, fragments: readonly string[]): string
}

export const feedAddress = (head: { baseUrl: string; path: string }, file: string): string =>
  `${head.baseUrl}${head.path === '' ? '' : `/${head.path.split('/').map(encodeURIComponent).join('/')}`}/${file}`
