import type { ArticleId } from '../../../events/article.ts'
import type { Queue } from '../../runtime/queue.ts'
import type { Key } from '../../runtime/table.ts'
import { byCodeUnit } from '../../text/by-code-unit.ts'
import { areRelated, likenessOf, unpackSignature } from '../../text/signature.ts'
import { areNearDuplicates, unpackSketch } from '../../text/sketch.ts'
import type { Member } from '../feed-rows.ts'
import type { FeedTable } from '../feed-table.ts'
import { outdatedArticle } from '../outdated-messages.ts'
import { type Band, type Placed, saidUnder, signatureNames, sketchNames, sortKeyOf } from './band-rows.ts'
import { type Links, noLinks } from './links.ts'
import { foundByNow, saysOf } from './placed.ts'

/** More would be a list of its own. */
const mostShown = 5

/** Articles of before that say much the same and that are of the same matter, of those found under its names. */
export async function earlierThan(placed: Placed | undefined, feeds: FeedTable): Promise<Links> {
  if (placed === undefined) return noLinks

  const { sketch = '', signature = '' } = placed.marks
  const [same, likely] = await Promise.all([
    before(placed, sketchNames(placed), feeds),
    before(placed, signatureNames(placed), feeds),
  ])
  const ours = { sketch: unpackSketch(sketch), signature: unpackSignature(signature) }
  const earlier = same.filter(({ mark }) => areNearDuplicates(ours.sketch, unpackSketch(mark)))
  const known = new Set(earlier.map(({ articleId }) => articleId))
  const related = likely
    .filter(({ articleId }) => !known.has(articleId))
    .map(band => ({ band, theirs: unpackSignature(band.mark) }))
    .filter(({ theirs }) => areRelated(ours.signature, theirs))
    .map(({ band, theirs }) => ({ band, likeness: likenessOf(ours.signature, theirs) }))
    .sort((one, other) => other.likeness - one.likeness || earliestFirst(one.band, other.band))

  return { earlier: named(earlier.sort(latestFirst)), related: named(onceByHeadline(related.map(({ band }) => band))) }
}

/** Each once, however many names it shares. */
async function before(placed: Placed, names: readonly string[], feeds: FeedTable): Promise<Band[]> {
  const sk = sortKeyOf(placed)
  const bands = await Promise.all(names.map(pk => feeds.nearestBefore({ pk, sk })))

  return [...new Map(bands.flat().map(band => [band.articleId, band])).values()]
}

const earliestFirst = (one: Band, other: Band): number => byCodeUnit(one.sk, other.sk)
const latestFirst = (one: Band, other: Band): number => earliestFirst(other, one)

/** Of copies of one story, which are all as like, the first is enough. */
const onceByHeadline = (bands: readonly Band[]): Band[] =>
  bands.filter(({ headline }, at) => bands.findIndex(band => band.headline === headline) === at)

const named = (bands: readonly Band[]) => bands.slice(0, mostShown).map(({ headline, url }) => ({ headline, url }))

/** Of an article: its revision, what it says of itself now, whether it has left the site, and where others found it ever. */
type Holding = {
  articleId: ArticleId
  revision: number
  placed: Placed | undefined
  isGone: boolean
  member: Member
}

/** Rows that say what they are to say, and all whom they touch know it: nothing is to be done. */
const isSettled = ({ placed, member: { foundBy, says } }: Holding): boolean =>
  foundBy === undefined || says === saysOf(placed)

/** Puts an article where others find it now, and takes it from where they found it before. */
export async function writeBands(holding: Holding, feeds: FeedTable): Promise<void> {
  if (isSettled(holding)) return

  const { articleId, revision, placed } = holding
  const now = placed === undefined ? '' : sortKeyOf(placed)
  const wanted = new Set(placed === undefined ? [] : [...sketchNames(placed), ...signatureNames(placed)])
  await Promise.all(
    placesOf(holding.member).map(({ pk, sk }) =>
      feeds.writeBand(pk, {
        ...{ articleId, revision, sk },
        ...saidUnder(pk, sk === now && wanted.has(pk) ? placed : undefined),
      }),
    ),
  )
}

/**
 * Has those of after that may name it, or may have, published again, and notes that all is done: they are told in any case
 * where a run broke off in between.
 */
export async function tellNeighbours(holding: Holding, feeds: FeedTable, toFeeds: Queue): Promise<void> {
  if (isSettled(holding)) return

  const { articleId, placed, isGone, member } = holding
  const later = (await Promise.all(placesOf(member).map(feeds.nearestAfter))).flat()
  const ids = [...new Set(later.map(band => band.articleId))].sort()
  const word = isGone ? ({ beside: true, withdrawn: true } as const) : ({ beside: true } as const)
  await toFeeds.send(ids.map(id => ({ body: outdatedArticle(id, word) })))
  // Rows that hold no longer say so now, and guard themselves: an article that changes a hundred times is not known by all
  // its names for ever. Refused where another run has registered since: that one does all of this for itself.
  const { foundBy: _, ...held } = member
  const foundBy = foundByNow([], placed)
  const settled = { ...held, ...(foundBy && { foundBy }), says: saysOf(placed), edition: member.edition + 1 }
  await feeds.writeMember(articleId, settled, member)
}

const placesOf = ({ foundBy = [] }: Member): Key[] => foundBy.flatMap(({ names, sk }) => names.map(pk => ({ pk, sk })))
