import type { ArticleId } from '../../../events/article.ts'
import type { Key } from '../../runtime/table.ts'
import { areNearDuplicates, unpackSketch } from '../../text/sketch.ts'
import type { ArticleView } from '../article-view.ts'
import type { Earlier, Entry } from '../entry.ts'
import type { RenderContext } from '../feed.ts'
import type { FeedTable } from '../feed-table.ts'
import { fetchEntry } from '../fetch-entry.ts'
import { isVisible } from '../select.ts'
import { type Band, bandKeys, type Placed } from './band-rows.ts'

type Ports = { articles: ArticleView; feeds: FeedTable }

/** Where it is to be found by others; undefined where the site does not ask for it, or the text says too little. */
export function placedOf(entry: Entry | undefined, { site }: Pick<RenderContext, 'site'>): Placed | undefined {
  if (site.relations?.nearDuplicates === undefined || entry?.sketch === undefined) return undefined

  return { id: entry.id, publishedAt: entry.publishedAt, sketch: entry.sketch }
}

type Holding = { articleId: ArticleId; revision: number; placed: Placed | undefined }

/** Puts an article under the names that it goes by now, and takes it from under those that it went by. */
export async function writeBands(
  { articleId, revision, placed }: Holding,
  { known, isNew }: { known: readonly Key[]; isNew: boolean },
  feeds: FeedTable,
): Promise<void> {
  const wanted = new Set((placed === undefined ? [] : bandKeys(placed)).map(nameOf))
  const write = isNew ? feeds.keepBand : feeds.writeBand
  await Promise.all(
    known.map(key => {
      const here = wanted.has(nameOf(key)) ? 1 : 0
      return write(key, { articleId, revision, here, sketch: here === 1 ? (placed?.sketch ?? '') : '' })
    }),
  )
}

/** Every name that an article ever went by: what it went by before, and what it goes by now. */
export function bandsKnown(before: readonly Key[] = [], placed: Placed | undefined): Key[] {
  const all = [...before, ...(placed === undefined ? [] : bandKeys(placed))]

  return [...new Map(all.map(key => [nameOf(key), key])).values()]
}

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`

/** More would be a list of its own. */
const mostShown = 5

/** Articles of before that say much the same and are to be read now, the latest first. */
export async function earlierThan(
  placed: Placed | undefined,
  { articles, feeds }: Ports,
  context: RenderContext,
): Promise<Earlier[]> {
  if (placed === undefined) return []

  const bands = (await Promise.all(bandKeys(placed).map(feeds.nearestBefore))).flat()
  const sketch = unpackSketch(placed.sketch)
  const alike = idsOf(bands.filter(band => areNearDuplicates(sketch, unpackSketch(band.sketch))))
  const entries = await Promise.all(alike.map(id => visibleEntry(id, articles, context)))

  return entries
    .flatMap(entry => entry ?? [])
    .sort(latestFirst)
    .slice(0, mostShown)
    .map(({ headline, url }) => ({ headline, url }))
}

async function visibleEntry(id: ArticleId, articles: ArticleView, context: RenderContext): Promise<Entry | undefined> {
  const current = await articles.findCurrent(id)
  if (current === undefined || !isVisible(current.value, context.now)) return undefined

  return fetchEntry(current.value, articles, context)
}

const latestFirst = (one: Entry, other: Entry): number =>
  other.publishedAt.getTime() - one.publishedAt.getTime() || (one.id < other.id ? 1 : -1)

/**
 * Articles of after that may show this one, or may have. Under the names that it went by before too: who found it there
 * is to lose it.
 */
export async function laterThan(known: readonly Key[], feeds: FeedTable): Promise<ArticleId[]> {
  return idsOf((await Promise.all(known.map(feeds.nearestAfter))).flat())
}

const idsOf = (bands: readonly Band[]): ArticleId[] => [...new Set(bands.map(({ articleId }) => articleId))].sort()
