import * as z from 'zod/mini'
import { ArticleId, Sequencer } from '../../events/article.ts'
import { Instant } from '../../events/contract.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import { type Arrival, providedBy } from './arrival.ts'
import type { Fact } from './facts.ts'

/** What one event of an object said it gives: rejections say nothing of that, and are not here. */
export const Claim = z.object({
  sequencer: Sequencer,
  lastModified: Instant,
  provides: z.array(ArticleId),
  /** Of a removal, which leaves no fact where the object gave nothing: the version id of its marker. */
  marker: z.optional(z.string()),
})
export type Claim = z.infer<typeof Claim>

/** An event would have to be overtaken by this many of its own object to be mistaken about when an article left. */
const CLAIMS_KEPT = 50
/** A receipt is one row of at most 400 KB, and an id takes 40 bytes of it: of a file of many articles fewer events are kept. */
const IDS_KEPT = 4000

export type Leaving = { articleId: ArticleId; fact: Fact }

/** What the object gave, event by event in their order, with what an arrival says. */
export function claimsAfter(before: readonly Claim[], arrival: Arrival): Claim[] {
  const { sequencer, lastModified, versionId: marker } = arrival.upload
  const provides = providedBy(arrival)
  if (provides === undefined) return [...before]

  const others = before.filter(claim => claim.sequencer !== sequencer)
  const isMarked = arrival.type === 'article.removed' && marker !== undefined
  const all = [...others, { sequencer, lastModified, provides, ...(isMarked && { marker }) }]
  return newest(all.sort((a, b) => byCodeUnit(a.sequencer, b.sequencer)))
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
export function leaving(before: readonly Claim[], arrival: Arrival): Leaving[] {
  const claims = claimsAfter(before, arrival)
  const own = claims.findIndex(claim => claim.sequencer === arrival.upload.sequencer)

  return [...lost(claims[own - 1], claims[own]), ...lost(claims[own], claims[own + 1])].map(({ articleId, at }) => ({
    articleId,
    fact: { kind: 'removed', key: arrival.upload.key, sequencer: at.sequencer, lastModified: at.lastModified },
  }))
}

const lost = (had: Claim | undefined, has: Claim | undefined): { articleId: ArticleId; at: Claim }[] =>
  had === undefined || has === undefined
    ? []
    : had.provides.filter(articleId => !has.provides.includes(articleId)).map(articleId => ({ articleId, at: has }))
