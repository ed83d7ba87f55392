import { isDeepStrictEqual } from 'node:util'
import type { ArticleId } from '../../events/article.ts'
import type { Queue } from '../runtime/queue.ts'
import { Trouble } from '../runtime/trouble.ts'
import type { Current } from '../store/facts.ts'
import type { Revised } from '../store/item.ts'
import type { ArticleView } from './article-view.ts'
import { asOf, dueInstants, factsOf } from './due.ts'
import { editionOf, register, writeLines } from './edition.ts'
import type { RenderContext } from './feed.ts'
import { type Member, monthOf } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import type { FragmentCache } from './fragment-cache.ts'
import { putPictures, takePictures } from './pictures.ts'
import { inFeeds, linked } from './relations/links.ts'
import { earlierThan, tellNeighbours, writeBands } from './relations/relatives.ts'
import type { Placement } from './select.ts'
import type { SiteBucket } from './site-bucket.ts'
import { noteWithOriginal, relatives } from './translations/translations.ts'
import { writePages } from './write-pages.ts'

export type PublishPorts = {
  articles: ArticleView
  feeds: FeedTable
  files: SiteBucket
  cache: FragmentCache
  toFeeds: Queue
}

/** Feeds whose entries changed, each with the months that it has entries in from now on. */
export type ChangedFeeds = Map<string, Set<string>>

/** By feed, the keys of all entries' lines that the article has or had there. */
export type Touched = ReadonlyMap<string, readonly string[]>

/** What was published, and of which upload: the object's key, and the trace of what changed the article last. */
export type Published = {
  changed: ChangedFeeds
  pages: readonly string[]
  touched?: Touched
  /** The same article in other languages: their pages name this one's. */
  translations?: ArticleId[]
  /** Pictures that were taken from the site. */
  taken?: string[]
  /** Its page says something else than before. */
  isRewritten?: boolean
  key?: string
  trace?: string
}

/**
 * Puts an article where its facts say that it stands: lines in feeds, fragments, pages. Runs from the newest facts, so
 * it may run again and at any time; the revision on every row keeps an older run from undoing a newer one.
 */
export async function publishArticle(
  articleId: ArticleId,
  ports: PublishPorts,
  context: RenderContext,
): Promise<Published> {
  for (;;) {
    const current = await ports.articles.findCurrent(articleId)
    if (current === undefined) return { changed: new Map(), pages: [] }

    const done = await publishRevision(current, ports, context)
    const { value, trace } = current
    if (done !== 'stale') return { ...done, key: value.key, ...(trace !== undefined && { trace }) }
  }
}

async function publishRevision(
  found: Revised<Current>,
  ports: PublishPorts,
  context: RenderContext,
): Promise<Published | 'stale'> {
  const before = await ports.feeds.findMember(found.value.articleId)
  const { now, current } = asOf(context.now, found, before?.revision)
  const edition = await editionOf(current, ports.articles, { ...context, now })
  const { placement, entry, original } = edition
  if (before !== undefined && before.revision > current.revision) return overtaken(current, ports)

  await ports.feeds.keepDue(found, now)
  if (original !== undefined) await noteWithOriginal(current.value.articleId, original, ports.feeds)
  const member = await register(edition, before, ports.feeds)
  if (member === 'stale') return 'stale'

  const { articleId } = current.value
  await putPictures({ articleId, revision: current.revision, shown: edition.pictures }, ports)
  // Before a look at others: of two that come together, one sees the other.
  const { placed } = edition
  const holding = { articleId, revision: member.revision, placed, isGone: placement.standing === 'gone', member }
  await writeBands(holding, ports.feeds)
  const links = await earlierThan(edition.placed, ports.feeds)
  const told = { ...edition, links, entry: entry && linked(entry, links) }
  if (entry !== undefined) ports.cache.keep(current, linked(entry, inFeeds(links)), context)

  await writeLines(told, { member, before, site: context.site }, ports.feeds)
  const known = before?.pages ?? []
  const pages = await writePages(told, { member, known }, { ports, context, hasMoved: () => hasMoved(current, ports) })
  if (pages === 'stale' || (await hasMoved(current, ports))) return 'stale'
  // What stands beside it has no part in its revision: who wrote last looks last here too.
  if (!isDeepStrictEqual(await earlierThan(edition.placed, ports.feeds), links)) return 'stale'

  await tellNeighbours(holding, ports.feeds, ports.toFeeds)
  const unshown = member.pictures?.filter(path => !edition.pictures.includes(path)) ?? []
  const [translations, taken] = await Promise.all([
    relatives(articleId, member, ports.feeds),
    takePictures({ articleId, revision: current.revision, known: unshown }, ports),
  ])
  return {
    changed: changedFeeds(placement, member),
    pages: member.pages,
    isRewritten: pages === 'written',
    touched: touchedLines(member),
    translations,
    taken,
  }
}

/** The newer facts are there to be read; or they were lost, and then the view is ahead of them and would be for ever. */
async function overtaken(current: Revised<Current>, ports: PublishPorts): Promise<'stale'> {
  if (await hasMoved(current, ports)) return 'stale'

  throw new Trouble('the article was published at a later revision than its facts have')
}

/** Who wrote last looks last: a file that an older run put in between is then put right by its own run. */
async function hasMoved({ value, revision }: Revised<Current>, { articles, feeds }: PublishPorts): Promise<boolean> {
  if ((await articles.findCurrent(value.articleId))?.revision !== factsOf(revision)) return true

  return dueInstants(value).length > 0 && ((await feeds.findMember(value.articleId))?.revision ?? 0) > revision
}

/**
 * An article that has lines in feeds and is an entry of none has left the site. Of one that lost a picture the caches would
 * go on showing what was taken from it.
 */
export const isTakenAway = ({ changed, taken = [] }: Published): boolean =>
  taken.length > 0 || (changed.size > 0 && [...changed.values()].every(months => months.size === 0))

function changedFeeds({ places }: Placement, member: Member): ChangedFeeds {
  const changed: ChangedFeeds = new Map(member.places.map(({ feed }) => [feed, new Set<string>()]))
  for (const { feed, list, at } of places) if (list === 'entries') changed.get(feed)?.add(monthOf(at))

  return changed
}

function touchedLines({ places }: Member): Touched {
  const entries = places.filter(({ pk }) => !pk.endsWith('#left'))

  return new Map([...Map.groupBy(entries, ({ feed }) => feed)].map(([feed, of]) => [feed, of.map(({ sk }) => sk)]))
}
