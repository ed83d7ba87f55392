import type { SiteConfig } from '../../events/settings.ts'
import { escapeAttribute } from '../text/xml.ts'
import { feedAddress } from './feed.ts'
import type { FeedPlace } from './feed-places.ts'
import { atom } from './feeds/atom.ts'
import { jsonFeed } from './feeds/json-feed.ts'
import { ninjs } from './feeds/ninjs.ts'
import { rss } from './feeds/rss.ts'
import { feedsOfSite } from './site-feeds.ts'

// Readers look for the registered types, whatever type the file is served as. Most take the first they find.
const discoverable = [
  { file: atom.file, type: 'application/atom+xml', name: 'Atom' },
  { file: rss.file, type: 'application/rss+xml', name: 'RSS' },
  { file: jsonFeed.file, type: 'application/feed+json', name: 'JSON Feed' },
] as const satisfies Form[]

/** Lets a reader subscribe to a page's feeds by the page's own address. */
export const feedLinks = (feeds: readonly FeedPlace[]): string =>
  feeds.flatMap(feed => discoverable.map(form => feedLink(feed, form))).join('\n')

/** The same addresses for people. */
export const feedAnchors = (feed: FeedPlace): string => discoverable.map(form => feedAnchor(feed, form)).join(' ')

/** And the one that no reader looks for, but newsrooms do. */
export const allAnchors = (feed: FeedPlace): string =>
  `${feedAnchors(feed)} ${feedAnchor(feed, { file: ninjs.file, type: 'application/json', name: 'ninjs' })}`

/** The publisher's own feeds, which are always there: all of them, or those of the names. */
export const chosenFeeds = (site: SiteConfig, baseUrl: string, names?: readonly string[]): FeedPlace[] =>
  feedsOfSite(site)
    .filter(({ group, path }) => group === 'defined' && names?.includes(path) !== false)
    .map(({ path, title }) => ({ baseUrl, path, title: `${site.title} — ${title}` }))

type Form = { file: string; type: string; name: string }

const feedAnchor = (feed: FeedPlace, { file, type, name }: Form): string =>
  `<a href="${escapeAttribute(feedAddress(feed, file))}" type="${type}">${name}</a>`

function feedLink(feed: FeedPlace, { file, type, name }: Form): string {
  const title = escapeAttribute(`${feed.title} (${name})`)
  return `<link rel="alternate" type="${type}" title="${title}" href="${escapeAttribute(feedAddress(feed, file))}" />`
}
