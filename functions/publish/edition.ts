import { isDeepStrictEqual } from 'node:util'
import type { ArticleId } from '../../events/article.ts'
import type { SiteConfig } from '../../events/settings.ts'
import type { Current } from '../store/facts.ts'
import type { Revised } from '../store/item.ts'
import type { ArticleView } from './article-view.ts'
import { dueInstants } from './due.ts'
import type { Entry } from './entry.ts'
import type { RenderContext } from './feed.ts'
import { type Member, placeKey } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import { fetchEntry } from './fetch-entry.ts'
import { picturesOf } from './pictures.ts'
import type { Refused } from './portals/portal.ts'
import { refusedBy } from './portals/refusals.ts'
import type { Placed } from './relations/band-rows.ts'
import { isKeptOut, type Links, onLine } from './relations/links.ts'
import { foundByNow, placedOf, saysOf } from './relations/placed.ts'
import { type Placement, place } from './select.ts'
import { mappedAt } from './sitemaps/mapped.ts'
import { originalOf, originalsKnown } from './translations/translations.ts'

/** What one run brings: where the article stands, and what it says where it is to be read. */
export type Edition = {
  current: Revised<Current>
  /** What it is a translation of. */
  original: ArticleId | undefined
  placement: Placement
  entry: Entry | undefined
  placed: Placed | undefined
  /** Paths of the pictures it shows. */
  pictures: string[]
  refused: Refused
}

/** How an article stands at this instant, and what it says if it is to be read. */
export async function editionOf(
  current: Revised<Current>,
  articles: ArticleView,
  context: RenderContext,
): Promise<Edition> {
  const { site, now } = context
  const placement = place(current.value, site, now)
  const entry = placement.standing === 'visible' ? await fetchEntry(current.value, articles, context) : undefined
  const original = originalOf(current.value, site)

  const refused = entry === undefined ? {} : refusedBy({ ...context, entry })

  return { current, original, placement, entry, refused, placed: placedOf(entry, site), pictures: picturesOf(entry) }
}

/** Notes every place and page before anything is written there, so that whoever comes next knows what to take back. */
export async function register(
  edition: Edition,
  before: Member | undefined,
  feeds: FeedTable,
): Promise<Member | 'stale'> {
  const { current } = edition
  const held = { ...placesAndPages(edition, before), revision: current.revision }
  if (before !== undefined && isDeepStrictEqual({ ...held, edition: before.edition }, before)) return before

  const member = { ...held, edition: (before?.edition ?? 0) + 1 }
  const outcome = await feeds.writeMember(current.value.articleId, member, before)
  return outcome === 'written' ? member : 'stale'
}

function placesAndPages(edition: Edition, before: Member | undefined) {
  const { current, original, placement, placed, refused, pictures: shownNow } = edition
  const places = new Map(before?.places.map(known => [`${known.pk} ${known.sk}`, known]))
  for (const one of placement.places) {
    const key = placeKey(one, current.value.articleId)
    places.set(`${key.pk} ${key.sk}`, { ...key, feed: one.feed })
  }
  const shown = placement.standing === 'nowhere' ? [] : [placement.page, ...placement.formerPages]

  const foundBy = foundByNow(before?.foundBy, placed)
  const originals = originalsKnown(before?.originals, original)
  const pictures = [...new Set([...(before?.pictures ?? []), ...shownNow])]

  return {
    places: [...places.values()],
    pages: [...new Set([...(before?.pages ?? []), ...shown])],
    ...(pictures.length > 0 && { pictures }),
    ...(foundBy !== undefined && { foundBy }),
    ...(before?.says !== undefined && before.says === saysOf(placed) && { says: before.says }),
    ...(originals.length > 0 && { originals }),
    ...(before?.translations && { translations: before.translations }),
    ...(Object.keys(refused).length > 0 && { refused }),
  }
}

/** With what stands beside it. */
type Told = Edition & { links: Links }
type Registered = { member: Member; before: Member | undefined; site: SiteConfig }

/** Its lines in feeds: entries, and where it has left. */
export async function writeLines(
  { current, placement, links }: Told,
  { member, before, site }: Registered,
  feeds: FeedTable,
) {
  const { articleId } = current.value
  const { revision } = member
  const wanted = new Map(placement.places.map(one => [placeKey(one, articleId).pk + placeKey(one, articleId).sk, one]))
  const isOut = isKeptOut(links, site)
  const write = before === undefined && dueInstants(current.value).length === 0 ? feeds.keepLine : feeds.writeLine
  await Promise.all(
    member.places.map(({ pk, sk }) => {
      const one = wanted.get(pk + sk)
      const keptOut = isOut && one?.list === 'entries'
      const here = one === undefined || keptOut ? 0 : 1
      const at = sk.slice(0, sk.indexOf('#'))
      const named = one?.name === undefined ? {} : { name: one.name }
      const mapped = mappedAt(one, placement.page, current.value)
      const beside = one?.list === 'entries' ? onLine(links) : {}
      const more = { ...named, ...mapped, ...beside, ...(keptOut && { keptOut: true as const }) }
      return write({ pk, sk }, { articleId, revision, at, here, withdrawn: one?.withdrawn ?? false, ...more })
    }),
  )
}
