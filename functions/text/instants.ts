export type CivilDate = { year: number; month: number; day: number }
export type ClockTime = { hour: number; minute: number; second: number }

export const midnight: ClockTime = { hour: 0, minute: 0, second: 0 }

/** A real day of the calendar: 29 February only in leap years. */
export function isCivilDate({ year, month, day }: CivilDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** The instant at which a clock of UTC shows this. */
export const asUtc = (date: CivilDate, time: ClockTime): number =>
  Date.UTC(date.year, date.month - 1, date.day, time.hour, time.minute, time.second)

export const instantAtOffset = (date: CivilDate, time: ClockTime, minutes: number): Date =>
  new Date(asUtc(date, time) - minutes * 60_000)

/** The instant at which clocks of `timeZone` show this. In the hour a spring change skips: the instant after the change. */
export function instantIn(timeZone: string, date: CivilDate, time: ClockTime): Date {
  const wanted = asUtc(date, time)
  const first = wanted - offsetAt(timeZone, wanted)
  const second = wanted - offsetAt(timeZone, first)

  if (second + offsetAt(timeZone, second) === wanted) return new Date(second)

  return new Date(Math.max(first, second))
}

/** How far east of UTC a clock is that shows `shown` (the instant at which a clock of UTC would) at `at`; nothing for UTC. */
export function offsetShown(shown: number, at: Date): string | undefined {
  const minutes = (shown - +at) / 60_000
  // Before there were zones, clocks went by the sun, to the second.
  if (minutes === 0 || !Number.isInteger(minutes) || Math.abs(minutes) >= dayMinutes) return undefined

  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`
}

const dayMinutes = 24 * 60

/** ISO 8601 on the clock that is so far east of UTC ("-04:00"), else in UTC. It is the same instant. */
export function isoAt(instant: Date, offset?: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset ?? '') ?? []
  if (sign === undefined) return instant.toISOString()

  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return new Date(+instant + east * 60_000).toISOString().replace('Z', `${offset}`)
}

// A formatter costs far more than a format call.
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known

  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formatters.set(timeZone, made)
  return made
}

function offsetAt(timeZone: string, instant: number): number {
  if (timeZone === 'UTC') return 0

  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map(part => [part.type, Number(part.value)]),
  )
  const shown = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const local = Date.UTC(
    shown('year'),
    shown('month') - 1,
    shown('day'),
    shown('hour'),
    shown('minute'),
    shown('second'),
  )
  return local - Math.floor(instant / 1000) * 1000
}
