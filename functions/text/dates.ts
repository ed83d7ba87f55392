import { inOrder } from './day-order.ts'
import { type Day, dayRead } from './days.ts'
import { asUtc, type ClockTime, instantAtOffset, instantIn, midnight, offsetShown } from './instants.ts'
import { isOtherMonth, isWeekday, monthOf } from './months.ts'
import { zoneBefore } from './named-zones.ts'
import { namesHour, type Read, timeAt } from './times.ts'
import { type Token, tokensOf } from './tokens.ts'
import { zoneAt } from './zone-at.ts'
import type { Zone } from './zones.ts'

/** A date as it stands in a text, from `start` to `end`, its weekday, time and zone included. */
export type WrittenDate = {
  start: number
  end: number
  date: Day
  time?: ClockTime
  zone?: Zone
}

/** The dates of a text, left to right. Meant for lines: the cost is that of the text's length. */
export function datesIn(text: string): readonly WrittenDate[] {
  if (!/\d/.test(text) && !/\p{Nd}/u.test(text)) return []
  if (text.length > longestLine) return read(text)

  return lines.get(text) ?? remember(text, read(text))
}

// A page's line is asked when the story was published, who signs it, and whether it is its standfirst: each looks for a date.
const lines = new Map<string, readonly WrittenDate[]>()
const longestLine = 200
const mostLines = 500
// A line of more is a calendar.
const mostDates = 10

function remember(text: string, dates: readonly WrittenDate[]): readonly WrittenDate[] {
  if (lines.size >= mostLines) lines.clear()
  // A copy, for a part of a text holds all of it.
  lines.set(text.split('').join(''), dates)

  return dates
}

function read(text: string): WrittenDate[] {
  const tokens = tokensOf(text)
  if (!numbersWithMarks.test(text) && !tokens.some(namesMonth)) return []
  const found: WrittenDate[] = []
  let at = 0
  while (at < tokens.length && found.length < mostDates) {
    const read = mayOpen(tokens[at]) ? writtenAt(tokens, at) : undefined
    if (read) found.push(read.value)
    at = read?.next ?? at + 1
  }
  return found
}

// "4/3/2021", "4. 3. 2021", "2021年": without either of these or a month's name there is no date.
const numbersWithMarks = /\p{Nd}[-./] ?\p{Nd}|\p{Nd} ?[年년月월]|tháng|\p{sc=Thai}\.\p{sc=Thai}/iu
const namesMonth = ({ kind, text }: Token) => kind === 'word' && (monthOf(text) !== undefined || isOtherMonth(text))

/** Most words of a line are none of these, and no mark is. */
const mayOpen = (token: Token | undefined) =>
  token?.kind === 'number' ||
  (token?.kind === 'word' && (monthOf(token.text) !== undefined || isWeekday(token.text) || namesHour(token.text)))

/** The instant, if the date is whole: midnight where no time is given, the site's clocks where no zone is (or an unclear one). */
export function instantOf({ date, time = midnight, zone }: WrittenDate, timeZone: string): Date | undefined {
  if ('refused' in date) return undefined
  if (zone && 'offset' in zone) return instantAtOffset(date, time, zone.offset)

  return instantIn(zone && 'name' in zone ? zone.name : timeZone, date, time)
}

/** How far east of UTC the clock is that a date was written on, if it names one. */
export const offsetOf = ({ date, time = midnight, zone }: WrittenDate, at: Date): string | undefined =>
  zone === undefined || 'unclear' in zone || 'refused' in date ? undefined : offsetShown(asUtc(date, time), at)

const aDay = 86_400_000

/** Whether all clocks of a text that name their zone show the time of its date: "10:00 London time / 5:00 New York time". One may be a day ahead. */
export function clocksAgree(text: string, written: WrittenDate): boolean {
  const at = instantOf(written, 'UTC')
  const shown = clocksIn(tokensOf(text)).map(clock => instantOf({ ...written, ...clock }, 'UTC'))

  return shown.every(other => Number(other) % aDay === Number(at) % aDay)
}

/** Those with a zone that is one. */
function clocksIn(tokens: readonly Token[]): Clock[] {
  const found: Clock[] = []
  for (let at = 0; at < tokens.length; at++) {
    const time = timeAt(tokens, at)
    const zone = time && zoneAt(tokens, time.next)
    if (zone && !('unclear' in zone.value)) found.push({ time: time.value, zone: zone.value })
    at = (zone?.next ?? time?.next ?? at + 1) - 1
  }
  return found
}

function writtenAt(tokens: readonly Token[], at: number): Read<WrittenDate> | undefined {
  const first = dayRead(tokens, at)
  const before = first ? undefined : clockAt(tokens, at)
  const from = afterWeekday(tokens, before ? afterJoint(tokens, before.next) : at)
  const day = from === at ? first : dayRead(tokens, from)
  if (!day) return undefined

  const clock = before ?? clockAt(tokens, afterJoint(tokens, day.next))
  const zone = clock && !clock.value.zone ? zoneAround(tokens, at, Math.max(day.next, clock.next)) : undefined
  const next = Math.max(day.next, clock?.next ?? 0, zone?.next ?? 0)
  const date = inOrder(day, { tokens, from: Math.max(at - 1, 0), to: next }, clock?.value.zone ?? zone?.value)
  const span = { start: tokens[at]?.start ?? 0, end: tokens[next - 1]?.end ?? 0, date }
  return { value: { ...span, ...clock?.value, ...(zone && { zone: zone.value }) }, next }
}

/** "10am on 5 March 2026 (London time)", "日本時間2026年3月5日午前10時": where the zone does not stand beside the hour. */
function zoneAround(tokens: readonly Token[], at: number, next: number): Read<Zone> | undefined {
  const before = zoneBefore(tokens[at - 1])

  return before ? { value: before, next } : zoneAt(tokens, next)
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

const joints = new Set([
  ...',|·•-–—(（)）@/،.',
  ...'at on um à a las del vom kl klo klokka klokken klockan kello alle ore às om o t в о у об στις ora ob u la v г р r года року god godz saat lúc d'.split(
    ' ',
  ),
  ...'الساعة في בשעה ב ساعت เวลา pukul م'.split(' '),
])
// ", čtvrtek,", " r., godz. ": no more stands between a day and its hour.
const longestJoint = 5

/** Past what stands between a date and its time, the day of the week included. */
function afterJoint(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + longestJoint && isBetween(tokens, next)) next++

  return next
}

const isBetween = (tokens: readonly Token[], at: number) => {
  const text = tokens[at]?.text ?? ''

  return joints.has(text.toLowerCase()) || isWeekday(text) || isLetterOfDay(text, tokens[at - 1]?.text)
}

/** "（木）", "(목)". */
const isLetterOfDay = (text: string, before = '') =>
  text.length === 1 &&
  '(（'.includes(before) &&
  before !== '' &&
  '月火水木金土日月一二三四五六월화수목금토일'.includes(text)

/** "Thứ Năm, ngày", "Torsdag den", "Thursday,": what stands before a day. */
function afterWeekday(tokens: readonly Token[], at: number): number {
  if (!isWeekday(tokens[at]?.text ?? '')) return at

  let next = ['thứ', 'chủ'].includes(tokens[at]?.text.toLowerCase() ?? '') ? at + 2 : at + 1
  while (next < at + 5 && beforeDay.has(tokens[next]?.text.toLowerCase() ?? '')) next++
  return next
}
const beforeDay = new Set(['.', ',', '،', 'ngày', 'd', 'den', 'der', 'le', 'tanggal', 'dia', 'dnia', 'dne'])
