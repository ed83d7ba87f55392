import * as z from 'zod/mini'
import { ArticleId, Sequencer } from '../../events/article.ts'
import { Instant } from '../../events/contract.ts'

const Standing = { key: z.string(), versionId: z.string(), lastModified: Instant }

/** What reconcile can find: something missing, stale or orphaned, with all that is needed to mend it. */
export const Finding = z.discriminatedUnion('kind', [
  /** The bucket holds it, and no receipt answers it. */
  z.object({ kind: z.literal('upload unanswered'), ...Standing }),
  /** A receipt says that it stands, and the bucket does not hold it. */
  z.object({ kind: z.literal('removal unanswered'), key: z.string() }),
  /** Receipt and facts disagree about what an object gives, or an article does not stand as its facts fold. */
  z.object({
    kind: z.literal('facts incomplete'),
    ...Standing,
    articleId: ArticleId,
    /** Of the event that the receipt answers, so that the same event can be told again. */
    sequencer: Sequencer,
    event: z.enum(['created', 'removed']),
    /** Of a removal whose receipt was lost: the version before it, which has to be told again too. */
    gave: z.optional(z.object({ versionId: z.string(), sequencer: Sequencer, lastModified: Instant })),
  }),
  /** It stands in the facts in another way than on the site. `ahead` = the site has seen facts that were lost since. */
  z.object({
    kind: z.literal('article outdated'),
    articleId: ArticleId,
    missing: z.array(z.string()),
    ahead: z.boolean(),
  }),
  /** The feeds table has an article that the facts know nothing of. */
  z.object({ kind: z.literal('entry orphaned'), articleId: ArticleId }),
  z.object({ kind: z.literal('feed outdated'), feedId: z.string(), paths: z.array(z.string()) }),
  z.object({ kind: z.literal('file orphaned'), path: z.string(), eTag: z.string() }),
])
export type Finding = z.infer<typeof Finding>

export const findingName = (finding: Finding): string => JSON.stringify(z.encode(Finding, finding))

/** Found at both looks and found to be the same: whatever was on its way has had the time between them. */
export const foundTwice = (first: readonly Finding[], second: readonly Finding[]): Finding[] => {
  const before = new Set(first.map(findingName))

  return second.filter(finding => before.has(findingName(finding)))
}

/** Where the facts and the bucket differ, the site is not to be judged yet: it can only be as right as the facts. */
export const isOfFacts = ({ kind }: Finding): boolean =>
  kind === 'upload unanswered' || kind === 'removal unanswered' || kind === 'facts incomplete'
