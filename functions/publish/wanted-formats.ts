import type { SiteConfig } from '../../events/settings.ts'
import type { FeedFormat } from './feed.ts'
import * as registry from './feeds/index.ts'

const formats: readonly FeedFormat[] = Object.values(registry)

/** The formats that a site's feeds are written in. */
export const wantedFormats = (site: SiteConfig): FeedFormat[] =>
  formats.filter(({ isWanted }) => isWanted === undefined || isWanted(site))
