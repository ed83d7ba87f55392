import type { Current } from '../store/facts.ts'
import type { ArticleView } from './article-view.ts'
import type { Entry } from './entry.ts'
import { overlaid } from './overlaid.ts'
import { type SiteContext, toEntry } from './to-entry.ts'

/** What an article says where it is to be read: its text as the fold names it, with its sidecar's words over it. */
export async function fetchEntry(current: Current, articles: ArticleView, context: SiteContext): Promise<Entry> {
  const content = await articles.fetchContent(current.articleId, current.contentHash)

  return toEntry(current, overlaid(content, current.overlay), context)
}
