import type { ArticleId } from '../../events/article.ts'
import { Outcome, type Receipt } from '../../functions/store/receipt.ts'
import type { Uncaused } from '../redrive/collect.ts'

/** A line of a bundle's receipt that is about one of its files. */
export const isOfMember = ({ field }: { field: string }): boolean => field === 'member'

/** The store's word, and what can be seen from outside where the store has not spoken yet. */
export const standings = [...Outcome.options, 'in progress', 'dead-lettered'] as const
export type Standing = (typeof standings)[number]

/**
 * What became of one key of the uploads bucket. `receipt` may be about an earlier version while one is in progress,
 * `letter` is what a stage gave up.
 */
export type Answer = { key: string; standing: Standing; at: Date; receipt?: Receipt; letter?: Uncaused }

export type Evidence = {
  /** The keys that the bucket holds, and since when. */
  objects: ReadonlyMap<string, Date>
  receipts: ReadonlyMap<string, Receipt>
  /** By the keys that they speak of, messages in the dead-letter queues. */
  lettered: ReadonlyMap<string, Uncaused>
  /** Changes in the letters bucket by their articles: stored, and not published. */
  unpublished: ReadonlyMap<ArticleId, Uncaused>
  /** Dead letters that speak of no upload: feeds that were not rendered, and messages that nobody can read. */
  otherLetters: number
}

/** One answer a key, by key: whatever was ever uploaded has exactly one, be a letter all that is left of it. */
export function answers({ objects, receipts, lettered, unpublished }: Evidence, now?: Date): Answer[] {
  const keys = new Set([...objects.keys(), ...receipts.keys(), ...lettered.keys()])

  return [...keys].sort().map(key => {
    const receipt = receipts.get(key)
    const heldSince = objects.get(key)
    const at = heldSince ?? receipt?.lastModified ?? lettered.get(key)?.at ?? new Date(0)
    if (receipt !== undefined && isAbout(receipt, heldSince)) {
      const [letter] = articlesOf(receipt).flatMap(articleId => unpublished.get(articleId) ?? [])
      return { key, ...standingOf(letter, outcomeAt(receipt, now)), at, receipt }
    }

    return { key, ...standingOf(lettered.get(key), 'in progress'), at, ...(receipt !== undefined && { receipt }) }
  })
}

const standingOf = (letter: Uncaused | undefined, otherwise: Standing): Pick<Answer, 'standing' | 'letter'> =>
  letter === undefined ? { standing: otherwise } : { standing: 'dead-lettered', letter }

/** Nobody writes a receipt again because an embargo has ended. */
const outcomeAt = ({ outcome, heldUntil }: Receipt, now: Date | undefined): Outcome =>
  outcome === 'withheld' && now !== undefined && heldUntil !== undefined && heldUntil <= now ? 'published' : outcome

/** The articles whose place on the site this upload decides: what it gives, or took away when it was removed; what shows it. */
export function articlesOf({ outcome, provides, claims, shownIn }: Receipt): ArticleId[] {
  if (shownIn !== undefined) return shownIn
  if (outcome === 'superseded') return []

  return outcome === 'removed' ? (claims.findLast(claim => claim.provides.length > 0)?.provides ?? []) : provides
}

/** Whether the receipt is about what the bucket holds now. S3 gives whole seconds, so an equal one counts. */
function isAbout({ outcome, lastModified }: Receipt, heldSince: Date | undefined): boolean {
  if (heldSince === undefined) return outcome === 'removed'

  return outcome !== 'removed' && wholeSeconds(heldSince) <= wholeSeconds(lastModified)
}

const wholeSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000)

/** How many of each; they sum to the keys. */
export const tally = (all: readonly Answer[]): { standing: Standing; count: number }[] =>
  standings
    .map(standing => ({ standing, count: all.filter(answer => answer.standing === standing).length }))
    .filter(({ count }) => count > 0)
