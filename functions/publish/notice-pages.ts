import { notFoundFile, robotsFile, sitemapFile } from '../../events/settings.ts'
import { renderMissingPage } from './gone-page.ts'
import { textFile } from './lines.ts'
import type { SiteBucket } from './site-bucket.ts'
import type { SiteContext } from './to-entry.ts'

/**
 * Writes what no article changes: the page that CloudFront shows where there is nothing, and the word to robots. Once in the life
 * of an instance, since all that they depend on comes with the bundle, and a deploy is new instances; and again where the
 * site is made again, `outdated`.
 */
export function noticePages(files: SiteBucket): (context: SiteContext, outdated?: boolean) => Promise<void> {
  let written = false

  return async (context, outdated = false) => {
    if (written && !outdated) return

    await files.replace([notFoundFile, robotsFile], async () => [missingPage(context), robots(context)])
    written = true
  }
}

const missingPage = (context: SiteContext) => ({
  key: notFoundFile,
  bytes: Buffer.from(renderMissingPage(context)),
  contentType: 'text/html; charset=utf-8',
  // What is missing now may be there in a second: CloudFront keeps this by a rule of its own, and nobody else should.
  cacheControl: 'no-cache',
})

/** All may be read, and here is the way to all of it (RFC 9309; `Sitemap` is https://www.sitemaps.org/protocol.html). */
const robots = ({ baseUrl }: SiteContext) => ({
  key: robotsFile,
  bytes: Buffer.from(
    textFile(['User-agent: *', 'Allow: /', ...Object.values(sitemapFile).map(file => `Sitemap: ${baseUrl}/${file}`)]),
  ),
  contentType: 'text/plain; charset=utf-8',
  cacheControl: 'public, max-age=3600',
})
