import type { Entry } from '../../../functions/publish/entry.ts'
import { type FeedFormat, joinFeed } from '../../../functions/publish/feed.ts'
import { mainHead } from './sample-entries.ts'

/** The text of a feed with these entries, as a reader downloads it. */
export function feedFile(format: FeedFormat, entries: readonly Entry[], head = mainHead): string {
  const fragments = entries.map(entry => Buffer.from(format.renderEntry(entry, head.site)))

  return Buffer.from(joinFeed(format.frame({ ...head, entries: entries.length }), fragments)).toString()
}
