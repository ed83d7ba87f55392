import type { ArticleId } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { type FeedChanged, feedIdOf } from '../../events/feed-changed.ts'
import type { FeedOutdated } from '../../events/feed-outdated.ts'
import { feedChanged, feedOutdated } from '../../events/index.ts'
import type { Queue } from '../runtime/queue.ts'
import {
  type ChangedFeeds,
  hasLeft,
  type PublishContext,
  type PublishPorts,
  publishArticle,
} from './publish-article.ts'
import { type RenderContext, type RenderOutcome, type RenderPorts, renderFeed } from './render-feed.ts'
import { feedsOfSite } from './select.ts'

export type DoorPorts = PublishPorts & RenderPorts & { toFeeds: Queue }
export type ArticleOutcome = { articleId: ArticleId } & ({ changed: ChangedFeeds } | { cause: unknown })

/** Publishes articles of which there is news, each alone, then asks for one render a changed feed: a burst is one change. */
export const publishArticles = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: PublishContext) =>
  publishEach(ids, ports, { context, isNews: true })

/** Publishes articles again whose facts are as they were: that one of them was withdrawn is known to every cache. */
export const publishAgain = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: PublishContext) =>
  publishEach(ids, ports, { context, isNews: false })

async function publishEach(
  ids: ReadonlySet<ArticleId>,
  ports: DoorPorts,
  { context, isNews }: { context: PublishContext; isNews: boolean },
): Promise<ArticleOutcome[]> {
  const outcomes = await Promise.all([...ids].map(articleId => attempt(articleId, ports, context)))
  const changed = outcomes.flatMap(outcome => ('changed' in outcome ? [outcome.changed] : []))
  const withdrawn = new Set(changed.filter(one => isNews && hasLeft(one)).flatMap(one => [...one.keys()]))
  await announce(merged(changed), withdrawn, ports)

  return outcomes
}

async function attempt(articleId: ArticleId, ports: DoorPorts, context: PublishContext): Promise<ArticleOutcome> {
  try {
    return { articleId, changed: await publishArticle(articleId, ports, context) }
  } catch (cause) {
    return { articleId, cause }
  }
}

function merged(each: readonly ChangedFeeds[]): ChangedFeeds {
  const all: ChangedFeeds = new Map()
  for (const changed of each)
    for (const [feed, months] of changed) all.set(feed, new Set([...(all.get(feed) ?? []), ...months]))

  return all
}

/** The generation rises before the message goes out, so a message that is lost in a crash is asked for again. */
async function announce(
  changed: ChangedFeeds,
  withdrawn: ReadonlySet<string>,
  { feeds, toFeeds }: Pick<DoorPorts, 'feeds' | 'toFeeds'>,
): Promise<void> {
  const messages = await Promise.all(
    [...changed].map(async ([feed, months]) => {
      const generation = await feeds.raiseGeneration(feed, [...months])
      return { body: changeOf(feed, generation, withdrawn.has(feed)) }
    }),
  )
  if (messages.length > 0) await toFeeds.send(messages)
}

const changeOf = (feed: string, generation: number, withdrawn: boolean): string =>
  encode(feedChanged.schema, {
    type: 'feed.changed',
    version: 1,
    feedId: feedIdOf(feed),
    generation,
    ...(withdrawn && { withdrawn }),
  })

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
