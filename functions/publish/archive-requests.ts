import { feedIdOf } from '../../events/feed-changed.ts'
import { periodPath } from './archive-leaf.ts'
import { MOST_LEAVES } from './archive-plan.ts'
import type { Feed } from './feed.ts'
import { outdatedFeed } from './outdated-messages.ts'
import type { RenderPorts } from './render.ts'

type Ports = Pick<RenderPorts, 'feeds' | 'toFeeds'>

/** What renders an archive has changed: each stretch is asked for by itself, so that none takes longer than a feed. */
export async function askForArchive(feed: Feed, ports: Ports): Promise<void> {
  const documents = await ports.feeds.documents(feed.path)

  await ports.toFeeds.send(documents.map(({ prefix }) => ({ body: outdatedFeed(stretchId(feed, prefix)) })))
}

/** After a break nobody knows which files it came before: each that may be there against its row is looked at. */
export async function askForDoubtful(feed: Feed, period: string | undefined, ports: Ports): Promise<void> {
  await askForDoubted(feed, await ports.feeds.doubtful(feed.path, { period, newest: MOST_LEAVES + 1 }), ports)
}

/** Of stretches that another may be at work on: `delaySeconds` gives him the time to end. */
export const askForDoubted = (
  feed: Feed,
  prefixes: readonly string[],
  { toFeeds, delaySeconds = 0 }: Pick<Ports, 'toFeeds'> & { delaySeconds?: number },
) =>
  toFeeds.send(
    prefixes.map(prefix => ({ body: outdatedFeed(stretchId(feed, prefix), { doubted: true }), delaySeconds })),
  )

const stretchId = (feed: Feed, prefix: string): string => feedIdOf(periodPath(feed.path, prefix))
