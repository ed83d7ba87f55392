import type { Change } from '../../events/article.ts'
import type { Moment, Run } from './timeline.ts'

/** A version that readers could read: since when, and what kind of change it was to them. */
export type Version = { at: Date; kind: 'first' | Change; from: Run['from'] }

const earliest = (a: Date, b: Date | undefined): Date => (b !== undefined && b < a ? b : a)
const latest = (a: Date, b: Date | undefined): Date => (b !== undefined && b > a ? b : a)
const never = new Date(8.64e15)

/**
 * From when until when readers could read what `winner` gave since `at` and until `next` came; undefined = never. An
 * embargo and an expiry are facts: no clock is asked, for whoever asks before an embargo's end is shown nothing anyway.
 */
export function readable({ at, winner }: Moment, next: Moment | undefined): { from: Date; until: Date } | undefined {
  if (winner?.pubstatus !== 'usable') return undefined

  const from = latest(at, winner.embargoedUntil)
  const until = earliest(next?.at ?? never, winner.expiresAt)
  return from < until ? { from, until } : undefined
}

/** Nothing is made available before its embargo ends, whatever date it bears: readers would look for it among last week's. */
export function notBeforeRelease(dated: Date, history: readonly Moment[]): Date {
  const first = history.find((moment, n) => readable(moment, history[n + 1]) !== undefined)

  return latest(dated, first?.winner?.embargoedUntil)
}

/** The versions that readers met, oldest first. What comes after a time in which there was nothing to read is a first one again. */
export function versionsOf(stretches: readonly Run[]): Version[] {
  let wasReadable = false

  return stretches.flatMap((run, n): Version[] => {
    const next = stretches[n + 1]
    const shown = readable(momentOf(run), next && momentOf(next))
    const kind = wasReadable ? (run.from?.change ?? 'update') : 'first'
    wasReadable = shown !== undefined
    return shown === undefined ? [] : [{ at: shown.from, kind, from: run.from }]
  })
}

const momentOf = ({ at, from }: Run): Moment => ({ at, winner: from })

/** The newest version that changed something significant: a refile is not. Of what nobody could ever read, its newest change. */
export function updatedAt(versions: readonly Version[], stretches: readonly Run[]): Date {
  const significant = versions.findLast(({ kind }) => kind !== 'refile')
  const unread = stretches.findLast(({ from }) => from !== undefined)

  return significant?.at ?? unread?.at ?? new Date(Number.NaN)
}
