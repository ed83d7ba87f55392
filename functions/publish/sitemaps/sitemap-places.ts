import { feedIdOf } from '../../../events/feed-changed.ts'
import { sitemapFile } from '../../../events/settings.ts'
import { documentName, periodPath, prefixNamed } from '../archive-leaf.ts'

/** The sitemaps have counters like feeds, under the names of their files. */
export const sitemapPath = sitemapFile.index
export const newsSitemapPath = sitemapFile.news

/** What is asked for where the sitemaps of a month are to be written again: that month of the main feed. */
export const sitemapFeedId = (month: string): string => feedIdOf(periodPath('', month))

/** Where the sitemap of a stretch of the main feed's history stands. */
export const sitemapKey = (prefix: string): string => `sitemaps/${documentName(prefix)}.xml`

/** The stretch whose sitemap a file of the site is, by its name. */
export function sitemapAt(key: string): string | undefined {
  const [, name] = /^sitemaps\/(\d{4}-\d{2}[^/]*)\.xml$/.exec(key) ?? []

  return name === undefined ? undefined : prefixNamed(name)
}

/** All sitemaps at once, as an invalidation of the caches names them. */
export const everySitemap = 'sitemap*'
