import type { WrittenDate } from '../../text/dates.ts'
import { datesIn, instantOf, offsetOf } from '../../text/dates.ts'
import { isCivilDate } from '../../text/instants.ts'

/** An instant as a property gives it. `timed` and `zoned` say how much of it was given and how much is the site's custom. */
export type ReadInstant = { at: Date; timed: boolean; zoned: boolean; offset?: string } | { unread: string }

const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]+(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i
const epoch = /^-?\d{10}(?:\d{3})?$/

// A date with weekday, time, zone and an aside. What is longer is prose.
const longest = 80

/** ISO 8601 in its long and short forms, the dates of e-mail, dates as people write them, and seconds since 1970. */
export function readInstant(text: string, timeZone: string): ReadInstant {
  const said = text.trim()
  if (epoch.test(said)) return sinceEpoch(said)
  const written = iso.test(said) ? writtenIso(said) : writtenByHand(said)
  if (!written) return { unread: 'it is not a whole date' }
  if ('refused' in written.date) return { unread: `it is not a date that can be read (${written.date.refused})` }
  if (written.zone && 'unclear' in written.zone) return { unread: `${written.zone.unclear} names several zones` }

  const at = instantOf(written, timeZone)
  if (!at) return { unread: 'it is not a whole date' }

  const offset = offsetOf(written, at)
  const given = { timed: written.time !== undefined, zoned: written.zone !== undefined }
  return { at, ...given, ...(offset !== undefined && { offset }) }
}

/** WordPress and its kin write zeros where there is no date. */
export const isNoDate = (text: string): boolean => /^(?:-?0{4}-|-0001-)/.test(text.trim())

function sinceEpoch(digits: string): ReadInstant {
  const seconds = Number(digits.slice(0, digits.replace('-', '').length > 10 ? -3 : undefined))

  return { at: new Date(seconds * 1000), timed: true, zoned: true }
}

function writtenIso(text: string): WrittenDate | undefined {
  const [, year, month, day, hour, minute, second, zone] = iso.exec(text) ?? []
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  const time = { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) }
  if (hour !== undefined && !(time.hour < 24 && time.minute < 60 && time.second < 61)) return undefined

  return {
    start: 0,
    end: text.length,
    date: isCivilDate(date) ? date : { refused: 'impossible-date' },
    ...(hour !== undefined && { time }),
    ...(zone !== undefined && { zone: { offset: minutesEast(zone) } }),
  }
}

function minutesEast(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []

  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
}

function writtenByHand(text: string): WrittenDate | undefined {
  const [date, ...others] = text.length > longest ? [] : datesIn(text)

  return others.length === 0 ? date : undefined
}
