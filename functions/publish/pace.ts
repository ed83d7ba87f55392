import type { SiteConfig } from '../../events/settings.ts'
import { periodAt } from './archive-leaf.ts'
import type { Feed } from './feed.ts'
import type { FeedState } from './feed-rows.ts'
import { feedAt } from './site-feeds.ts'

const MINUTE = 60

/** Seconds in which a feed is rendered once at most: a burst of articles with one keyword is one change of its feed. */
export const paceOf = (feed: Feed | undefined): number => (feed?.group === undefined ? 1 : MINUTE)

/** The same by the name of the counters: a month of an archive is in no hurry. */
export const paceAt = (path: string, site: SiteConfig): number =>
  periodAt(path) === undefined ? paceOf(feedAt(path, site)) : MINUTE

/** A feed that goes on changing is written after a second, four and then every sixteen of them. */
const TIMES = 4
const LONGEST_PAUSE = 16
/** Publish hears of changes four times a second: where nothing came for so long, nothing more is on the way. */
export const QUIET_MILLISECONDS = 500

const secondsSince = ({ slot }: FeedState, now: Date): number => Math.floor(now.getTime() / 1000) - slot

/** It is one of many changes, and they go on: what would be written now would soon be written again. */
export const isBusy = (state: FeedState, now: Date): boolean =>
  state.pause > 1 && secondsSince(state, now) < state.pause && now.getTime() - state.raisedAt < QUIET_MILLISECONDS

/** How long a feed may wait that is written now: four times as long as before, unless it had rested or one change is all there is. */
export const nextPause = (state: FeedState, now: Date): number =>
  state.generation - state.rendered > 1 && secondsSince(state, now) <= 2 * state.pause
    ? Math.min(TIMES * state.pause, LONGEST_PAUSE)
    : 1

/** Until whoever comes too soon now may come again. */
export const secondsUntilTurn = (now: Date, pace: number): number => pace - ((now.getTime() / 1000) % pace)
