import { createHash } from 'node:crypto'
import { encode } from '../../events/contract.ts'
import type { FeedChanged } from '../../events/feed-changed.ts'
import { feedChanged } from '../../events/index.ts'
import type { Forgetting } from '../runtime/edge-cache.ts'
import type { Queue } from '../runtime/queue.ts'
import type { FeedAnswer } from './answer-feeds.ts'
import { type FeedMessage, isWithdrawal } from './feed-requests.ts'
import { pathsOf } from './withdrawn-paths.ts'

export type Answered = { messages: readonly FeedMessage[]; answers: readonly FeedAnswer[] }
export type CachePorts = {
  toFeeds: Queue
  /** True when no cache holds what was there before. */
  forget(asked: Forgetting): Promise<boolean>
  /** The names of a feed's files. */
  files: readonly string[]
}

/**
 * Empties the caches where a batch of messages about feeds speaks of a withdrawal: after the renders, since before them
 * they would fetch the old files again, and once for the whole batch. Answers the messages that have to come again.
 */
export async function forgetWithdrawn(
  { messages, answers }: Answered,
  { toFeeds, forget, files }: CachePorts,
): Promise<ReadonlySet<FeedMessage>> {
  const withdrawals = messages.filter(isWithdrawal)
  const shown = withdrawals.filter(message => isShown(answerTo(message, answers)))
  const early = withdrawals.filter(message => isEarly(answerTo(message, answers)))
  if (early.length > 0) await toFeeds.send(early.map(message => ({ body: encoded(message), delaySeconds: 1 })))
  if (shown.length === 0 || (await forget(forgettingOf(shown, files)))) return new Set()

  return new Set(shown)
}

const answerTo = ({ feedId }: FeedChanged, answers: readonly FeedAnswer[]): FeedAnswer | undefined =>
  answers.find(answer => answer.feedId === feedId)

/** The feed does not show it any more; or it is no feed of the site now, and its old files are to be forgotten too. */
const isShown = (answer: FeedAnswer | undefined): boolean =>
  answer !== undefined && 'outcome' in answer && answer.outcome !== 'too soon'

const isEarly = (answer: FeedAnswer | undefined): boolean =>
  answer !== undefined && 'outcome' in answer && answer.outcome === 'too soon'

const encoded = (message: FeedChanged): string => encode(feedChanged.schema, message)

/** The reference is the same for the same messages: CloudFront takes a repeated one for the request that it has carried out. */
function forgettingOf(withdrawals: readonly FeedChanged[], files: readonly string[]): Forgetting {
  const changes = new Set(withdrawals.map(({ feedId, generation }) => `${feedId} ${generation}`))
  const paths = pathsOf(withdrawals, files)
  const reference = createHash('sha256')
    .update([...[...changes].sort(), ...paths].join('\n'))
    .digest('hex')

  return { paths, reference }
}
