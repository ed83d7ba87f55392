import { type CivilDate, type ClockTime, instantAtOffset, instantIn, isCivilDate, midnight } from './instants.ts'
import { isWeekday, monthOf } from './months.ts'
import { type Read, timeAt, zoneAt } from './times.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Zone } from './zones.ts'

/** Why something that looks like a date is not taken for one: we do not guess. */
export type DateRefusal = 'ambiguous-order' | 'two-digit-year' | 'no-year' | 'impossible-date'

/** A date as it stands in a text, from `start` to `end`, its weekday, time and zone included. */
export type WrittenDate = {
  start: number
  end: number
  date: CivilDate | { refused: DateRefusal }
  time?: ClockTime
  zone?: Zone
}

type DayRead = Read<WrittenDate['date']>

/** Every date of a text, left to right. Meant for lines: the cost is that of the text's length. */
export function datesIn(text: string): WrittenDate[] {
  if (!/\d/.test(text)) return []

  const tokens = tokensOf(text)
  const found: WrittenDate[] = []
  let at = 0
  while (at < tokens.length) {
    const read = writtenAt(tokens, at)
    if (read) found.push(read.value)
    at = read?.next ?? at + 1
  }
  return found
}

/** The instant, if the date is whole: midnight where no time is given, the site's clocks where no zone is (or an unclear one). */
export function instantOf({ date, time = midnight, zone }: WrittenDate, timeZone: string): Date | undefined {
  if ('refused' in date) return undefined
  if (zone && 'offset' in zone) return instantAtOffset(date, time, zone.offset)

  return instantIn(zone && 'name' in zone ? zone.name : timeZone, date, time)
}

function writtenAt(tokens: readonly Token[], at: number): Read<WrittenDate> | undefined {
  const before = dayRead(tokens, at) ? undefined : clockAt(tokens, at)
  const day = dayRead(tokens, afterWeekday(tokens, before ? afterJoint(tokens, before.next) : at))
  if (!day) return undefined

  const clock = before ?? clockAt(tokens, afterJoint(tokens, day.next))
  const next = Math.max(day.next, clock?.next ?? 0)
  const span = { start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, date: day.value }
  return { value: { ...span, ...clock?.value }, next }
}

type Clock = Pick<WrittenDate, 'time' | 'zone'>

/** A time with its zone; what other cities' clocks show, in brackets behind it, is passed over. */
function clockAt(tokens: readonly Token[], at: number): Read<Clock> | undefined {
  const time = timeAt(tokens, at)
  if (!time) return undefined

  const zone = zoneAt(tokens, time.next)
  const next = zone?.next ?? time.next
  const value = { time: time.value, ...(zone && { zone: zone.value }) }
  const aside = tokens[next]?.text === '(' ? clockAt(tokens, next + 1) : undefined
  return { value, next: aside && tokens[aside.next]?.text === ')' ? aside.next + 1 : next }
}

const joints = new Set(
  ',|·•-–—(@/'.split('').concat('at', 'on', 'um', 'à', 'a', 'kl', 'klo', 'alle', 'ore', 'às', 'om', 'o', 'T', 't', '.'),
)

/** Past what stands between a date and its time, at most three tokens of it. */
function afterJoint(tokens: readonly Token[], at: number): number {
  for (let next = at; next < at + 3; next++) if (!joints.has(tokens[next]?.text.toLowerCase() ?? '')) return next
  return at + 3
}

function afterWeekday(tokens: readonly Token[], at: number): number {
  if (!isWeekday(tokens[at]?.text ?? '')) return at

  const next = tokens[at + 1]?.text === '.' ? at + 2 : at + 1
  return tokens[next]?.text === ',' ? next + 1 : next
}

