import * as z from 'zod/mini'
import { ArticleId, Evidence, Sequencer } from '../../events/article.ts'
import type { ArticleRejected } from '../../events/article-rejected.ts'
import { Instant } from '../../events/contract.ts'
import type { PictureRead } from '../../events/picture-read.ts'
import { storyOf } from '../../events/sidecar.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import type { Arrival } from './arrival.ts'
import { withSidecars } from './beside.ts'
import { Claim, claimsAfter } from './claims.ts'
import type { Observation } from './facts.ts'
import { firstTimes } from './first-times.ts'
import { runs, timeline } from './timeline.ts'
import { together } from './together.ts'
import { readable } from './versions.ts'

/** What the store writes as an outcome; `in progress` and `dead-lettered` are seen where no receipt is yet. */
export const Outcome = z.enum(['published', 'updated', 'unchanged', 'withheld', 'superseded', 'rejected', 'removed'])
export type Outcome = z.infer<typeof Outcome>

/** The answer to an upload: one a key, about its newest event. */
export const Receipt = z.object({
  key: z.string(),
  sequencer: Sequencer,
  lastModified: Instant,
  versionId: z.optional(z.string()),
  outcome: Outcome,
  /** Of one that an embargo withholds: from then on it counts as published. */
  heldUntil: z.optional(Instant),
  reason: z.optional(z.string()),
  place: z.optional(z.string()),
  mend: z.optional(z.string()),
  evidence: z.array(Evidence),
  /** What each enricher took of it when it was first told of. */
  milliseconds: z.optional(z.record(z.string(), z.number())),
  /** Of a picture that stands: the articles that show it. */
  shownIn: z.optional(z.array(ArticleId)),
  /** The articles this object gives. */
  provides: z.array(ArticleId),
  /** How a late event learns which later one let its articles go. */
  claims: z.array(Claim),
})
export type Receipt = z.infer<typeof Receipt>

/** The receipt after an arrival, before it is known how the facts fold. Of its outcome a late arrival changes nothing. */
export function nextReceipt(before: Receipt | undefined, arrival: Arrival): Receipt {
  const claims = claimsAfter(before?.claims ?? [], arrival)
  const given = { claims, provides: claims.at(-1)?.provides ?? [] }
  if (before !== undefined && before.sequencer > arrival.upload.sequencer) return { ...before, ...given }

  return { ...answer(arrival), ...given, ...firstTimes(before, arrival) }
}

function answer(arrival: Arrival): Omit<Receipt, 'provides' | 'claims'> {
  const { key, sequencer, lastModified, versionId } = arrival.upload
  const about = { key, sequencer, lastModified, evidence: [], ...(versionId !== undefined && { versionId }) }
  switch (arrival.type) {
    case 'article.enriched':
      return { ...about, outcome: 'published', evidence: arrival.evidence }
    case 'article.removed':
      return { ...about, outcome: 'removed' }
    case 'sidecar.read':
      return { ...about, outcome: 'published', reason: `It is merged into ${storyOf(key)}`, evidence: arrival.evidence }
    case 'picture.read':
      return { ...about, outcome: 'withheld', evidence: arrival.evidence, ...standing(arrival) }
    case 'upload.superseded':
      return { ...about, outcome: 'superseded', reason: 'This version was gone when it was read.' }
    case 'article.rejected':
      return { ...about, ...refused(arrival) }
    default:
      return arrival satisfies never
  }
}

/** Whether a picture is shown is for its articles to say, unless its own uploader holds it back. */
const standing = ({ picture }: PictureRead) => (picture === undefined ? { reason: heldAlone } : { shownIn: [] })

const heldAlone =
  'Its metadata hold it back. A picture comes and goes with its article: to show it, upload it without them.'

/** What nobody means to publish has nothing wrong with it. */
const refused = ({ rejection }: ArticleRejected) =>
  rejection.kind === 'no-article'
    ? { outcome: 'withheld' as const, reason: rejection.reason, mend: rejection.mend }
    : { outcome: 'rejected' as const, ...rejected(rejection) }

const rejected = (rejection: ArticleRejected['rejection']) => ({
  reason: `${rejection.kind}: ${rejection.reason}`,
  mend: rejection.mend,
  ...(rejection.place !== undefined && { place: rejection.place }),
})

export type Verdict = Pick<Receipt, 'outcome' | 'reason' | 'heldUntil'>

/** What became of the version of `key` that stands, as an article's facts tell it; undefined = none of it stands. */
export function verdict(key: string, facts: readonly Observation[]): Verdict | undefined {
  const merged = withSidecars(facts)
  const mine = merged
    .filter(fact => fact.key === key)
    .toSorted((a, b) => byCodeUnit(a.sequencer, b.sequencer))
    .at(-1)
  if (mine === undefined || mine.kind === 'removed') return undefined

  const history = timeline(merged)
  const winner = history.at(-1)?.winner
  if (winner?.pubstatus === 'canceled')
    return { outcome: 'withheld', reason: 'The article was killed, which is final.' }
  if (winner !== mine) return { outcome: 'superseded', reason: `Another object gives this article: ${winner?.key}` }
  if (mine.pubstatus !== 'usable')
    return { outcome: 'withheld', reason: 'Its pubstatus holds it, or a restriction that cannot be read.' }
  if (readable({ at: mine.lastModified, winner: mine }, undefined) === undefined)
    return { outcome: 'withheld', reason: `It expires before it may be shown: ${mine.expiresAt?.toISOString()}` }
  if (mine.embargoedUntil !== undefined && mine.embargoedUntil > mine.lastModified)
    return {
      outcome: 'withheld',
      heldUntil: mine.embargoedUntil,
      reason: `Embargoed until ${mine.embargoedUntil.toISOString()}`,
    }

  const stretches = runs(history)
  const own = stretches.findIndex(stretch => stretch.from === mine)
  if (own === -1) return { outcome: 'unchanged' }
  return { outcome: stretches[own - 1]?.from === undefined ? 'published' : 'updated' }
}

/** The receipt with its verdict. A rejection, a removal and a vanished version are their own answer. */
export function settle(receipt: Receipt, verdicts: readonly (Verdict | undefined)[]): Receipt {
  const found = verdicts.filter(one => one !== undefined)
  if (found.length === 0 || !isAboutArticle(receipt)) return receipt

  const { reason: _, heldUntil: __, ...rest } = receipt
  return { ...rest, ...together(found) }
}

const isAboutArticle = ({ outcome, sequencer, claims }: Receipt): boolean =>
  !['rejected', 'removed'].includes(outcome) && claims.at(-1)?.sequencer === sequencer
