import type { ArticleId } from '../../events/article.ts'
import { encode } from '../../events/contract.ts'
import { type FeedChanged, feedIdOf } from '../../events/feed-changed.ts'
import type { FeedOutdated } from '../../events/feed-outdated.ts'
import { feedChanged, feedOutdated } from '../../events/index.ts'
import type { Queue } from '../runtime/queue.ts'
import type { RenderContext } from './feed.ts'
import type { FeedState } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import { type ChangedFeeds, hasLeft, type Published, type PublishPorts, publishArticle } from './publish-article.ts'
import { type RenderOutcome, type RenderPorts, renderFeed, untilNextSlot } from './render-feed.ts'
import { feedsOfSite } from './select.ts'
import { MOST_PATHS } from './withdrawn-paths.ts'

export type DoorPorts = PublishPorts & RenderPorts & { toFeeds: Queue }
export type ArticleOutcome = { articleId: ArticleId } & (Published | { cause: unknown })

/** Publishes articles of which there is news, each alone, then asks for one render a changed feed: a burst is one change. */
export const publishArticles = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: RenderContext) =>
  publishEach(ids, ports, { context, isNews: true })

/** Publishes articles again whose facts are as they were: that one of them was withdrawn is known to every cache. */
export const publishAgain = (ids: ReadonlySet<ArticleId>, ports: DoorPorts, context: RenderContext) =>
  publishEach(ids, ports, { context, isNews: false })

async function publishEach(
  ids: ReadonlySet<ArticleId>,
  ports: DoorPorts,
  { context, isNews }: { context: RenderContext; isNews: boolean },
): Promise<ArticleOutcome[]> {
  const outcomes = await Promise.all([...ids].map(articleId => attempt(articleId, ports, context)))
  const each = outcomes.flatMap(outcome => ('changed' in outcome ? [outcome] : []))
  const left = each.filter(({ changed }) => isNews && hasLeft(changed))
  const withdrawn = new Set(left.flatMap(({ changed }) => [...changed.keys()]))
  const pages = left.flatMap(one => one.pages)
  await announce({ changed: merged(each.map(({ changed }) => changed)), withdrawn, pages }, ports, context.now)

  return outcomes
}

async function attempt(articleId: ArticleId, ports: DoorPorts, context: RenderContext): Promise<ArticleOutcome> {
  try {
    return { articleId, ...(await publishArticle(articleId, ports, context)) }
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

/** `withdrawn` = the feeds that an article was withdrawn from; `pages` = the pages of those articles. */
type Changes = { changed: ChangedFeeds; withdrawn: ReadonlySet<string>; pages: readonly string[] }
type Announcing = { feeds: FeedTable; toFeeds: Queue }

/**
 * Asks for a render of each changed feed, unless one is under way that will see this change. The generation rises
 * first, the message follows, the note that it is under way comes last: a crash in between costs a message too many.
 * A withdrawal is always said: a message that is under way does not know of it.
 */
async function announce(
  { changed, withdrawn, pages }: Changes,
  { feeds, toFeeds }: Announcing,
  now: Date,
): Promise<void> {
  const raised = await Promise.all(
    [...changed].map(async ([feed, months]) => ({ feed, state: await feeds.raiseGeneration(feed, [...months]) })),
  )
  const asking = raised.filter(({ feed, state }) => withdrawn.has(feed) || !isUnderWay(state, now))
  if (asking.length === 0) return

  const word = { withdrawn: true, ...(pages.length < MOST_PATHS && { pages: [...pages] }) }
  const messages = asking.map(({ feed, state }) => ({
    body: changeOf(feed, state.generation, withdrawn.has(feed) ? word : {}),
  }))
  await toFeeds.send(messages)
  await Promise.all(asking.map(({ feed, state }) => feeds.noteAsked(feed, state.generation, now)))
}

/** A message that is under way for longer than this is taken for lost among the dead letters. */
const PATIENCE_MILLISECONDS = 60_000

const isUnderWay = ({ asked, taken, askedAt }: FeedState, now: Date): boolean =>
  asked > taken && now.getTime() - askedAt < PATIENCE_MILLISECONDS

const changeOf = (feed: string, generation: number, word: Pick<FeedChanged, 'withdrawn' | 'pages'>): string =>
  encode(feedChanged.schema, {
    type: 'feed.changed',
    version: 1,
    feedId: feedIdOf(feed),
    generation,
    ...word,
  })

export type FeedMessage = FeedChanged | FeedOutdated

export type FeedOutcome = RenderOutcome | 'not a feed'
export type FeedAnswer = { feedId: string } & ({ outcome: FeedOutcome } | { cause: unknown })
/** Time as a port: what the context says of it, and a wait. */
export type Clock = { context(): RenderContext; sleep(milliseconds: number): Promise<unknown> }

/**
 * Renders the feeds that changed or are outdated, each alone and once for all messages of it. One that was rendered in
 * this second waits for the next; where another renderer takes that too, it is asked for again.
 */
export async function answerFeeds(messages: readonly FeedMessage[], ports: DoorPorts, clock: Clock) {
  const newest = newestOfEach(messages)
  const answers = await answerEach(newest, ports, clock.context())
  const early = newest.filter((_, n) => isEarly(answers[n]))
  if (early.length === 0) return answers

  await clock.sleep(untilNextSlot(clock.context().now))
  const later = await answerEach(early, ports, clock.context())
  const again = early.filter((_, n) => isEarly(later[n]))
  if (again.length > 0) await ports.toFeeds.send(again.map(message => ({ body: encoded(message), delaySeconds: 1 })))

  return [...answers.filter(answer => !isEarly(answer)), ...later]
}

const isEarly = (answer: FeedAnswer | undefined): boolean =>
  answer !== undefined && 'outcome' in answer && answer.outcome === 'too soon'

const answerEach = (
  messages: readonly FeedMessage[],
  ports: RenderPorts,
  context: RenderContext,
): Promise<FeedAnswer[]> =>
  Promise.all(
    messages.map(async message => {
      try {
        return { feedId: message.feedId, outcome: await answer(message, ports, context) }
      } catch (cause) {
        return { feedId: message.feedId, cause }
      }
    }),
  )

async function answer(message: FeedMessage, ports: RenderPorts, context: RenderContext): Promise<FeedOutcome> {
  const feed = feedsOfSite(context.site).find(one => feedIdOf(one.path) === message.feedId)
  if (feed === undefined) return 'not a feed'

  return renderFeed({ feed, generation: generationOf(message) }, ports, context)
}

/** What is outdated is rendered whatever was rendered before. */
const generationOf = (message: FeedMessage): number =>
  message.type === 'feed.changed' ? message.generation : Number.POSITIVE_INFINITY

const encoded = (message: FeedMessage): string =>
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
