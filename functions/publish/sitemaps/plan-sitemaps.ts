import {
  ancestorsOf,
  depthOf,
  endOf,
  isWithin,
  keyOfLine,
  type Leaf,
  leavesOf,
  signatureOf,
  startOf,
  stretchesOver,
} from '../archive-leaf.ts'
import { leafAround } from '../archive-reading.ts'
import { walkOf } from '../archive-walk.ts'
import type { FeedState } from '../feed-rows.ts'
import type { FeedTable } from '../feed-table.ts'
import type { Sitemap } from './sitemap-table.ts'

/** URLs of a sitemap at most. The protocol allows 50,000, but one is written whole whenever one of its articles changes. */
export const MOST_URLS = 500

/** Sitemaps to be written, and the stretches whose sitemaps are to go. `isListed` = the index names those that are to be there, and no other. */
export type SitemapPlan = { write: Leaf[]; remove: string[]; isListed: boolean }

/** Of more at once the rest is left to its months. */
const MOST_LEAVES = 20

/** The newest stretches of the main feed, back to the one before `since`. `rest` = that is further than one goes at once. */
export async function newestLeaves(
  { months }: Pick<FeedState, 'months'>,
  since: string,
  feeds: FeedTable,
): Promise<{ leaves: Leaf[]; rest: boolean }> {
  const leaves: Leaf[] = []
  const walk = walkOf({ feed: '', feeds, months }, MOST_URLS + 1)
  let [line] = await feeds.newestEntries('', months, 1)
  for (let isLast = false; line !== undefined && !isLast; ) {
    if (leaves.length === MOST_LEAVES) return { leaves, rest: true }

    isLast = keyOfLine(line) < since
    const leaf = await leafAround(keyOfLine(line), { walk, most: MOST_URLS })
    leaves.push(leaf)
    line = await walk.before(startOf(leaf.prefix))
  }
  return { leaves, rest: false }
}

/**
 * What is to be done so that there is a sitemap of each of these stretches, from `since` on, and no other. What stood there
 * when they were cut otherwise lies within them or is known by its name.
 */
export async function planNewest(leaves: readonly Leaf[], since: string, feeds: FeedTable): Promise<SitemapPlan> {
  const [oldest = since] = [...leaves.slice(-1).map(({ prefix }) => startOf(prefix)), since].sort()
  const wider = [...stretchesOver(oldest), ...leaves.flatMap(({ prefix }) => ancestorsOf(prefix))]
  const [newer, around] = await Promise.all([feeds.sitemaps({ from: oldest }), feeds.findSitemaps(wider)])
  const standing = [...new Map([...newer, ...around].map(one => [one.prefix, one])).values()]
  const parts = await Promise.all(standing.filter(one => isCut(one, leaves)).map(one => partsOf(one, feeds)))
  const all = new Map([...leaves, ...parts.flat()].map(leaf => [leaf.prefix, leaf]))

  return difference([...all.values()], standing)
}

const isCut = ({ prefix }: Sitemap, leaves: readonly Leaf[]): boolean =>
  leaves.some(leaf => leaf.prefix !== prefix && isWithin(prefix, startOf(leaf.prefix)))

const partsOf = async ({ prefix }: Sitemap, feeds: FeedTable): Promise<Leaf[]> =>
  leavesOf(await feeds.linesWithin('', prefix), MOST_URLS, depthOf(prefix))

/** A month as its lines have it. */
export async function planSitemapMonth(month: string, feeds: FeedTable): Promise<SitemapPlan> {
  const [lines, standing] = await Promise.all([
    feeds.linesWithin('', month),
    feeds.sitemaps({ from: month, until: endOf(month) }),
  ])

  return difference(leavesOf(lines, MOST_URLS), standing)
}

/** The same, and every sitemap of it once more: its file may be lost, or say what it should not. */
export async function planWholeMonth(month: string, feeds: FeedTable): Promise<SitemapPlan> {
  const { remove } = await planSitemapMonth(month, feeds)

  return { write: leavesOf(await feeds.linesWithin('', month), MOST_URLS), remove, isListed: false }
}

function difference(leaves: readonly Leaf[], standing: readonly Sitemap[]): SitemapPlan {
  const known = new Map(standing.map(one => [one.prefix, one]))
  const wanted = new Set(leaves.map(({ prefix }) => prefix))

  const remove = standing.map(({ prefix }) => prefix).filter(prefix => !wanted.has(prefix))

  return {
    write: leaves.filter(({ prefix, lines }) => !isRight(known.get(prefix), signatureOf(lines))),
    remove,
    isListed: remove.length === 0 && leaves.every(({ prefix }) => known.get(prefix)?.stands === 'here'),
  }
}

const isRight = (known: Sitemap | undefined, signature: string): boolean =>
  known?.stands === 'here' && known.signature === signature
