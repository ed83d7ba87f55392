import type { NewObject } from '../../runtime/bucket.ts'
import { oneLine } from '../../text/printable.ts'
import { escapeText } from '../../text/xml.ts'
import type { Entry } from '../entry.ts'
import { joinFeed } from '../feed.ts'
import type { Line } from '../feed-rows.ts'
import { lines } from '../lines.ts'
import { addressOf } from '../page-address.ts'
import { rfc3339 } from '../timestamps.ts'
import type { SiteContext } from '../to-entry.ts'
import { newsLanguage } from './news-language.ts'
import { newsSitemapPath, sitemapKey, sitemapPath } from './sitemap-places.ts'

// Sitemaps as https://www.sitemaps.org/protocol.html has them, and Google's for news:
// https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="utf-8"?>'

/** The protocol's bound for an index. Beyond it, some twelve million articles, the oldest are left out. */
const MOST_SITEMAPS = 50_000

const file = (key: string, bytes: Uint8Array): NewObject => ({
  key,
  bytes,
  contentType: 'application/xml; charset=utf-8',
  cacheControl: 'public, max-age=60, stale-while-revalidate=600',
})

/** The pages of a stretch of the main feed's history, oldest first. A line of before pages were noted has none. */
export function sitemapFile(prefix: string, stretch: readonly Line[], { baseUrl }: SiteContext): NewObject {
  const urls = stretch.flatMap(({ page, updatedAt }) =>
    page === undefined || updatedAt === undefined
      ? []
      : [
          `<url><loc>${escapeText(addressOf(baseUrl, page))}</loc><lastmod>${rfc3339(new Date(updatedAt))}</lastmod></url>`,
        ],
  )

  return file(
    sitemapKey(prefix),
    Buffer.from(`${lines([declaration, `<urlset xmlns="${protocol}">`, ...urls, '</urlset>'])}\n`),
  )
}

/** The news first, then the newest stretch: that is what is looked for. It bears no dates, so it changes with its sitemaps alone. */
export function sitemapIndexFile(prefixes: readonly string[], { baseUrl }: SiteContext): NewObject {
  const keys = [
    newsSitemapPath,
    ...prefixes
      .toSorted()
      .reverse()
      .slice(0, MOST_SITEMAPS - 1)
      .map(sitemapKey),
  ]
  const sitemaps = keys.map(key => `<sitemap><loc>${escapeText(addressOf(baseUrl, key))}</loc></sitemap>`)

  return file(
    sitemapPath,
    Buffer.from(`${lines([declaration, `<sitemapindex xmlns="${protocol}">`, ...sitemaps, '</sitemapindex>'])}\n`),
  )
}

/** The name of an article's fragment for the news sitemap. */
export const newsFragment = 'news-sitemap'

export const renderNewsUrl = (entry: Entry, publication: string): string =>
  lines([
    `<url><loc>${escapeText(oneLine(entry.url))}</loc><news:news>`,
    `<news:publication><news:name>${escapeText(oneLine(publication))}</news:name>` +
      `<news:language>${newsLanguage(entry.language) ?? 'und'}</news:language></news:publication>`,
    `<news:publication_date>${rfc3339(entry.publishedAt)}</news:publication_date>`,
    `<news:title>${escapeText(oneLine(entry.headline))}</news:title>`,
    '</news:news></url>',
  ])

/** What is not two days old. Without any it is empty, which Google asks for rather than for none. */
export function newsSitemapFile(urls: readonly Uint8Array[]): NewObject {
  const open = `${declaration}\n<urlset xmlns="${protocol}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n`
  const close = `${urls.length === 0 ? '' : '\n'}</urlset>\n`

  return file(newsSitemapPath, joinFeed({ open, between: '\n', close }, urls))
}
