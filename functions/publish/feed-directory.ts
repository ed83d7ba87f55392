import { feedIdOf } from '../../events/feed-changed.ts'
import { directoryFile, type SiteConfig } from '../../events/settings.ts'
import type { NewObject } from '../runtime/bucket.ts'
import type { Feed } from './feed.ts'
import type { Listing } from './feed-rows.ts'
import { renderFeedsPage } from './feeds-page.ts'
import { renderOpml } from './opml.ts'
import { outdatedFeed } from './outdated-messages.ts'
import { type RenderOutcome, type RenderPorts, renderNewest } from './render.ts'
import { entitled, feedAt, feedsOfSite, groupsOfArticles, isMadeByArticles } from './site-feeds.ts'
import type { SiteContext } from './to-entry.ts'

/** The directory of feeds has counters like a feed's, under the name of its page. */
export const directoryPath = directoryFile.page

/** A feed as the directory shows it: at least so many entries, of those that its files hold. */
export type Listed = Feed & { count: number }
export type Group = { title: string; feeds: Listed[] }

export function renderDirectory(
  generation: number,
  ports: RenderPorts,
  context: SiteContext & { now: Date },
): Promise<RenderOutcome> {
  const keys = Object.values(directoryFile)
  const run = (see: () => Promise<unknown>) =>
    ports.files.replace(keys, async () => {
      await see()
      return composeDirectory(await ports.feeds.listings(), context)
    })

  return renderNewest({ path: directoryPath, run }, { generation, pace: 1, isRetold: false, now: context.now }, ports)
}

/** Of the feeds that are listed those that articles make, in the same order. */
export const feedsMade = (listings: readonly Listing[], site: SiteConfig): Feed[] =>
  listings.flatMap(({ path }) => feedAt(path, site) ?? []).filter(isMadeByArticles)

/** Asks for every feed that articles make. */
export async function askForListed({ feeds, toFeeds }: Pick<RenderPorts, 'feeds' | 'toFeeds'>, site: SiteConfig) {
  const made = feedsMade(await feeds.listings(), site)
  await toFeeds.send(made.map(({ path }) => ({ body: outdatedFeed(feedIdOf(path)) })))
}

/** The files of the directory. */
export function composeDirectory(listings: readonly Listing[], context: SiteContext): NewObject[] {
  const groups = groupsOf(listings, context)
  const kept = { cacheControl: 'public, max-age=60, stale-while-revalidate=600' }

  return [
    {
      key: directoryFile.page,
      contentType: 'text/html; charset=utf-8',
      bytes: renderFeedsPage(groups, context),
      ...kept,
    },
    { key: directoryFile.opml, contentType: 'text/x-opml; charset=utf-8', bytes: renderOpml(groups, context), ...kept },
  ].map(file => ({ ...file, bytes: Buffer.from(file.bytes) }))
}

const titles = { keyword: 'Keywords', contributor: 'Contributors', language: 'Languages' } as const

function groupsOf(listings: readonly Listing[], { site }: SiteContext): Group[] {
  const found = new Map(listings.map(listing => [listing.path, listing]))
  const named = feedsOfSite(site).map(feed => ({ ...feed, count: found.get(feed.path)?.count ?? 0 }))
  const made = listings.flatMap(({ path, name, count }) => {
    const feed = feedAt(path, site)
    return feed === undefined ? [] : [{ ...entitled(feed, name, site), count }]
  })
  const groups = [
    { title: 'All articles', feeds: named.filter(({ path }) => path === '') },
    { title: 'Sections', feeds: named.filter(({ path, group }) => path !== '' && group === undefined) },
    { title: 'Chosen', feeds: named.filter(({ group }) => group === 'defined') },
    ...groupsOfArticles.map(kind => ({ title: titles[kind], feeds: made.filter(({ group }) => group === kind) })),
  ]

  return groups.filter(({ feeds }) => feeds.length > 0)
}
