import { createHash } from 'node:crypto'
import { feedIdOf } from '../../events/feed-changed.ts'
import type { Feed, RenderContext } from '../publish/feed.ts'
import { composeFeed, type RenderPorts } from '../publish/render-feed.ts'
import { feedsOfSite } from '../publish/select.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { Finding } from './finding.ts'

export type FeedPorts = Pick<RenderPorts, 'feeds' | 'cache'> & { site: Pick<Bucket, 'head'> }

/** Feeds are few and everybody reads them: each is rendered anew from the feeds table and laid beside what is served. */
export async function examineFeeds(ports: FeedPorts, context: RenderContext): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const feed of feedsOfSite(context.site)) {
    const paths = await differing(feed, ports, context)
    if (paths.length > 0) findings.push({ kind: 'feed outdated', feedId: feedIdOf(feed.path), paths })
  }
  return findings
}

async function differing(feed: Feed, ports: FeedPorts, context: RenderContext): Promise<string[]> {
  const files = await composeFeed(feed, ports, context)
  const heads = await Promise.all(files.map(({ key }) => ports.site.head(key)))

  return files.flatMap(({ key, bytes }, n) => (heads[n]?.eTag === md5(bytes) ? [] : [key]))
}

const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex')
