import type { SiteConfig } from '../../events/settings.ts'
import { uuidv5 } from '../text/uuid.ts'
import type { FeedHead } from './feed.ts'
import { feedAddress } from './feed.ts'

export type FeedPlace = Pick<FeedHead, 'baseUrl' | 'path' | 'title'>

/** The page that lists a feed's entries. A folder's page is named in full: a static host knows no default inside folders. */
export const indexAddress = (feed: Pick<FeedPlace, 'baseUrl' | 'path'>): string =>
  feed.path === '' ? `${feed.baseUrl}/` : feedAddress(feed, 'index.html')

/** Permanent whatever the site's address becomes: readers know a feed by it. */
export const feedUrn = (site: SiteConfig, path: string): string => `urn:uuid:${uuidv5(site.siteId, `feed:${path}`)}`

export const entryUrn = (entry: { id: string }): string => `urn:uuid:${entry.id}`
