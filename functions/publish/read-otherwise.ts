import type { RenderContext } from './feed.ts'
import type { Published, PublishPorts } from './publish-article.ts'

/** Longer than any cache keeps a file: a feed eleven minutes, and what a render waits for its turn. */
const KEPT_MILLISECONDS = 15 * 60_000

/**
 * Some cache may have another page of the article than the one that stands: this run wrote it, or one before it, which may
 * have been of another cause, or have broken off before it could say so. Older pages have left the caches by themselves.
 */
export async function isReadOtherwise(
  { isRewritten = false, pages }: Published,
  { files }: Pick<PublishPorts, 'files'>,
  { now }: Pick<RenderContext, 'now'>,
): Promise<boolean> {
  if (isRewritten) return true

  const written = await Promise.all(pages.map(files.writtenAt))
  return written.some(at => at !== undefined && now.getTime() - at.getTime() < KEPT_MILLISECONDS)
}
