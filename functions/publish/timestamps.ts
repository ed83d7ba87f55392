const months = 'January February March April May June July August September October November December'.split(' ')
const MINUTE = 60_000
const clocks = new Map<string, Intl.DateTimeFormat>()

/** RFC 3339 in UTC, as Atom and JSON Feed want it; no fraction where there is none. */
export const rfc3339 = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z')

/** RFC 822 with a year of four digits, as RSS wants it. ECMA-262 fixes this form in every locale. */
export const rfc822 = (instant: Date): string => instant.toUTCString()

/**
 * For people: "22 October 2017, 14:05 UTC". Midnight is what an article that gives no time of day stands at: the day alone.
 * Of Intl only the figures are taken: its words change from version to version.
 */
export function printedInstant(instant: Date, timeZone: string): string {
  const part = new Map(
    clock(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  )
  const month = months[Number(part.get('month')) - 1]
  const day = `${part.get('day')} ${month} ${part.get('year')}`
  const time = `${part.get('hour')}:${part.get('minute')}`
  const isMidnight = time === '00:00' && instant.getTime() % MINUTE === 0

  return isMidnight ? day : `${day}, ${time} ${part.get('timeZoneName')}`
}

// Making one takes longer than rendering an article.
function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known

  const numeric = { day: 'numeric', month: 'numeric', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en', { ...numeric, hourCycle: 'h23', timeZone, timeZoneName: 'short' })
  clocks.set(timeZone, made)
  return made
}
