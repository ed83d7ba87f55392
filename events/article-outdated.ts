import type * as z from 'zod/mini'
import { ArticleId } from './article.ts'
import { contract } from './contract.ts'

/** Emitted by whoever changed the site's config or renderers. Consumed by publish: render this article again. */
export const articleOutdated = contract('article.outdated', { articleId: ArticleId })
export type ArticleOutdated = z.infer<typeof articleOutdated.schema>
