import { type FeedContent, feedFolder } from '../../events/feed-query.ts'
import type { SiteConfig } from '../../events/settings.ts'
import type { FeedInputs } from '../store/facts.ts'
import type { Feed } from './feed.ts'
import { matches, primaryLanguage } from './feed-query.ts'
import { slugOf } from './feed-slug.ts'
import { ownNameOf } from './language-names.ts'

/** A feed that articles make by what they say: it exists from so many of them on, and is gone again below. */
export const FEWEST_ENTRIES = 3

export const mainFeed = (site: SiteConfig): Feed => ({
  ...{ path: '', title: site.title, description: site.description },
  ...contentOf(undefined, site),
})

/** Every feed that the config names: the main one, the sections, the publisher's own, each in the config's order. */
export const feedsOfSite = (site: SiteConfig): Feed[] => [
  mainFeed(site),
  ...Object.entries(site.sections).map(([path, section]) => ({ path, ...toldOf(section, site) })),
  ...Object.entries(site.feeds ?? {}).map(([name, feed]) => ({
    path: `${feedFolder.defined}/${name}`,
    ...toldOf(feed, site),
    group: 'defined' as const,
  })),
]

type Told = { title: string; description?: string | undefined; content?: FeedContent | undefined }

const toldOf = ({ title, description, content }: Told, site: SiteConfig): Omit<Feed, 'path'> => ({
  title,
  description: description ?? `${title} – ${site.description}`,
  ...contentOf(content, site),
})

const contentOf = (own: FeedContent | undefined, site: SiteConfig): Pick<Feed, 'content'> =>
  (own ?? site.feedContent) === 'summary' ? { content: 'summary' } : {}

/** The feed at a path, whether or not it has entries; undefined = no feed of this site can be there. */
export function feedAt(path: string, site: SiteConfig): Feed | undefined {
  const named = feedsOfSite(site).find(feed => feed.path === path)
  const [folder, name = '', ...rest] = path.split('/')
  if (named !== undefined || name === '' || rest.length > 0) return named

  const group = groupsOfArticles.find(one => feedFolder[one] === folder)
  return group && entitled({ path, group, title: '', description: '', ...contentOf(undefined, site) }, name, site)
}

export const groupsOfArticles = ['keyword', 'contributor', 'language'] as const

/** A feed that articles make is called as they call it, and one of a language as that calls itself. */
export function entitled(feed: Feed, name: string, site: SiteConfig): Feed {
  const isOfLanguage = feed.group === 'language'
  const title = isOfLanguage ? ownNameOf(name) : name

  return { ...feed, title, description: `${title} – ${site.description}`, ...(isOfLanguage && { language: name }) }
}

export const isMadeByArticles = ({ group }: Feed): boolean => groupsOfArticles.some(one => one === group)

/** Where an article stands and what it calls that feed; an article in the site's own language is in no feed of one. */
export type FeedMembership = { feed: string; name?: string }

export function feedsOf(inputs: FeedInputs, site: SiteConfig): FeedMembership[] {
  const { keywords = [], contributors = [], language = site.language } = inputs
  const section = sectionOf(inputs, site)
  const isForeign = primaryLanguage(language) !== primaryLanguage(site.language)
  const all: FeedMembership[] = [
    { feed: '' },
    ...(section === undefined ? [] : [{ feed: section }]),
    ...chosenFor(inputs, site).map(feed => ({ feed })),
    ...keywords.map(name => ({ feed: `${feedFolder.keyword}/${slugOf(name)}`, name })),
    ...contributors.map(name => ({ feed: `${feedFolder.contributor}/${slugOf(name)}`, name })),
    ...(isForeign ? [primaryLanguage(language)] : []).map(tag => ({
      ...{ feed: `${feedFolder.language}/${slugOf(tag)}`, name: tag },
    })),
  ]

  return all.filter(({ feed }, n) => all.findIndex(one => one.feed === feed) === n)
}

/** The publisher's own feeds that an article is in. */
export const chosenFor = (inputs: FeedInputs, site: SiteConfig): string[] =>
  Object.entries(site.feeds ?? {})
    .filter(([, { query }]) => matches(query, inputs, site))
    .map(([name]) => `${feedFolder.defined}/${name}`)

/** The nearest configured folder above; undefined = the article is in the main feed only. */
export const sectionOf = ({ folder }: FeedInputs, site: SiteConfig): string | undefined =>
  Object.keys(site.sections)
    .filter(path => folder === path || folder.startsWith(`${path}/`))
    .reduce<string | undefined>((nearest, path) => (path.length > (nearest?.length ?? -1) ? path : nearest), undefined)
