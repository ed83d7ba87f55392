import { encode } from '../../events/contract.ts'
import { feedWritten } from '../../events/index.ts'
import { feedFile, type SiteConfig } from '../../events/settings.ts'
import type { Queue } from '../runtime/queue.ts'
import type { FeedAnswer } from './answer-feeds.ts'
import { feedAddress } from './feed.ts'

// Subscribers are told at once that a feed has changed, by a WebSub hub (https://www.w3.org/TR/websub/).

/** Formats that readers subscribe to. */
const told = [feedFile.atom, feedFile.rss, feedFile.json]

/** The addresses of a feed's files, as they call themselves. */
export const topicsOf = (feedId: string, baseUrl: string): string[] =>
  told.map(file => feedAddress({ baseUrl, path: feedId.slice(1) }, file))

/** What a feed's file says of itself in a header: the hub, and exactly one address of its own (WebSub §4). */
export const linkHeader = (hub: string, self: string): string => `<${hub}>; rel="hub", <${self}>; rel="self"`

/** After the files stand, by a message of its own: a hub that is slow or gone delays no feed, and is asked again. */
export async function askToTell(
  answers: readonly FeedAnswer[],
  { toFeeds, site }: { toFeeds: Queue; site: SiteConfig },
): Promise<void> {
  if (site.webSub === undefined) return

  const written = answers.filter(answer => 'outcome' in answer && answer.outcome === 'written')
  await toFeeds.send(written.map(({ feedId }) => ({ body: encoded(feedId) })))
}

const encoded = (feedId: string): string => encode(feedWritten.schema, { type: feedWritten.type, version: 1, feedId })
