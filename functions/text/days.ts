import { type CivilDate, isCivilDate } from './instants.ts'
import { isOtherMonth, monthOf } from './months.ts'
import { type Read, timeAt } from './times.ts'
import type { Token } from './tokens.ts'

/** Why something that looks like a date is not taken for one: we do not guess. */
export type DateRefusal = 'ambiguous-order' | 'two-digit-year' | 'no-year' | 'impossible-date' | 'other-calendar'

export type Day = CivilDate | { refused: DateRefusal }
type DayRead = Read<Day>

/** The day that is written from this token on, in numbers or with the month's name. */
export function dayRead(tokens: readonly Token[], at: number): DayRead | undefined {
  const token = tokens[at]
  if (token?.kind === 'word') return monthFirst(tokens, at)
  // The last part of a time ("9:22 October") is no day.
  const joined = tokens[at - 1]?.text === ':' && tokens[at - 1]?.end === token?.start
  if (token?.kind !== 'number' || joined) return undefined

  return allNumbers(tokens, at) ?? spacedNumbers(tokens, at) ?? dayFirst(tokens, at) ?? yearFirst(tokens, at)
}

// Thailand counts from the Buddha's death; its year has begun with January since 1941.
const [firstThai, lastThai, thaiAhead] = [2484, 2643, 543]

/** A year of Thailand's as everybody else's: 2569 is 2026. No other year that news give lies there. */
const fromThaiYear = (year: number): number => (year >= firstThai && year <= lastThai ? year - thaiAhead : year)

// No news is older than the press; 1402 is a year of Iran's calendar, 1445 of the Islamic one.
const [firstYear, lastYear] = [1600, 2200]

function checked(written: CivilDate): Day {
  const date = { ...written, year: fromThaiYear(written.year) }
  if (date.year < firstYear || date.year > lastYear) return { refused: 'other-calendar' }

  return isCivilDate(date) ? date : { refused: 'impossible-date' }
}

function allNumbers(tokens: readonly Token[], at: number): DayRead | undefined {
  if (!joinsNumbers(tokens[at + 1])) return undefined
  const [first, mark, second, again, third] = tokens.slice(at, at + 5)
  if (!first || !mark || !second || !third || mark.text !== again?.text) return undefined
  if (third.end - first.start !== first.text.length + second.text.length + third.text.length + 2) return undefined

  const value = numericDate([first.text, second.text, third.text], mark.text)
  return value && { value, next: at + 5 }
}

const joinsNumbers = (mark: Token | undefined) => mark?.text === '-' || mark?.text === '/' || mark?.text === '.'

function numericDate([first, second, third]: [string, string, string], mark: string): Day | undefined {
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

const standsBetween = new Set('.年년')
const isShortNumber = (token: Token | undefined) => token?.kind === 'number' && token.text.length <= 4

const areSpaced = (tokens: readonly Token[], at: number) =>
  standsBetween.has(tokens[at + 1]?.text ?? '') && [at, at + 2, at + 4].every(each => isShortNumber(tokens[each]))

/** "4. 3. 2021" in Czech or Slovene, "2021. 3. 4." in Hungarian or Korean, "2021年3月4日", "2021년 3월 4일". */
function spacedNumbers(tokens: readonly Token[], at: number): DayRead | undefined {
  if (!areSpaced(tokens, at)) return undefined
  const [first, mark, second, again, third, last] = tokens.slice(at, at + 6)
  const [a, b, c] = [Number(first?.text), Number(second?.text), Number(third?.text)]
  if (mark?.text === '.' && again?.text === '.') {
    if (third?.text.length === 4 && b <= 12) return { value: checked({ year: c, month: b, day: a }), next: at + 5 }
    if (first?.text.length === 4 && last?.text === '.')
      return { value: checked({ year: a, month: b, day: c }), next: at + 6 }
  }
  const named =
    /^[年년]$/.test(mark?.text ?? '') && /^[月월]$/.test(again?.text ?? '') && /^[日일號号]/.test(last?.text ?? '')
  return named ? { value: checked({ year: a, month: b, day: c }), next: at + 6 } : undefined
}

const lowered = (tokens: readonly Token[], at: number) => tokens[at]?.text.toLowerCase() ?? ''
const skip = (tokens: readonly Token[], at: number, set: ReadonlySet<string>) =>
  set.has(lowered(tokens, at)) ? at + 1 : at

const ordinals = new Set(['st', 'nd', 'rd', 'th', 'er', 'e', 'º', 'ª', '.'])
const of = new Set(['of', 'de', 'del', 'di', 'd', 'năm', 'tahun'])
const hyphen = new Set(['-'])
const stop = new Set(['.'])
const comma = new Set([',', '،', '/'])

/** From 1 to 12, or of a calendar that is not reckoned with. */
type Month = number | 'other'

/** The month a token names, past "de" and the like: "4 de março", "4 tháng 3", "มี.ค.", "مارس/آذار". */
function monthAt(tokens: readonly Token[], at: number): Read<Month> | undefined {
  const word = tokens[at]?.text ?? ''
  if (tokens[at]?.kind !== 'word') return undefined
  if (word.toLowerCase() === 'tháng') return { value: Number(tokens[at + 1]?.text), next: at + 2 }
  const month = monthOf(word)
  if (month !== undefined) {
    const isSaidTwice = tokens[at + 1]?.text === '/' && monthOf(tokens[at + 2]?.text ?? '') === month
    return { value: month, next: isSaidTwice ? at + 3 : at + 1 }
  }

  return cutMonth(tokens, at) ?? otherMonth(tokens, at)
}

function cutMonth(tokens: readonly Token[], at: number): Read<Month> | undefined {
  const [first, stop, second] = tokens.slice(at, at + 3)
  const month = stop?.text === '.' && second ? monthOf(`${first?.text}.${second.text}`) : undefined

  return month === undefined ? undefined : { value: month, next: at + 3 }
}

const otherMonth = (tokens: readonly Token[], at: number): Read<Month> | undefined =>
  isOtherMonth(tokens[at]?.text ?? '') && tokens[at + 1]?.kind === 'number'
    ? { value: 'other', next: at + 1 }
    : undefined

function dayFirst(tokens: readonly Token[], at: number): DayRead | undefined {
  const day = tokens[at]
  if (!day || day.text.length > 2 || isGlued(tokens, at)) return undefined
  const month = monthAt(tokens, skip(tokens, skip(tokens, skip(tokens, at + 1, ordinals), hyphen), of))
  if (!month) return undefined

  const next = afterEra(tokens, skip(tokens, skip(tokens, skip(tokens, month.next, stop), comma), of))
  return withYear(tokens, skip(tokens, next, hyphen), { month: month.value, day: Number(day.text), bare: month.next })
}

/** "พ.ศ. 2569", "ค.ศ. 2026": which years these are. */
function afterEra(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.text !== '.') return at
  const said = tokens
    .slice(at, at + 4)
    .map(({ text }) => text)
    .join('')

  return said === 'พ.ศ.' || said === 'ค.ศ.' ? at + 4 : at
}

