import type { Draft } from '../../events/article.ts'
import type { Current } from '../store/facts.ts'
import type { ArticleView } from './article-view.ts'
import type { Entry } from './entry.ts'
import { overlaid } from './overlaid.ts'
import { type ChangedText, publicDiff } from './public-diff.ts'
import { type SiteContext, toEntry } from './to-entry.ts'

/** What an article says where it is to be read: its text as the fold names it, with its sidecar's words over it. */
export async function fetchEntry(current: Current, articles: ArticleView, context: SiteContext): Promise<Entry> {
  const content = overlaid(await articles.fetchContent(current.articleId, current.contentHash), current.overlay)
  const changes = context.site.publicDiff ? await changesOf(current, content.draft, articles) : undefined

  return { ...toEntry(current, content, context), ...(changes !== undefined && { changes }) }
}

/** Only from a version that readers met: what they were never to read is in no difference either. */
async function changesOf(current: Current, draft: Draft, articles: ArticleView): Promise<ChangedText[] | undefined> {
  const { articleId, previous } = current
  if (previous === undefined) return undefined

  const before = overlaid(await articles.fetchContent(articleId, previous.contentHash), previous.overlay)
  return publicDiff(before.draft, draft)
}
