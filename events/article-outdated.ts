import * as z from 'zod/mini'
import { ArticleId } from './article.ts'
import { contract } from './contract.ts'

/** Emitted by whoever changed the site's config or renderers, and by publish. Consumed by publish: render this article again. */
export const articleOutdated = contract('article.outdated', {
  articleId: ArticleId,
  /** Nothing of it changed but an article that it names: it is no news to those that name it in turn. */
  beside: z.optional(z.boolean()),
  /** That one was withdrawn: no cache is to go on showing what this article said of it. */
  withdrawn: z.optional(z.boolean()),
  /** Sent when an earlier one was tried for the last time: nobody sends it once more. */
  afterwards: z.optional(z.literal(true)),
})
export type ArticleOutdated = z.infer<typeof articleOutdated.schema>