/** The digit of "F1Dec 22, 2023" is of the word before it. */
const isGlued = (tokens: readonly Token[], at: number) =>
  tokens[at - 1]?.kind === 'word' &&
  tokens[at - 1]?.end === tokens[at]?.start &&
  tokens[at + 1]?.start === tokens[at]?.end

function monthFirst(tokens: readonly Token[], at: number): DayRead | undefined {
  const month = monthOf(tokens[at]?.text ?? '')
  const dayAt = month ? skip(tokens, at + 1, stop) : -1
  const day = tokens[dayAt]
  if (!month || day?.kind !== 'number' || day.text.length > 2 || tokens[dayAt + 1]?.text === ':') return undefined

  const next = skip(tokens, skip(tokens, dayAt + 1, ordinals), comma)
  return withYear(tokens, next, { month, day: Number(day.text), bare: dayAt + 1 })
}

const yearWords = new Set(['.', 'm', 'gada', 'g', 'de', 'r'])

/** "2021. március 4.", "2021 m. kovo 4 d.", "2021. gada 4. marts". */
function yearFirst(tokens: readonly Token[], at: number): DayRead | undefined {
  const year = tokens[at]
  if (!year || !/^[12]\d{3}$/.test(year.text)) return undefined
  const next = skip(tokens, skip(tokens, skip(tokens, at + 1, yearWords), yearWords), yearWords)
  const first = monthOf(tokens[next]?.text ?? '')
  const dayAt = first ? skip(tokens, next + 1, stop) : next
  const month = first ?? monthOf(tokens[skip(tokens, dayAt + 1, stop)]?.text ?? '')
  const day = tokens[dayAt]
  if (!month || day?.kind !== 'number' || day.text.length > 2) return undefined

  const end = first ? dayAt + 1 : skip(tokens, dayAt + 1, stop) + 1
  return { value: checked({ year: Number(year.text), month, day: Number(day.text) }), next: skip(tokens, end, stop) }
}

type DayOfYear = { month: Month; day: number; bare: number }

function withYear(tokens: readonly Token[], at: number, { month, day, bare }: DayOfYear): DayRead | undefined {
  const short = tokens[at]?.text === "'" || tokens[at]?.text === '’'
  const year = tokens[short ? at + 1 : at]
  if (day < 1 || day > 31) return undefined
  if (month === 'other') return { value: { refused: 'other-calendar' }, next: at + 1 }
  if (year?.kind === 'number' && /^[12]\d{3}$/.test(year.text))
    return { value: checked({ year: Number(year.text), month, day }), next: at + 1 }

  const twoDigits = year?.kind === 'number' && year.text.length === 2 && !timeAt(tokens, at)
  if (twoDigits) return { value: { refused: 'two-digit-year' }, next: at + (short ? 2 : 1) }

  return { value: { refused: 'no-year' }, next: bare }
}
