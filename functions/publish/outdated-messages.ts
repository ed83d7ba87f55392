import type { ArticleId } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { articleOutdated, feedOutdated } from '../../events/index.ts'

/** What publish is asked by whoever finds that an article or a feed is not as it should be. */
export const outdatedArticle = (articleId: ArticleId): string =>
  encode(articleOutdated.schema, { type: 'article.outdated', version: 1, articleId })

export const outdatedFeed = (feedId: string): string =>
  encode(feedOutdated.schema, { type: 'feed.outdated', version: 1, feedId })
