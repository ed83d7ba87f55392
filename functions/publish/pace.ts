import type { Feed } from './feed.ts'

/** Seconds in which a feed is rendered once at most: a burst of articles with one keyword is one change of its feed. */
export const paceOf = (feed: Feed | undefined): number => (feed?.group === undefined ? 1 : 60)

/** Until whoever comes too soon now may come again. */
export const secondsUntilTurn = (now: Date, pace: number): number => pace - ((now.getTime() / 1000) % pace)
