import { notFoundFile } from '../../events/settings.ts'
import { renderMissingPage } from './gone-page.ts'
import type { SiteBucket } from './site-bucket.ts'
import type { SiteContext } from './to-entry.ts'

/**
 * Writes the pages that no article changes: today the one that CloudFront shows where there is nothing. Once in the life
 * of an instance, since all that they depend on comes with the bundle, and a deploy is new instances; and again where the
 * site is made again, `outdated`.
 */
export function noticePages(files: SiteBucket): (context: SiteContext, outdated?: boolean) => Promise<void> {
  let written = false

  return async (context, outdated = false) => {
    if (written && !outdated) return

    await files.replace([notFoundFile], async () => [missingPage(context)])
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
