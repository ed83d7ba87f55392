import type { ArticleId } from '../../../events/article.ts'
import type { Queue } from '../../runtime/queue.ts'
import { outdatedArticle } from '../outdated-messages.ts'

/** Pages of translations name one another: they are written again when one comes, changes or goes. */
export async function tellTranslations(ids: readonly ArticleId[], toFeeds: Queue): Promise<void> {
  if (ids.length === 0) return

  await toFeeds.send([...new Set(ids)].map(articleId => ({ body: outdatedArticle(articleId, { beside: true }) })))
}
