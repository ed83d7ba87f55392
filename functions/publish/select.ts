import type { SiteConfig } from '../../events/settings.ts'
import type { Current, FeedInputs } from '../store/facts.ts'
import { pagePath } from './page-address.ts'
import { type FeedMembership, feedsOf } from './site-feeds.ts'

export const isVisible = ({ state, embargoedUntil, expiresAt }: Current, now: Date): boolean =>
  state === 'usable' &&
  (embargoedUntil === undefined || embargoedUntil <= now) &&
  (expiresAt === undefined || expiresAt > now)

/** One place of an article in one feed: as an entry of its day, or among those that have left it or moved into it. */
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

  const former = current.former.map(({ inputs }) => inputs)
  // What had expired when it came was never to be read where it would stand.
  if (current.goneAt !== undefined) return { standing: 'gone', places: gonePlaces(former, current.goneAt, site) }

  const expired = expiredAt(current, now)
  return expired === undefined
    ? { standing: 'nowhere', places: [] }
    : { standing: 'gone', places: gonePlaces([current.inputs, ...former], expired, site) }
}

/** One whose embargo outlasts it was never to be read, so its expiry takes nothing away. */
function expiredAt({ state, embargoedUntil, expiresAt }: Current, now: Date): Date | undefined {
  if (state !== 'usable' || expiresAt === undefined || expiresAt > now) return undefined

  return embargoedUntil === undefined || embargoedUntil < expiresAt ? expiresAt : undefined
}

function visiblePlaces({ inputs, publishedAt, former }: Current, site: SiteConfig): Place[] {
  const here = feedsOf(inputs, site)
  const moves = former.flatMap(({ inputs: before, leftAt }) =>
    unlike(here, feedsOf(before, site)).map(({ feed }) => ({
      ...{ feed, list: 'left' as const, at: leftAt, withdrawn: false },
    })),
  )

  return [
    ...here.map(membership => ({ ...membership, list: 'entries' as const, at: publishedAt, withdrawn: false })),
    ...latestByFeed(moves),
  ]
}

/** What an article moved out of and into: both are news to whoever reads those feeds, though it says what it said. */
const unlike = (here: readonly FeedMembership[], before: readonly FeedMembership[]): FeedMembership[] =>
  [...here, ...before].filter(({ feed }) => !(isAmong(feed, here) && isAmong(feed, before)))

const isAmong = (feed: string, all: readonly FeedMembership[]): boolean => all.some(one => one.feed === feed)

/** One that is gone is told of in every feed where it ever was. */
function gonePlaces(inputs: readonly FeedInputs[], at: Date, site: SiteConfig): Place[] {
  const ever = inputs.flatMap(before => feedsOf(before, site))

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
