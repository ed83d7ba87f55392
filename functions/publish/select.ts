import type { SiteConfig } from '../../events/settings.ts'
import type { Current, FeedInputs } from '../store/facts.ts'
import type { Feed } from './feed.ts'
import { pagePath } from './page-address.ts'

export const mainFeed = (site: SiteConfig): Feed => ({ path: '', title: site.title, description: site.description })

/** Every feed of the site: the main one, then the sections in the config's order. */
export const feedsOfSite = (site: SiteConfig): Feed[] => [
  mainFeed(site),
  ...Object.keys(site.sections).map(path => sectionFeed(path, site)),
]

function sectionFeed(path: string, site: SiteConfig): Feed {
  const title = site.sections[path]?.title ?? path

  return { path, title, description: site.sections[path]?.description ?? `${title} – ${site.description}` }
}

/** The nearest configured folder above; undefined = the article is in the main feed only. */
export function sectionOf({ folder }: FeedInputs, site: SiteConfig): string | undefined {
  const parts = folder.split('/')
  const above = parts.map((_, n) => parts.slice(0, parts.length - n).join('/'))

  return above.find(path => Object.hasOwn(site.sections, path))
}

const pathsOf = (inputs: FeedInputs, site: SiteConfig): string[] => {
  const section = sectionOf(inputs, site)

  return section === undefined ? [''] : ['', section]
}

export const isVisible = ({ state, embargoedUntil, expiresAt }: Current, now: Date): boolean =>
  state === 'usable' &&
  (embargoedUntil === undefined || embargoedUntil <= now) &&
  (expiresAt === undefined || expiresAt > now)

/** One place of an article in one feed: as an entry of its day, or among those that have left. */
export type Place = { feed: string; list: 'entries' | 'left'; at: Date; withdrawn: boolean }

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
  const here = pathsOf(inputs, site)
  const left = former.flatMap(({ inputs: before, leftAt }) =>
    pathsOf(before, site).map(feed => ({ feed, list: 'left' as const, at: leftAt, withdrawn: false })),
  )

  return [
    ...here.map(feed => ({ feed, list: 'entries' as const, at: publishedAt, withdrawn: false })),
    ...latestByFeed(left.filter(({ feed }) => !here.includes(feed))),
  ]
}

/** One that is gone is told of in every feed where it ever was. */
function gonePlaces({ inputs, former }: Current, at: Date, site: SiteConfig): Place[] {
  const feeds = new Set([inputs, ...former.map(before => before.inputs)].flatMap(before => pathsOf(before, site)))

  return [...feeds].map(feed => ({ feed, list: 'left' as const, at, withdrawn: true }))
}

function latestByFeed(places: Place[]): Place[] {
  const latest = new Map<string, Place>()
  for (const one of places) {
    const before = latest.get(one.feed)
    if (before === undefined || before.at < one.at) latest.set(one.feed, one)
  }
  return [...latest.values()]
}
