import type { EnrichedMember } from '../../events/article.ts'
import type { ArticleEnriched } from '../../events/article-enriched.ts'
import { encode } from '../../events/contract.ts'
import { articleEnriched } from '../../events/index.ts'
import { fits } from '../runtime/packed-message.ts'

/**
 * The message as a queue takes it. What is said of five hundred real articles fits several times; of a bundle that is made
 * of nothing but names it may not, and then its articles are published with their languages alone.
 */
export function wireText(enriched: ArticleEnriched): string {
  const whole = encode(articleEnriched.schema, enriched)

  return fits(whole) ? whole : encode(articleEnriched.schema, { ...enriched, members: enriched.members.map(bare) })
}

/** Which feeds it is in may hang on its language. */
const bare = ({ annotations: { language }, ...member }: EnrichedMember): EnrichedMember => ({
  ...member,
  annotations: language === undefined ? {} : { language },
})
