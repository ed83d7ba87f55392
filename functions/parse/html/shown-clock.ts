import { offsetShown } from '../../text/instants.ts'
import type { Candidate } from './field.ts'
import type { Instant } from './said-instant.ts'

export type Timed = Candidate<Date> & Pick<Instant, 'shown'>

/** Systems keep instants in UTC; the clock that readers go by stands where the page prints the same minute. */
export function withClock(found: Timed, all: readonly Timed[]): Candidate<Date> {
  if (found.offset !== undefined) return found
  const clocks = all.flatMap(one => {
    const offset = minuteOf(one.value) === minuteOf(found.value) ? one.offset : sameMinute(found.value, one)
    return offset === undefined ? [] : [{ offset, place: one.place }]
  })
  const [clock] = clocks

  return clock === undefined ? found : { ...found, offset: clock.offset, note: `${clock.place} gives its clock` }
}

const forReaders: ReadonlySet<string> = new Set(['printed-date', 'line-by-headline'])

/** A page prints its dates by one clock: what names no zone is of the zone that another names, unless both are one instant without it. */
export function onOneClock(given: readonly Timed[][]): Timed[][] {
  const all = given.flat()
  const clock = all.find(one => one.offset !== undefined)
  const zoned = new Set(all.flatMap(one => (one.offset === undefined ? [] : [minuteOf(one.value)])))

  return given.map(some => some.map(one => (clock && !zoned.has(minuteOf(one.value)) ? byClock(one, clock) : one)))
}

function byClock(one: Timed, { offset, place }: Timed): Timed {
  if (offset === undefined || one.shown === undefined || !forReaders.has(one.rule)) return one
  const value = new Date(new Date(one.shown).toISOString().replace('Z', offset))

  return { ...one, value, offset, note: `${place} gives its clock` }
}

// No clock on earth is further from UTC, and the hands of nearly all differ from it by whole quarters of an hour.
const furthest = 14 * 60
const quarter = 15

/** How far the clock of a date without a zone is from UTC, if it shows the minute of that instant on another hour. */
function sameMinute(at: Date, { shown, confidence }: Timed): string | undefined {
  const minutes = Math.floor((shown ?? Number.NaN) / 60_000) - minuteOf(at)
  const isOfClock = minutes % quarter === 0 && Math.abs(minutes) <= furthest

  return isOfClock && confidence >= leastSure ? offsetShown(+at + minutes * 60_000, at) : undefined
}

// The day of a change, or one far from the story, may happen to show the same minute.
const leastSure = 0.5

const minuteOf = (instant: Date) => Math.floor(+instant / 60_000)
