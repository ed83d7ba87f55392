import * as z from 'zod/mini'
import { ArticleId, Evidence, Sequencer } from '../../events/article.ts'
import type { ArticleEnriched } from '../../events/article-enriched.ts'
import type { ArticleRejected } from '../../events/article-rejected.ts'
import type { ArticleRemoved } from '../../events/article-removed.ts'
import { Instant } from '../../events/contract.ts'
import type { PictureRead } from '../../events/picture-read.ts'
import { type SidecarRead, storyOf } from '../../events/sidecar.ts'
import type { UploadSuperseded } from '../../events/upload-superseded.ts'
import { withSidecars } from './beside.ts'
import type { Fact, Observation } from './facts.ts'
import { firstTimes } from './first-times.ts'
import { compareText, runs, timeline } from './timeline.ts'
import { together } from './together.ts'
import { readable } from './versions.ts'

/** What the store writes as an outcome; `in progress` and `dead-lettered` are seen where no receipt is yet. */
export const Outcome = z.enum(['published', 'updated', 'unchanged', 'withheld', 'superseded', 'rejected', 'removed'])
export type Outcome = z.infer<typeof Outcome>

/** What one event of an object said it gives: rejections say nothing of that, and are not here. */
const Claim = z.object({ sequencer: Sequencer, lastModified: Instant, provides: z.array(ArticleId) })
type Claim = z.infer<typeof Claim>

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
  /** What it gave, event by event in their order: how a late event learns which later one let its articles go. */
  claims: z.array(Claim),
})
export type Receipt = z.infer<typeof Receipt>

/** An event would have to be overtaken by this many of its own object to be mistaken about when an article left. */
const CLAIMS_KEPT = 50
/** A receipt is one row of at most 400 KB, and an id takes 40 bytes of it: of a file of many articles fewer events are kept. */
const IDS_KEPT = 4000

/** What the store hears of an upload. */
export type Arrival = ArticleEnriched | ArticleRejected | ArticleRemoved | PictureRead | SidecarRead | UploadSuperseded

export type Leaving = { articleId: ArticleId; fact: Fact }

/** The articles an arrival gives; undefined = it says nothing of that (a version that cannot be read hides nothing). */
export function providedBy(arrival: Arrival): ArticleId[] | undefined {
  switch (arrival.type) {
    case 'article.enriched':
      return arrival.members.map(member => member.articleId)
    case 'article.removed':
    case 'picture.read':
      return []
    case 'article.rejected':
    case 'sidecar.read':
    case 'upload.superseded':
      return undefined
    default:
      return arrival satisfies never
  }
}

function claimsAfter(before: Receipt | undefined, arrival: Arrival): Claim[] {
  const { sequencer, lastModified } = arrival.upload
  const provides = providedBy(arrival)
  const others = before?.claims.filter(claim => claim.sequencer !== sequencer) ?? []
  if (provides === undefined) return before?.claims ?? []

  const all = [...others, { sequencer, lastModified, provides }]
  return newest(all.sort((a, b) => compareText(a.sequencer, b.sequencer)))
}

/** The last claims that fit, two at least: what was given before, and what is given now. */
function newest(claims: readonly Claim[]): Claim[] {
  let ids = 0
  const first = claims.findLastIndex((claim, at) => {
    ids += claim.provides.length
    return claims.length - at > 2 && (claims.length - at > CLAIMS_KEPT || ids > IDS_KEPT)
  })
  return claims.slice(first + 1)
}

/**
 * The removals to append: articles that the object gave in the event before and gives no more, and, where the arrival
 * comes late, articles it gave that the event after it has let go.
 */
export function leaving(before: Receipt | undefined, arrival: Arrival): Leaving[] {
  const claims = claimsAfter(before, arrival)
  const own = claims.findIndex(claim => claim.sequencer === arrival.upload.sequencer)
  if (own === -1) return []

  return [...lost(claims[own - 1], claims[own]), ...lost(claims[own], claims[own + 1])].map(({ articleId, at }) => ({
    articleId,
    fact: { kind: 'removed', key: arrival.upload.key, sequencer: at.sequencer, lastModified: at.lastModified },
  }))
}

const lost = (had: Claim | undefined, has: Claim | undefined): { articleId: ArticleId; at: Claim }[] =>
  had === undefined || has === undefined
    ? []
    : had.provides.filter(articleId => !has.provides.includes(articleId)).map(articleId => ({ articleId, at: has }))

/** The receipt after an arrival, before it is known how the facts fold. Of its outcome a late arrival changes nothing. */
export function nextReceipt(before: Receipt | undefined, arrival: Arrival): Receipt {
  const claims = claimsAfter(before, arrival)
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
      return { ...about, outcome: 'rejected', ...rejected(arrival) }
    default:
      return arrival satisfies never
  }
}

/** Whether a picture is shown is for its articles to say, unless its own uploader holds it back. */
const standing = ({ picture }: PictureRead) => (picture === undefined ? { reason: heldAlone } : { shownIn: [] })

const heldAlone =
  'Its metadata hold it back. A picture comes and goes with its article: to show it, upload it without them.'

const rejected = ({ rejection }: ArticleRejected) => ({
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
    .toSorted((a, b) => compareText(a.sequencer, b.sequencer))
    .at(-1)
  if (mine === undefined || mine.kind === 'removed') return undefined

  const history = timeline(merged)
  const winner = history.at(-1)?.winner
  if (winner?.pubstatus === 'canceled')
    return { outcome: 'withheld', reason: 'The article was killed, which is final.' }
  if (winner !== mine) return { outcome: 'superseded', reason: `Another object gives this article: ${winner?.key}` }
  if (mine.pubstatus !== 'usable') return { outcome: 'withheld', reason: 'Its pubstatus says to hold it.' }
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
