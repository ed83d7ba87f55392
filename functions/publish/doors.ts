import type { ArticleId } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { type FeedChanged, feedIdOf } from '../../events/feed-changed.ts'
import type { FeedOutdated } from '../../events/feed-outdated.ts'
import { feedChanged, feedOutdated } from '../../events/index.ts'
import type { Queue } from '../runtime/queue.ts'
import type { FeedTable } from './feed-table.ts'
import {
  type ChangedFeeds,
  type PublishContext,
  type Published,
  type PublishPorts,
  publishArticle,
} from './publish-article.ts'
import { type RenderContext, type RenderOutcome, type RenderPorts, renderFeed } from './render-feed.ts'
import { feedsOfSite } from './select.ts'

export type DoorPorts = PublishPorts & RenderPorts & { toFeeds: Queue }
export type ArticleOutcome = { articleId: ArticleId } & (Published | { cause: unknown })

/** Publishes articles, each alone, then asks for one render a changed feed: a burst of articles is one change. */
export async function publishArticles(
  ids: ReadonlySet<ArticleId>,
  ports: DoorPorts,
  context: PublishContext,
): Promise<ArticleOutcome[]> {
  const outcomes = await Promise.all([...ids].map(articleId => attempt(articleId, ports, context)))
  const changed: ChangedFeeds = new Map()
  for (const outcome of outcomes) if ('changed' in outcome) merge(changed, outcome.changed)
  await announce(changed, ports)

  return outcomes
}

async function attempt(articleId: ArticleId, ports: DoorPorts, context: PublishContext): Promise<ArticleOutcome> {
  try {
    return { articleId, ...(await publishArticle(articleId, ports, context)) }
  } catch (cause) {
    return { articleId, cause }
  }
}

function merge(all: ChangedFeeds, more: ChangedFeeds): void {
  for (const [feed, months] of more) all.set(feed, new Set([...(all.get(feed) ?? []), ...months]))
}

/** The generation rises before the message goes out, so a message that is lost in a crash is asked for again. */
async function announce(
  changed: ChangedFeeds,
  { feeds, toFeeds }: { feeds: FeedTable; toFeeds: Queue },
): Promise<void> {
  const messages = await Promise.all(
    [...changed].map(async ([feed, months]) => ({
      body: changeOf(feed, await feeds.raiseGeneration(feed, [...months])),
    })),
  )
  if (messages.length > 0) await toFeeds.send(messages)
}

const changeOf = (feed: string, generation: number): string =>
  encode(feedChanged.schema, { type: 'feed.changed', version: 1, feedId: feedIdOf(feed), generation })

export type FeedMessage = FeedChanged | FeedOutdated

/** Renders a feed that changed or is outdated; one that was rendered in this second is asked for again in the next. */
export async function onFeedMessage(
  message: FeedMessage,
  ports: DoorPorts,
  context: RenderContext,
): Promise<RenderOutcome | 'not a feed'> {
  const feed = feedsOfSite(context.site).find(one => feedIdOf(one.path) === message.feedId)
  if (feed === undefined) return 'not a feed'

  const outcome = await renderFeed({ feed, generation: generationOf(message) }, ports, context)
  if (outcome === 'too soon') await ports.toFeeds.send([{ body: again(message), delaySeconds: 1 }])
  return outcome
}

/** What is outdated is rendered whatever was rendered before. */
const generationOf = (message: FeedMessage): number =>
  message.type === 'feed.changed' ? message.generation : Number.POSITIVE_INFINITY

const again = (message: FeedMessage): string =>
  message.type === 'feed.changed' ? encode(feedChanged.schema, message) : encode(feedOutdated.schema, message)

/** Of several messages about a feed the last generation answers for all. */
export function newestOfEach(messages: readonly FeedMessage[]): FeedMessage[] {
  const newest = new Map<string, FeedMessage>()
  for (const message of messages) {
    const before = newest.get(message.feedId)
    if (before === undefined || generationOf(before) < generationOf(message)) newest.set(message.feedId, message)
  }
  return [...newest.values()]
}
