import type { SiteConfig } from '../../events/settings.ts'
import { announce } from './announce.ts'
import type { Feed } from './feed.ts'
import { directoryPath } from './feed-directory.ts'
import type { FeedState, Line } from './feed-rows.ts'
import type { RenderPorts } from './render.ts'
import { FEWEST_ENTRIES, isMadeByArticles } from './site-feeds.ts'

/** Counts move in steps: a directory with exact ones would be written again for every article. */
const STEPS = [100, 50, 25, 10, FEWEST_ENTRIES, 1]

type Shown = { feed: Feed; state: FeedState; lines: readonly Line[] }

/**
 * Tells the directory of a feed that it is there, what it is called and about how long it is. The row is written by every
 * render, so that of two the one with the later generation stands, whoever comes last. A row that says something new says
 * in the same write that the directory was not asked for yet, so that whoever comes after a crash asks.
 */
export async function listFeed(
  { feed, state: { generation }, lines }: Shown,
  { feeds, toFeeds }: Pick<RenderPorts, 'feeds' | 'toFeeds'>,
  context: { now: Date; site: SiteConfig },
): Promise<void> {
  const here = isMadeByArticles(feed) && lines.length < FEWEST_ENTRIES ? 0 : 1
  const count = STEPS.find(step => step <= lines.length) ?? 0
  const listing = await feeds.writeListing({ path: feed.path, here, name: lines[0]?.name ?? '', count, generation })
  if (listing === 'overtaken' || listing.told === 1) return

  await announce({ changed: new Map([[directoryPath, new Set()]]), withdrawn: new Set() }, { feeds, toFeeds }, context)
  await feeds.noteTold(listing)
}
