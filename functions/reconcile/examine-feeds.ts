import { feedIdOf } from '../../events/feed-changed.ts'
import type { Feed, RenderContext } from '../publish/feed.ts'
import { composeDirectory, directoryPath, feedsMade } from '../publish/feed-directory.ts'
import type { RenderPorts } from '../publish/render.ts'
import { composeFeed } from '../publish/render-feed.ts'
import { eTagOf, type SiteFile } from '../publish/site-bucket.ts'
import { feedsOfSite } from '../publish/site-feeds.ts'
import { composeIndex } from '../publish/sitemaps/render-sitemaps.ts'
import { newsSitemapPath, sitemapPath } from '../publish/sitemaps/sitemap-places.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { Finding } from './finding.ts'
import { isTurnOf } from './page-sample.ts'

export type FeedPorts = Pick<RenderPorts, 'feeds' | 'cache'> & { site: Pick<Bucket, 'head'> }

/**
 * The feeds that the config names are few and everybody reads them: each is rendered anew from the feeds table and laid
 * beside what is served. So are, in turn, those that articles make.
 */
export async function examineFeeds(ports: FeedPorts, context: RenderContext): Promise<Finding[]> {
  const listings = await ports.feeds.listings()
  // At once: the longer ago that was, the likelier is it that a feed has come or gone since.
  const directory = await differing(composeDirectory(listings, context), ports)
  const findings: Finding[] = []
  for (const feed of [...feedsOfSite(context.site), ...inTurn(feedsMade(listings, context.site), context.now)]) {
    const paths = await differing(await composeFeed(feed, ports, context), ports)
    findings.push(...outdated(feed.path, paths))
  }
  const sitemaps = await differing([await composeIndex(ports, context)], ports)
  // What is in the news sitemap changes by the clock, so that it is there is all that is looked at.
  if ((await ports.site.head(newsSitemapPath)) === undefined) sitemaps.push(newsSitemapPath)

  return [...findings, ...outdated(directoryPath, directory), ...outdated(sitemapPath, sitemaps)]
}

/** At most so many feeds that articles make are rendered in one audit. */
const MOST_FEEDS = 50

function inTurn(made: readonly Feed[], now: Date): Feed[] {
  const every = Math.ceil(made.length / MOST_FEEDS)

  return made.filter((_, n) => isTurnOf(n, every, now))
}

const outdated = (path: string, paths: string[]): Finding[] =>
  paths.length === 0 ? [] : [{ kind: 'feed outdated', feedId: feedIdOf(path), paths }]

async function differing(files: readonly SiteFile[], ports: FeedPorts): Promise<string[]> {
  const heads = await Promise.all(files.map(({ key }) => ports.site.head(key)))

  return files.flatMap(({ key, bytes }, n) => (heads[n]?.eTag === (bytes && eTagOf(bytes)) ? [] : [key]))
}
