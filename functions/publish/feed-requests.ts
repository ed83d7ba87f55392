import type { FeedChanged } from '../../events/feed-changed.ts'
import type { FeedOutdated } from '../../events/feed-outdated.ts'
import { periodAt } from './archive-leaf.ts'
import type { Feed, RenderContext } from './feed.ts'
import { type FeedState, noState } from './feed-rows.ts'
import type { FeedTable } from './feed-table.ts'
import { isBusy, paceAt } from './pace.ts'
import { isRendered } from './render.ts'
import { feedAt } from './site-feeds.ts'

export type FeedMessage = FeedChanged | FeedOutdated

/** What is to be rendered for the messages about one feed, how often at most, and whether it is not yet the time. */
export type Request = {
  message: FeedMessage
  feed: Feed | undefined
  prefix?: string
  pace: number
  waits: boolean
  isRetold: boolean
}

/**
 * A withdrawal waits for nothing but its second, and a few changes of an archive not for its minute: only a crowd of
 * them is gathered.
 */
export async function requestsOf(
  messages: readonly FeedMessage[],
  { feeds }: { feeds: FeedTable },
  { site, now }: RenderContext,
): Promise<Request[]> {
  const urgent = new Set(messages.filter(isUrgent).map(({ feedId }) => feedId))
  const retold = new Set(messages.filter(({ again }) => again).map(({ feedId }) => feedId))

  return Promise.all(
    newestOfEach(messages).map(async message => {
      const path = message.feedId.slice(1)
      const { feed, prefix } = periodAt(path) ?? { feed: path, prefix: undefined }
      const hurries = urgent.has(message.feedId)
      const state = hurries ? noState : await feeds.findState(path)
      const pace = hurries || (prefix !== undefined && !isCrowded(state)) ? 1 : paceAt(path, site)
      const waits = !hurries && pace === 1 && !isRendered(state) && isBusy(state, now)
      const isRetold = retold.has(message.feedId)
      return { message, feed: feedAt(feed, site), pace, waits, isRetold, ...(prefix !== undefined && { prefix }) }
    }),
  )
}

/** So many changes of one month within a second are an import, and each would write its documents anew. */
const CROWD = 10

const isCrowded = ({ generation, rendered }: FeedState): boolean => generation - rendered > CROWD

const isUrgent = (message: FeedMessage): boolean => message.type === 'feed.outdated' || isWithdrawal(message)

export const isWithdrawal = (message: FeedMessage): message is FeedChanged =>
  message.type === 'feed.changed' && message.withdrawn === true

/** What is outdated is rendered whatever was rendered before. */
export const generationOf = (message: FeedMessage): number =>
  message.type === 'feed.changed' ? message.generation : Number.POSITIVE_INFINITY

/** Rendered only where its files are not what their row says. */
export const isDoubted = (message: FeedMessage): boolean => message.type === 'feed.outdated' && message.doubted === true

/** Of several messages about a feed the last generation answers for all, and what is outdated for what may be. */
export function newestOfEach(messages: readonly FeedMessage[]): FeedMessage[] {
  const newest = new Map<string, FeedMessage>()
  for (const message of messages) {
    const before = newest.get(message.feedId)
    if (before === undefined || answersFor(message, before)) newest.set(message.feedId, message)
  }
  return [...newest.values()]
}

const answersFor = (message: FeedMessage, before: FeedMessage): boolean =>
  generationOf(before) < generationOf(message) ||
  (isDoubted(before) && message.type === 'feed.outdated' && !isDoubted(message))
