import type { CivilDate } from './instants.ts'
import { later } from './later.ts'

// Thailand counts from the Buddha's death; its year has begun with January since 1941.
const [firstThai, lastThai, thaiAhead] = [2484, 2643, 543]

/** A year of Thailand's as everybody else's: 2569 is 2026. No other year that news give lies there. */
export const fromThaiYear = (year: number): number => (year >= firstThai && year <= lastThai ? year - thaiAhead : year)

// What people who are alive have lived through, and a little more.
const [firstIranian, lastIranian] = [1300, 1500]

const iranian = later(
  () =>
    new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' }),
)

/**
 * A day of Iran's calendar, whose year begins with the spring: 14 Esfand 1404 is 5 March 2026. Nothing where there is no such
 * day. The first day is found by asking the runtime's own calendar, as it falls on 20, 21 or 22 March.
 */
export function fromIranian({ year, month, day }: CivilDate): CivilDate | undefined {
  if (year < firstIranian || year > lastIranian || month < 1 || month > 12) return undefined
  const inYear = (month - 1) * 30 + Math.min(month - 1, 6) + day - 1
  const found = [20, 21, 22]
    .map(first => new Date(Date.UTC(year + 621, 2, first + inYear)))
    .find(at => iranian().format(at).startsWith(`${month}/${day}/${year}`))

  return found && { year: found.getUTCFullYear(), month: found.getUTCMonth() + 1, day: found.getUTCDate() }
}
