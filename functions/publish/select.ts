import type { SiteConfig } from '../../events/settings.ts'
import type { Current } from '../store/facts.ts'
import { pagePath } from './page-address.ts'
import { feedsOf } from './site-feeds.ts'

export const isVisible = ({ state, embargoedUntil, expiresAt }: Current, now: Date): boolean =>
  state === 'usable' &&
  (embargoedUntil === undefined || embargoedUntil <= now) &&
  (expiresAt === undefined || expiresAt > now)

/** One place of an article in one feed: as an entry of its day, or among those that have left. */
export type Place = { feed: string; name?: string; list: 'entries' | 'left'; at: Date; withdrawn: boolean }

export type Placement = {
  /** `gone` was there and is told of; `nowhere` never was, and nothing may show that it exists. */
  standing: 'visible' | 'gone' | 'nowhere'
  places: Place[]
  /** The article's page; the pages of objects that gave it before lead there, or are gone with it. */
  page: string
  formerPages: string[]
}

/** Where an article stands on the site. Pure: the clock is only looked at for embargo and expiry. */
export function place(current: Current, site: SiteConfig, now: Date): Placement {
  const { articleId, key, formerKeys } = current

  return {
    ...standing(current, site, now),
    page: pagePath(key, articleId),
    formerPages: formerKeys.map(former => pagePath(former, articleId)),
  }
}

function standing(current: Current, site: SiteConfig, now: Date): Pick<Placement, 'standing' | 'places'> {
  if (isVisible(current, now)) return { standing: 'visible', places: visiblePlaces(current, site) }

  const at = expiredAt(current, now) ?? current.goneAt
  return at === undefined
    ? { standing: 'nowhere', places: [] }
    : { standing: 'gone', places: gonePlaces(current, at, site) }
}

/** One whose embargo outlasts it was never to be read, so its expiry takes nothing away. */
function expiredAt({ state, embargoedUntil, expiresAt }: Current, now: Date): Date | undefined {
  if (state !== 'usable' || expiresAt === undefined || expiresAt > now) return undefined

  return embargoedUntil === undefined || embargoedUntil < expiresAt ? expiresAt : undefined
}

function visiblePlaces({ inputs, publishedAt, former }: Current, site: SiteConfig): Place[] {
  const here = feedsOf(inputs, site)
  const paths = new Set(here.map(({ feed }) => feed))
  const left = former.flatMap(({ inputs: before, leftAt }) =>
    feedsOf(before, site).map(({ feed }) => ({ feed, list: 'left' as const, at: leftAt, withdrawn: false })),
  )

  return [
    ...here.map(membership => ({ ...membership, list: 'entries' as const, at: publishedAt, withdrawn: false })),
    ...latestByFeed(left.filter(({ feed }) => !paths.has(feed))),
  ]
}

/** One that is gone is told of in every feed where it ever was. */
function gonePlaces({ inputs, former }: Current, at: Date, site: SiteConfig): Place[] {
  const ever = [inputs, ...former.map(before => before.inputs)].flatMap(before => feedsOf(before, site))

  return [...new Set(ever.map(({ feed }) => feed))].map(feed => ({ feed, list: 'left' as const, at, withdrawn: true }))
}

function latestByFeed(places: Place[]): Place[] {
  const latest = new Map<string, Place>()
  for (const one of places) {
    const before = latest.get(one.feed)
    if (before === undefined || before.at < one.at) latest.set(one.feed, one)
  }
  return [...latest.values()]
}
