import { feedIdOf } from '../../events/feed-changed.ts'
import type { RenderContext } from '../publish/feed.ts'
import { composeDirectory, directoryPath } from '../publish/feed-directory.ts'
import type { RenderPorts } from '../publish/render.ts'
import { composeFeed } from '../publish/render-feed.ts'
import { eTagOf, type SiteFile } from '../publish/site-bucket.ts'
import { feedsOfSite } from '../publish/site-feeds.ts'
import { composeIndex } from '../publish/sitemaps/render-sitemaps.ts'
import { newsSitemapPath, sitemapPath } from '../publish/sitemaps/sitemap-places.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { Finding } from './finding.ts'

export type FeedPorts = Pick<RenderPorts, 'feeds' | 'cache'> & { site: Pick<Bucket, 'head'> }

/** Feeds are few and everybody reads them: each is rendered anew from the feeds table and laid beside what is served. */
export async function examineFeeds(ports: FeedPorts, context: RenderContext): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const feed of feedsOfSite(context.site)) {
    const paths = await differing(await composeFeed(feed, ports, context), ports)
    findings.push(...outdated(feed.path, paths))
  }
  const directory = await differing(await composeDirectory(ports, context), ports)
  const sitemaps = await differing([await composeIndex(ports, context)], ports)
  // What is in the news sitemap changes by the clock, so that it is there is all that is looked at.
  if ((await ports.site.head(newsSitemapPath)) === undefined) sitemaps.push(newsSitemapPath)

  return [...findings, ...outdated(directoryPath, directory), ...outdated(sitemapPath, sitemaps)]
}

const outdated = (path: string, paths: string[]): Finding[] =>
  paths.length === 0 ? [] : [{ kind: 'feed outdated', feedId: feedIdOf(path), paths }]

async function differing(files: readonly SiteFile[], ports: FeedPorts): Promise<string[]> {
  const heads = await Promise.all(files.map(({ key }) => ports.site.head(key)))

  return files.flatMap(({ key, bytes }, n) => (heads[n]?.eTag === (bytes && eTagOf(bytes)) ? [] : [key]))
}
