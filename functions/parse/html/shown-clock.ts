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

// No clock on earth is further from UTC, and the hands of nearly all differ from it by whole quarters of an hour.
const furthest = 14 * 60
const quarter = 15

/** How far the clock of a date without a zone is from UTC, if it shows the minute of that instant on another hour. */
function sameMinute(at: Date, { shown, confidence }: Timed): string | undefined {
  const minutes = shown === undefined ? Number.NaN : Math.floor(shown / 60_000) - minuteOf(at)
  const isOfClock = minutes % quarter === 0 && Math.abs(minutes) <= furthest

  return shown !== undefined && isOfClock && confidence >= leastSure
    ? offsetShown(+at + minutes * 60_000, at)
    : undefined
}

// The day of a change, or one far from the story, may happen to show the same minute.
const leastSure = 0.5

const minuteOf = (instant: Date) => Math.floor(+instant / 60_000)