function dayRead(tokens: readonly Token[], at: number): DayRead | undefined {
  const token = tokens[at]
  if (token?.kind === 'word') return monthFirst(tokens, at)
  // The last part of a time ("9:22 October") is no day.
  const joined = tokens[at - 1]?.text === ':' && tokens[at - 1]?.end === token?.start
  if (token?.kind !== 'number' || joined) return undefined

  return allNumbers(tokens, at) ?? dayFirst(tokens, at)
}

const checked = (date: CivilDate): WrittenDate['date'] => (isCivilDate(date) ? date : { refused: 'impossible-date' })

function allNumbers(tokens: readonly Token[], at: number): DayRead | undefined {
  const [first, mark, second, again, third] = tokens.slice(at, at + 5)
  if (!first || !mark || !second || !third || mark.text !== again?.text || !'-/.'.includes(mark.text)) return undefined
  if (third.end - first.start !== first.text.length + second.text.length + third.text.length + 2) return undefined

  const value = numericDate([first.text, second.text, third.text], mark.text)
  return value && { value, next: at + 5 }
}

function numericDate([first, second, third]: [string, string, string], mark: string): WrittenDate['date'] | undefined {
  if (![first, second, third].every(part => /^\d{1,4}$/.test(part)) || second.length > 2) return undefined
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  if (first.length === 4 && third.length <= 2) return checked({ year: a, month: b, day: c })
  if (first.length > 2 || third.length === 3 || third.length === 1) return undefined
  if (third.length === 2) return { refused: 'two-digit-year' }
  // Points are written between numbers only where the day stands first.
  if (mark === '.' || a > 12 || a === b) return checked({ year: c, month: b, day: a })
  if (b > 12) return checked({ year: c, month: a, day: b })

  return { refused: 'ambiguous-order' }
}

const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er', 'e', 'º', 'ª', '.'])
const of = new Set(['of', 'de', 'del', 'di', 'd'])
const skip = (tokens: readonly Token[], at: number, set: ReadonlySet<string>) =>
  set.has(tokens[at]?.text.toLowerCase() ?? '') ? at + 1 : at
const stop = new Set(['.'])
const comma = new Set([','])

function dayFirst(tokens: readonly Token[], at: number): DayRead | undefined {
  const day = tokens[at]
  if (!day || day.text.length > 2) return undefined
  const monthAt = skip(tokens, skip(tokens, skip(tokens, at + 1, ordinals), new Set(['-'])), of)
  const month = monthOf(tokens[monthAt]?.text ?? '')
  if (!month) return undefined

  const next = skip(tokens, skip(tokens, skip(tokens, monthAt + 1, stop), comma), of)
  return withYear(tokens, skip(tokens, next, new Set(['-'])), { month, day: Number(day.text), bare: monthAt + 1 })
}

function monthFirst(tokens: readonly Token[], at: number): DayRead | undefined {
  const month = monthOf(tokens[at]?.text ?? '')
  const dayAt = month ? skip(tokens, at + 1, stop) : -1
  const day = tokens[dayAt]
  if (!month || day?.kind !== 'number' || day.text.length > 2 || tokens[dayAt + 1]?.text === ':') return undefined

  const next = skip(tokens, skip(tokens, dayAt + 1, ordinals), comma)
  return withYear(tokens, next, { month, day: Number(day.text), bare: dayAt + 1 })
}

type DayOfYear = { month: number; day: number; bare: number }

function withYear(tokens: readonly Token[], at: number, { month, day, bare }: DayOfYear): DayRead | undefined {
  const short = tokens[at]?.text === "'" || tokens[at]?.text === '’'
  const year = tokens[short ? at + 1 : at]
  if (day < 1 || day > 31) return undefined
  if (year?.kind === 'number' && /^[12]\d{3}$/.test(year.text))
    return { value: checked({ year: Number(year.text), month, day }), next: at + 1 }

  const twoDigits = year?.kind === 'number' && year.text.length === 2 && !timeAt(tokens, at)
  if (twoDigits) return { value: { refused: 'two-digit-year' }, next: at + (short ? 2 : 1) }

  return { value: { refused: 'no-year' }, next: bare }
}
