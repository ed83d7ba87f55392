import { type HalfDay, halfDayNamed, onClock } from './half-days.ts'
import type { ClockTime } from './instants.ts'
import type { Token } from './tokens.ts'
import { zoneNamed } from './zones.ts'

/** What was read, and the index of the first token after it. */
export type Read<Value> = { value: Value; next: number }

type Clock = Read<ClockTime>
const word = (tokens: readonly Token[], at: number) => tokens[at]?.text.toLowerCase() ?? ''

/** "9:14 a.m.", "14.30 Uhr", "9h30", "noon"; "0001" only before a zone, for else it may be a year. */
export function timeAt(tokens: readonly Token[], at: number): Clock | undefined {
  const first = tokens[at]
  if (!first) return undefined
  if (first.kind === 'word') return namedTime(tokens, at) ?? afterHalfDay(tokens, at)
  if (first.kind !== 'number') return undefined
  if (first.text.length === 4) return militaryTime(tokens, at)
  if (first.text.length > 2) return undefined

  return clockTime(tokens, at) ?? signedTime(tokens, at) ?? fullHour(tokens, at)
}

const namedHours = new Map([
  ['noon', 12],
  ['midday', 12],
  ['midnight', 0],
])

export const namesHour = (word: string): boolean => word.length <= longestHour && namedHours.has(word.toLowerCase())
const longestHour = 'midnight'.length

/** "Midnight on Friday" may be either end of the day. */
export const namesMidnight = (text: string): boolean => /\bmidnight\b/i.test(text)

function namedTime(tokens: readonly Token[], at: number): Clock | undefined {
  const hour = namedHours.get(word(tokens, at))
  return hour === undefined ? undefined : { value: { hour, minute: 0, second: 0 }, next: at + 1 }
}

function militaryTime(tokens: readonly Token[], at: number): Clock | undefined {
  const digits = tokens[at]?.text ?? ''
  const next = ['hrs', 'hours'].includes(word(tokens, at + 1)) ? at + 2 : at + 1
  if (next === at + 1 && !zoneNamed(tokens[next]?.text ?? '')) return undefined

  return valid({ hour: Number(digits.slice(0, 2)), minute: Number(digits.slice(2)), second: 0 }, next)
}

/** "午後6時5分", "오후 6:05": the half of the day stands first. */
function afterHalfDay(tokens: readonly Token[], at: number): Clock | undefined {
  const half = halfDayNamed(word(tokens, at))
  const time = half && (clockTime(tokens, at + 1) ?? signedTime(tokens, at + 1) ?? fullHour(tokens, at + 1))

  return time && valid({ ...time.value, hour: onClock(time.value.hour, half) }, time.next)
}

const hourSigns = ['時', '时', '點', '点', '시']
const minuteSigns = ['分', '분']

/** "18時05分", "18시 5분". */
function signedTime(tokens: readonly Token[], at: number): Clock | undefined {
  if (tokens[at + 1]?.kind !== 'word') return undefined
  const [hour, hourSign, minute, minuteSign] = tokens.slice(at, at + 4)
  if (!hourSigns.includes(hourSign?.text ?? '')) return undefined
  if (minute?.kind !== 'number' || !minuteSigns.includes(minuteSign?.text ?? ''))
    return valid({ hour: Number(hour?.text), minute: 0, second: 0 }, at + 2)

  return valid({ hour: Number(hour?.text), minute: Number(minute.text), second: 0 }, at + 4)
}

function clockTime(tokens: readonly Token[], at: number): Clock | undefined {
  if (tokens[at + 2]?.kind !== 'number') return undefined
  const [hour, separator, minute, colon, second] = tokens.slice(at, at + 5)
  if (
    !hour ||
    !separator ||
    !minute ||
    ![':', '.', 'h', 'giờ'].includes(separator.text) ||
    !/^\d{2}$/.test(minute.text)
  )
    return undefined

  const seconds = colon?.text === ':' && second && /^\d{2}$/.test(second.text) ? Number(second.text) : undefined
  const end = afterFraction(tokens, at + (seconds === undefined ? 3 : 5))
  const half = halfDay(tokens, end)
  const value = { hour: onClock(Number(hour.text), half?.value), minute: Number(minute.text), second: seconds ?? 0 }
  return valid(value, afterHourWord(tokens, half?.next ?? end))
}

/** ".123" behind seconds. */
const afterFraction = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === '.' && tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.start === tokens[at]?.end
    ? at + 2
    : at

function fullHour(tokens: readonly Token[], at: number): Clock | undefined {
  const half = halfDay(tokens, at + 1)
  const next = half?.next ?? afterHourWord(tokens, at + 1)
  if (next === at + 1) return undefined

  return valid({ hour: onClock(Number(tokens[at]?.text), half?.value), minute: 0, second: 0 }, next)
}

const hourWords = new Set('uhr h hrs heures horas uur ч hod óra giờ बजे น'.split(' '))

function afterHourWord(tokens: readonly Token[], at: number): number {
  if (!hourWords.has(word(tokens, at))) return at
  const isCut = ['ч', 'hod', 'น'].includes(word(tokens, at)) && tokens[at + 1]?.text === '.'

  return isCut ? at + 2 : at + 1
}

function halfDay(tokens: readonly Token[], at: number): Read<HalfDay> | undefined {
  const first = word(tokens, at)
  const named = halfDayNamed(first)
  if (named) return { value: named, next: at + 1 }
  const cut = tokens[at + 1]?.text === '.' ? halfDayNamed(`${first}${word(tokens, at + 2)}`) : undefined

  return cut && { value: cut, next: tokens[at + 3]?.text === '.' ? at + 4 : at + 3 }
}

const valid = (value: ClockTime, next: number): Clock | undefined =>
  value.hour < 24 && value.minute < 60 && value.second < 60 ? { value, next } : undefined
