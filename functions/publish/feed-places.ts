import type { SiteConfig } from '../../events/settings.ts'
import { uuidv5 } from '../text/uuid.ts'
import type { FeedHead } from './feed.ts'
import { feedAddress } from './feed.ts'

export type FeedPlace = Pick<FeedHead, 'baseUrl' | 'path' | 'title'>

/** The page that lists a feed's entries. A folder's page is named in full: a static host knows no default inside folders. */
export const indexAddress = (feed: Pick<FeedPlace, 'baseUrl' | 'path'>): string =>
  feed.path === '' ? `${feed.baseUrl}/` : feedAddress(feed, 'index.html')

const feedUrns = new Map<string, string>()

/** Permanent whatever the site's address becomes: readers know a feed by it. Remembered, since every render asks. */
export function feedUrn({ siteId }: SiteConfig, path: string): string {
  const name = `${siteId} ${path}`
  const urn = feedUrns.get(name) ?? `urn:uuid:${uuidv5(siteId, `feed:${path}`)}`
  feedUrns.set(name, urn)
  return urn
}

export const entryUrn = (entry: { id: string }): string => `urn:uuid:${entry.id}`
