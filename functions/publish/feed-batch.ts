import { createHash } from 'node:crypto'
import type { FeedChanged } from '../../events/feed-changed.ts'
import type { FeedMessage } from './doors.ts'
import type { RenderOutcome } from './render-feed.ts'

export type FeedOutcome = RenderOutcome | 'not a feed' | 'failed'
export type BatchWork = {
  render(message: FeedMessage): Promise<FeedOutcome>
  /** True when no cache holds what was there before. */
  forget(reference: string): Promise<boolean>
}

/**
 * Answers a batch of messages about feeds, each with whether it is done. A feed is rendered once for all that speak of
 * it. Where an article was withdrawn, the caches are emptied after the renders: earlier, they would fetch the old files
 * again. Once for the whole batch, and once more where a message comes again.
 */
export async function answerFeedMessages(
  messages: readonly FeedMessage[],
  { render, forget }: BatchWork,
): Promise<boolean[]> {
  const outcomes = new Map<string, FeedOutcome>()
  for (const message of newestOfEach(messages)) outcomes.set(subjectOf(message), await render(message))
  const outcomeOf = (message: FeedMessage) => outcomes.get(subjectOf(message)) ?? 'failed'

  const withdrawals = messages.filter(isWithdrawal).filter(message => isShown(outcomeOf(message)))
  const forgotten = withdrawals.length === 0 || (await forget(referenceOf(withdrawals)))
  return messages.map(
    message => outcomeOf(message) !== 'failed' && (forgotten || !withdrawals.some(one => one === message)),
  )
}

const isWithdrawal = (message: FeedMessage): message is FeedChanged =>
  message.type === 'feed.changed' && message.withdrawn === true

/** One that came too soon is on its way again, and so is the word of the withdrawal. */
const isShown = (outcome: FeedOutcome): boolean => outcome !== 'failed' && outcome !== 'too soon'

const subjectOf = ({ type, feedId }: FeedMessage): string => `${type} ${feedId}`

/** Of several messages about a feed the last generation answers for all, and remembers what any of them said. */
export function newestOfEach(messages: readonly FeedMessage[]): FeedMessage[] {
  const newest = new Map<string, FeedMessage>()
  for (const message of messages) {
    const before = newest.get(subjectOf(message))
    newest.set(subjectOf(message), before === undefined ? message : newer(before, message))
  }
  return [...newest.values()]
}

function newer(one: FeedMessage, other: FeedMessage): FeedMessage {
  if (one.type !== 'feed.changed' || other.type !== 'feed.changed') return one

  const newest = one.generation < other.generation ? other : one
  return isWithdrawal(one) || isWithdrawal(other) ? { ...newest, withdrawn: true } : newest
}

/** The same for the same messages: CloudFront takes a repeated reference for the request that it has carried out. */
const referenceOf = (withdrawals: readonly FeedChanged[]): string => {
  const changes = withdrawals.map(({ feedId, generation }) => `${feedId} ${generation}`)

  return createHash('sha256')
    .update([...new Set(changes)].sort().join('\n'))
    .digest('hex')
}
