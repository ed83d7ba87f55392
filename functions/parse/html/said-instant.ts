import { datesIn, instantOf, offsetOf, type WrittenDate } from '../../text/dates.ts'
import { asUtc, offsetShown } from '../../text/instants.ts'

/** `shown`: what a clock of UTC would show so, where a time is given and no zone. */
export type Instant = { value: Date; offset?: string; shown?: number; note?: string }

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))? ?(Z|[+-]\d{2}:?\d{2})?$/i

/** A machine's date or a person's. One that names no zone is taken in the site's. */
export function instantSaid(said: string, timeZone: string): Instant | undefined {
  const text = said.trim().slice(0, 200)
  const epoch = /^1\d{9}(?:\d{3})?$/.exec(text)?.[0]
  if (epoch) return { value: new Date(Number(epoch) * (epoch.length === 10 ? 1000 : 1)) }
  const [, day, clock, zone] = iso.exec(text) ?? []
  if (day && clock && zone)
    return exact(`${day}T${clock.replace(',', '.')}`, zone.toUpperCase().replace(/([+-]\d\d)(\d\d)/, '$1:$2'))
  const written = datesIn(text.replace(/(\d)T(\d)/, '$1 $2'))[0]
  const value = written && instantOf(written, timeZone)
  if (!value || !written || isNoDate(value)) return undefined

  return written.zone
    ? withOffset(value, offsetOf(written, value))
    : { value, ...shownBy(written), note: `no zone given: read in ${timeZone}` }
}

const shownBy = ({ date, time }: WrittenDate): Pick<Instant, 'shown'> =>
  time === undefined || 'refused' in date ? {} : { shown: asUtc(date, time) }

/** Systems write the first day of their calendar where there is no date: that often of the year 1. */
const isNoDate = (value: Date): boolean => value.getUTCFullYear() < 1900

function exact(clock: string, zone: string): Instant | undefined {
  const value = new Date(clock + zone)
  return Number.isNaN(+value) || isNoDate(value)
    ? undefined
    : withOffset(value, offsetShown(Date.parse(`${clock}Z`), value))
}

const withOffset = (value: Date, offset: string | undefined): Instant => ({
  value,
  ...(offset !== undefined && { offset }),
})
