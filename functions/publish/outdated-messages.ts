import type { ArticleId } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { articleOutdated, feedOutdated } from '../../events/index.ts'

/** What publish is asked, also by itself, where an article or a feed is not as it should be. `beside` = for an article that it names, `withdrawn` = which was withdrawn. */
export const outdatedArticle = (articleId: ArticleId, of: { beside?: true; withdrawn?: true } = {}): string =>
  encode(articleOutdated.schema, { type: 'article.outdated', version: 1, articleId, ...of })

/** `doubted` = of a stretch of its history: only where its files are not what their row says. */
export const outdatedFeed = (feedId: string, how: { doubted?: true } = {}): string =>
  encode(feedOutdated.schema, { type: 'feed.outdated', version: 1, feedId, ...how })
