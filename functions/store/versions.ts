import { type Edits, editName, saidKind } from './edits.ts'
import type { Current, UsableFact, Version } from './facts.ts'
import type { Moment, Run } from './timeline.ts'

type Shown = { from: UsableFact; until: Date }
type Met = Omit<Version, 'number'> & { from: UsableFact }

const earliest = (a: Date, b: Date | undefined): Date => (b !== undefined && b < a ? b : a)
export const latest = (a: Date, b: Date | undefined): Date => (b !== undefined && b > a ? b : a)
const never = new Date(8.64e15)

/**
 * From when until when readers could read what `winner` gave since `at` and until `next` came; undefined = never. An
 * embargo and an expiry are facts: no clock is asked, for whoever asks before an embargo's end is shown nothing anyway.
 */
export function readable(moment: Moment, next: Moment | undefined): Stretch | undefined {
  const stretch = perhapsReadable(moment, next)

  return stretch !== undefined && stretch.from < stretch.until ? stretch : undefined
}

type Stretch = { from: Date; until: Date }

/**
 * The store dates to the second: what came and went in one may have stood in a feed in between. Whoever met it has to be
 * told that it has gone, and nobody is harmed by being told of what he did not meet.
 */
export function perhapsReadable({ at, winner }: Moment, next: Moment | undefined): Stretch | undefined {
  if (winner?.pubstatus !== 'usable') return undefined

  const from = latest(at, winner.embargoedUntil)
  if (winner.expiresAt !== undefined && winner.expiresAt <= from) return undefined

  const until = earliest(next?.at ?? never, winner.expiresAt)
  return from <= until ? { from, until } : undefined
}

/** Nothing is made available before its embargo ends, whatever date it bears: readers would look for it among last week's. */
export function notBeforeRelease(dated: Date, history: readonly Moment[]): Date {
  const first = history.find((moment, n) => readable(moment, history[n + 1]) !== undefined)

  return latest(dated, first?.winner?.embargoedUntil)
}

/** The versions that readers met, oldest first. What comes after a time in which there was nothing to read is a first one again. */
export function versionsOf(stretches: readonly Run[], edits?: Edits): Met[] {
  let before: Shown | undefined

  return stretches.flatMap(({ at, from }, n): Met[] => {
    const next = stretches[n + 1]
    const shown = readable({ at, winner: from }, next && { at: next.at, winner: next.from })
    const met = before !== undefined && shown !== undefined && isMetUntil(before, shown.from) ? before.from : undefined
    before = shown && from && { from, until: shown.until }
    return shown === undefined || from === undefined ? [] : [{ at: shown.from, kind: kindOf(met, from, edits), from }]
  })
}

/** Readers had it until the next came: it had not expired, and the next had no embargo. */
const isMetUntil = ({ from: { expiresAt = never }, until }: Shown, next: Date): boolean =>
  until >= next && expiresAt > next

function kindOf(before: UsableFact | undefined, after: UsableFact, edits?: Edits): Version['kind'] {
  if (before === undefined) return 'first'

  return saidKind(after) ?? edits?.get(editName(before, after)) ?? 'update'
}

/** A page that lists more is read by nobody, and the fold is one row. */
const MOST_TOLD = 20

/** What readers may be told of the versions they met, where there are several. */
export function told(
  versions: readonly Met[],
  standing: UsableFact | undefined,
): Pick<Current, 'versions' | 'previous'> {
  const [previous, newest] = versions.slice(-2)
  if (previous === undefined || newest === undefined) return {}

  const { contentHash, overlay } = previous.from
  const isNewest = standing?.contentHash === newest.from.contentHash && newest.kind !== 'first'
  return {
    versions: versions.map(({ at, kind }, n) => ({ number: n + 1, at, kind })).slice(-MOST_TOLD),
    ...(isNewest && { previous: { contentHash, ...(overlay !== undefined && { overlay }) } }),
  }
}

/** The newest version that changed something significant: a refile is not. Of what nobody could ever read, its newest change. */
export function updatedAt(versions: readonly Met[], stretches: readonly Run[]): Date {
  const significant = versions.findLast(({ kind }) => kind !== 'refile')
  const unread = stretches.findLast(({ from }) => from !== undefined)

  return significant?.at ?? unread?.at ?? new Date(Number.NaN)
}
