import { isDeepStrictEqual } from 'node:util'
import type { ArticleId } from '../../events/article.ts'
import { Trouble } from '../runtime/trouble.ts'
import type { Current } from '../store/facts.ts'
import type { Revised } from '../store/item.ts'
import type { ArticleView } from './article-view.ts'
import { asOf, dueInstants, factsOf } from './due.ts'
import type { Entry } from './entry.ts'
import type { RenderContext } from './feed.ts'
import { type Member, monthOf, placeKey } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import { fetchEntry } from './fetch-entry.ts'
import type { FragmentCache } from './fragment-cache.ts'
import type { Placed } from './relations/band-rows.ts'
import { bandsKnown, laterThan, placedOf, writeBands } from './relations/relatives.ts'
import { type Placement, place } from './select.ts'
import type { SiteBucket } from './site-bucket.ts'
import { mappedAt } from './sitemaps/mapped.ts'
import { noteWithOriginal, originalOf, originalsKnown, relatives } from './translations/translations.ts'
import { writePages } from './write-pages.ts'

export type PublishPorts = { articles: ArticleView; feeds: FeedTable; files: SiteBucket; cache: FragmentCache }

/** Feeds whose entries changed, each with the months that it has entries in from now on. */
export type ChangedFeeds = Map<string, Set<string>>

/** By feed, the keys of all entries' lines that the article has or had there. */
export type Touched = ReadonlyMap<string, readonly string[]>

/** What was published, and of which upload: the object's key, and the trace of what changed the article last. */
export type Published = {
  changed: ChangedFeeds
  pages: readonly string[]
  touched?: Touched
  later?: ArticleId[]
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

/** What one run brings: where the article stands, and what it says where it is to be read. */
export type Edition = {
  current: Revised<Current>
  /** What it is a translation of. */
  original: ArticleId | undefined
  placement: Placement
  entry: Entry | undefined
  placed: Placed | undefined
}

async function publishRevision(
  found: Revised<Current>,
  ports: PublishPorts,
  context: RenderContext,
): Promise<Published | 'stale'> {
  const before = await ports.feeds.findMember(found.value.articleId)
  const { now, current } = asOf(context.now, found, before?.revision)
  const placement = place(current.value, context.site, now)
  const entry = placement.standing === 'visible' ? await fetchEntry(current.value, ports.articles, context) : undefined
  const original = originalOf(current.value, context.site)
  const edition = { current, original, placement, entry, placed: placedOf(entry, context) }
  if (entry !== undefined) ports.cache.keep(current, entry, context)
  if (before !== undefined && before.revision > current.revision) return overtaken(current, ports)

  await ports.feeds.keepDue(found, now)
  if (original !== undefined) await noteWithOriginal(current.value.articleId, original, ports.feeds)
  const member = await register(edition, before, ports.feeds)
  if (member === 'stale') return 'stale'

  await Promise.all([
    writeLines(edition, { member, before }, ports.feeds),
    writeBands(
      { articleId: current.value.articleId, revision: member.revision, placed: edition.placed },
      { known: member.bands ?? [], isNew: before === undefined },
      ports.feeds,
    ),
  ])
  const known = before?.pages ?? []
  const pages = await writePages(
    edition,
    { member, known },
    { ports, context, hasMoved: () => hasMoved(current, ports) },
  )
  if (pages === 'stale' || (await hasMoved(current, ports))) return 'stale'

  const [later, beside] = await Promise.all([
    laterThan(member.bands ?? [], ports.feeds),
    relatives(current.value.articleId, member, ports.feeds),
  ])
  return {
    changed: changedFeeds(placement, member),
    pages: member.pages,
    touched: touchedLines(member),
    later: [...later, ...beside],
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

/** Notes every place and page before anything is written there, so that whoever comes next knows what to take back. */
async function register(edition: Edition, before: Member | undefined, feeds: FeedTable): Promise<Member | 'stale'> {
  const { current } = edition
  const held = { ...placesAndPages(edition, before), revision: current.revision }
  if (before !== undefined && isDeepStrictEqual({ ...held, edition: before.edition }, before)) return before

  const member = { ...held, edition: (before?.edition ?? 0) + 1 }
  const outcome = await feeds.writeMember(current.value.articleId, member, before)
  return outcome === 'written' ? member : 'stale'
}

function placesAndPages({ current, original, placement, placed }: Edition, before: Member | undefined) {
  const places = new Map(before?.places.map(known => [`${known.pk} ${known.sk}`, known]))
  for (const one of placement.places) {
    const key = placeKey(one, current.value.articleId)
    places.set(`${key.pk} ${key.sk}`, { ...key, feed: one.feed })
  }
  const shown = placement.standing === 'nowhere' ? [] : [placement.page, ...placement.formerPages]

  const bands = bandsKnown(before?.bands, placed)
  const originals = originalsKnown(before?.originals, original)

  return {
    places: [...places.values()],
    pages: [...new Set([...(before?.pages ?? []), ...shown])],
    ...(bands.length > 0 && { bands }),
    ...(originals.length > 0 && { originals }),
    ...(before?.translations && { translations: before.translations }),
  }
}

type Registered = { member: Member; before: Member | undefined }

async function writeLines({ current, placement }: Edition, { member, before }: Registered, feeds: FeedTable) {
  const { articleId } = current.value
  const { revision } = member
  const wanted = new Map(placement.places.map(one => [placeKey(one, articleId).pk + placeKey(one, articleId).sk, one]))
  const write = before === undefined && dueInstants(current.value).length === 0 ? feeds.keepLine : feeds.writeLine
  await Promise.all(
    member.places.map(({ pk, sk }) => {
      const one = wanted.get(pk + sk)
      const here = one === undefined ? 0 : 1
      const at = sk.slice(0, sk.indexOf('#'))
      const named = one?.name === undefined ? {} : { name: one.name }
      const mapped = mappedAt(one, placement.page, current.value)
      return write(
        { pk, sk },
        { articleId, revision, at, here, withdrawn: one?.withdrawn ?? false, ...named, ...mapped },
      )
    }),
  )
}

/** An article that has lines in feeds and is an entry of none has left the site. */
export const hasLeft = (changed: ChangedFeeds): boolean =>
  changed.size > 0 && [...changed.values()].every(months => months.size === 0)

function changedFeeds({ places }: Placement, member: Member): ChangedFeeds {
  const changed: ChangedFeeds = new Map(member.places.map(({ feed }) => [feed, new Set<string>()]))
  for (const { feed, list, at } of places) if (list === 'entries') changed.get(feed)?.add(monthOf(at))

  return changed
}

function touchedLines({ places }: Member): Touched {
  const entries = places.filter(({ pk }) => !pk.endsWith('#left'))

  return new Map([...Map.groupBy(entries, ({ feed }) => feed)].map(([feed, of]) => [feed, of.map(({ sk }) => sk)]))
}
