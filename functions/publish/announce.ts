import { encode } from '../../events/contract.ts'
import { type FeedChanged, feedIdOf } from '../../events/feed-changed.ts'
import { feedChanged } from '../../events/index.ts'
import type { SiteConfig } from '../../events/settings.ts'
import type { Queue } from '../runtime/queue.ts'
import { monthOfKey, periodPath } from './archive-leaf.ts'
import type { FeedState } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import { paceAt } from './pace.ts'
import type { ChangedFeeds } from './publish-article.ts'
import { MOST_PATHS } from './withdrawn-paths.ts'

/** `withdrawn` = the feeds that an article was withdrawn from; `pages` = the pages of those articles. */
export type Changes = { changed: ChangedFeeds; withdrawn: ReadonlySet<string>; pages?: readonly string[] }
export type Announcing = { feeds: FeedTable; toFeeds: Queue }

/**
 * Asks for a render of each changed feed, unless one is under way that will see this change. The generation rises
 * first, the message follows, the note that it is under way comes last: a crash in between costs a message too many.
 * A withdrawal is always said: a message that is under way does not know of it.
 */
export async function announce(
  { changed, withdrawn, pages = [] }: Changes,
  { feeds, toFeeds }: Announcing,
  { now, site }: { now: Date; site: SiteConfig },
): Promise<ReadonlyMap<string, FeedState>> {
  const raised = await Promise.all(
    [...changed].map(async ([feed, months]) => ({ feed, state: await feeds.raiseGeneration(feed, [...months], now) })),
  )
  const isAsked = (feed: string, state: FeedState) => isUnderWay(state, now, paceAt(feed, site))
  const asking = raised.filter(({ feed, state }) => withdrawn.has(feed) || !isAsked(feed, state))
  const states = new Map(raised.map(({ feed, state }) => [feed, state]))
  if (asking.length === 0) return states

  const word = { withdrawn: true, ...(pages.length < MOST_PATHS && { pages: [...pages] }) }
  const messages = asking.map(({ feed, state }) => ({
    body: changeOf(feed, state.generation, withdrawn.has(feed) ? word : {}),
  }))
  await toFeeds.send(messages)
  await Promise.all(asking.map(({ feed, state }) => feeds.noteAsked(feed, state.generation, now)))
  return states
}

/** A message that is under way for longer than this beyond its feed's pace is taken for lost among the dead letters. */
const PATIENCE_MILLISECONDS = 59_000

const isUnderWay = ({ asked, taken, askedAt }: FeedState, now: Date, pace: number): boolean =>
  asked > taken && now.getTime() - askedAt < PATIENCE_MILLISECONDS + pace * 1000

const changeOf = (feed: string, generation: number, word: Pick<FeedChanged, 'withdrawn' | 'pages'>): string =>
  encode(feedChanged.schema, {
    type: 'feed.changed',
    version: 1,
    feedId: feedIdOf(feed),
    generation,
    ...word,
  })

type Old = {
  /** Feeds, each with the keys of an article's lines. */
  touched: readonly (readonly [feed: string, keys: readonly string[]])[]
  states: ReadonlyMap<string, FeedState>
  withdrawn: ReadonlySet<string>
}

/** Asks for the months of archives that hold what was changed: what is newer the feed itself brings along. */
export async function announceArchives(
  { touched, states, withdrawn }: Old,
  announcing: Announcing,
  context: { now: Date; site: SiteConfig },
): Promise<void> {
  const old = touched
    .flatMap(([feed, keys]) => keys.map(key => ({ feed, key })))
    .filter(({ feed, key }) => key < (states.get(feed)?.archived ?? ''))
    .map(({ feed, key }) => ({ feed, path: periodPath(feed, monthOfKey(key)) }))
  const changed: ChangedFeeds = new Map(old.map(({ path }) => [path, new Set()]))
  const gone = new Set(old.filter(({ feed }) => withdrawn.has(feed)).map(({ path }) => path))
  if (changed.size > 0) await announce({ changed, withdrawn: gone }, announcing, context)
}
