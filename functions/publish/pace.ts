import type { SiteConfig } from '../../events/settings.ts'
import { periodAt } from './archive-leaf.ts'
import type { Feed } from './feed.ts'
import { feedAt } from './site-feeds.ts'

const MINUTE = 60

/** Seconds in which a feed is rendered once at most: a burst of articles with one keyword is one change of its feed. */
export const paceOf = (feed: Feed | undefined): number => (feed?.group === undefined ? 1 : MINUTE)

/** The same by the name of the counters: a month of an archive is in no hurry. */
export const paceAt = (path: string, site: SiteConfig): number =>
  periodAt(path) === undefined ? paceOf(feedAt(path, site)) : MINUTE

/** Until whoever comes too soon now may come again. */
export const secondsUntilTurn = (now: Date, pace: number): number => pace - ((now.getTime() / 1000) % pace)
