import * as z from 'zod/mini'
import type { ArticleOutdated } from '../../events/article-outdated.ts'
import { encode } from '../../events/contract.ts'
import { articleOutdated, feedChanged, feedOutdated, feedWritten } from '../../events/index.ts'
import type { Queue } from '../runtime/queue.ts'
import type { FeedMessage } from './feed-requests.ts'

/** The messages of the feeds queue. */
export const Asked = z.discriminatedUnion('type', [
  feedChanged.schema,
  feedOutdated.schema,
  feedWritten.schema,
  articleOutdated.schema,
])
export type Asked = z.infer<typeof Asked>

/** Twice as long as a run may take: whoever breaks off has ended by then. */
const AFTERWARDS_SECONDS = 60

/**
 * Said before the last try of a message, which may break off as those before it did: it comes once more afterwards, and
 * not for ever, since some can never be answered.
 */
export async function askAfterwards(message: Asked, toFeeds: Queue): Promise<void> {
  // A hub that is not told loses a hint: its subscribers ask by themselves.
  if (message.type === 'feed.written' || message.afterwards) return

  await toFeeds.send([{ body: bodyOf({ ...message, afterwards: true }), delaySeconds: AFTERWARDS_SECONDS }])
}

function bodyOf(message: FeedMessage | ArticleOutdated): string {
  switch (message.type) {
    case 'article.outdated':
      return encode(articleOutdated.schema, message)
    case 'feed.changed':
      return encode(feedChanged.schema, retold(message))
    case 'feed.outdated':
      return encode(feedOutdated.schema, retold(message))
    default:
      return message satisfies never
  }
}

/** Whoever was told first may have broken off: all that he may have put is looked at. */
export const retold = <Message extends FeedMessage>(message: Message): Message => ({ ...message, again: true })
