import { datesIn, type WrittenDate } from '../../text/dates.ts'
import { isAgency, isPlaceName } from '../../text/names.ts'
import { type Byline, readBareName, readByline, together } from './byline.ts'
import { type DateRole, labelled } from './date-labels.ts'
import { isFiller } from './fillers.ts'
import { unglued } from './glued.ts'
import { bears, holds, mark, opensWith } from './look.ts'
import { monthWords } from './month-words.ts'
import { isSentence, wordCount } from './prose.ts'
import { readingMinutes } from './reading-time.ts'
import { readAnyName, readDesk } from './signers.ts'
import { wordSet } from './word-sets.ts'

export type GivenDate = { role: DateRole; written: WrittenDate }

/** What a line gives that is about the story and not of it. */
export type Details = {
  dates: GivenDate[]
  relative?: string
  minutes?: number
  byline?: Byline
  place?: string
}

const relativeTime =
  /^(?:(?:published|updated|posted) )?(?:yesterday|today|just now|gestern|heute|hier|ayer|hoy|ieri|oggi|(?:about |over )?(?:an?|\d{1,3}) (?:second|minute|min|hour|hr|day|week|month|year)s?(?:,? (?:and )?\d{1,2} (?:minute|min|hour|hr|day|week|month)s?)? ago|il y a \d{1,3} \p{L}+|vor \d{1,3} \p{L}+|hace \d{1,3} \p{L}+)$/iu

// A line of details is short; a sentence that gives a date is not one.
const longest = 200
const separators = /\s*[／|·•‧∙●⋅◦]\s*|—(?=\d)|\s+[-–—/]\s+/

// A line of dates and names may end with a full stop ("9 a.m.", "Jr."), but not with a long word before it.
const endsAsProse = /\p{Ll}{3}[.!?]["”’)]?$/u

const isProseOrPost = (line: string) =>
  line.length > longest ||
  (line.length > 40 && endsAsProse.test(line.slice(-6))) ||
  (bears(line, mark.at) && isPostSignature(line))

/** "— Ana Ruiz (@anaruiz) 4 May 2021": whoever is quoted from a network signs the quotation, and no story. */
export const isPostSignature = (line: string): boolean => line.includes(' (@') && postSignature.test(line)
const postSignature = /^(?:[->•] )?[—–-] ?\S.{0,60} \(@\w{2,30}\)/

/** A line made of dates, a byline and a reading time, and of nothing else. */
export function readDetails(line: string): Details | undefined {
  if (isProseOrPost(line)) return undefined
  const text = bears(line, mark.glue) ? unglued(line) : line
  const written = mayHoldDates(line) ? datesIn(text) : []
  const alone = written.length === 0 ? signedAlone(text) : undefined
  if (alone) return alone
  return written.length > 0 ? divided(text, written) : undated(line, text)
}

/** With neither digits nor bars a line is a byline, an age ("yesterday") or nothing of this. */
function undated(line: string, text: string): Details | undefined {
  const mayBeAged = opensWith(line, agedWords)
  if (!bears(line, mark.digit) && !(bears(line, mark.upright | mark.foreign) && barOrDigit.test(text)))
    return mayBeAged && relativeTime.test(text) ? { dates: [], relative: text } : undefined
  if (perhapsSeparated.test(text)) return divided(text, [])

  return mayBeAged || bears(line, mark.digit | mark.foreign) ? spanIn(text) : undefined
}

/** A byline without a date: "By Ana Ruiz 2 hours ago", "By Ana Ruiz, CNN 3 minute read". */
function signedAlone(text: string): Details | undefined {
  const whole = readByline(text)
  if (whole || !bears(text, mark.digit)) return whole && { dates: [], byline: whole }
  const [, name, span] = beforeSpan.exec(text) ?? []
  const given = span === undefined ? undefined : spanIn(span)
  const byline = given && name !== undefined ? readByline(name) : undefined

  return given && byline && { ...given, byline }
}
const beforeSpan = /^(by .{3,80}?) (\d{1,3} .{3,20})$/i

/** The line cut at its dates, bars and dashes. */
function divided(text: string, written: readonly WrittenDate[]): Details | undefined {
  const dates: GivenDate[] = []
  const parts: string[] = []
  let at = 0
  for (const date of written) {
    const before = text.slice(at, date.start)
    const { role, rest } = labelled(before)
    // A title before a colon ("Morning briefing: 7 June 2017") is no label of ours.
    if (role === 'plain' && /[^\s]:\s*$/.test(before)) return undefined
    dates.push({ role, written: date })
    parts.push(...separated(rest))
    at = date.end
  }
  parts.push(...separated(text.slice(at)))
  return gathered(parts, dates)
}

/** A date has digits, and marks between them or the name of a month. */
function mayHoldDates(line: string): boolean {
  if (bears(line, mark.foreign)) return true

  return bears(line, mark.digit) && (holds(line, monthWords) || bears(line, mark.glue) || /\d[-./] ?\d/.test(line))
}

/** "5 min read", "3 hours ago": all that a line with a number and nothing to divide it can give. */
function spanIn(text: string): Details | undefined {
  const minutes = readingMinutes(trimmed(text))
  if (minutes !== undefined) return { dates: [], minutes }

  return relativeTime.test(trimmed(text)) ? { dates: [], relative: text } : undefined
}

const agedWords = wordSet(
  'published updated posted yesterday today just gestern heute hier ayer hoy ieri oggi about over a an il vor hace',
)
const barOrDigit = /[／|·•‧∙●⋅◦\p{Nd}]/u
// Most lines have none, and are not searched for the blanks around one.
const perhapsSeparated = /[／|·•‧∙●⋅◦]|—\d|\s[-–—/]\s/

const separated = (text: string) => (perhapsSeparated.test(text) ? text.split(separators) : [text])

function gathered(parts: readonly string[], dates: GivenDate[]): Details | undefined {
  const details: Details = { dates }
  const unknown: string[] = []
  for (const part of parts.map(trimmed)) {
    if (!takes(details, part)) unknown.push(part)
  }
  if (unknown.length > 0 && !isTail(unknown, details) && !isLoose(unknown, parts, details)) return undefined
  // Beside what is unknown, a word with a capital is a section more often than a place.
  if (unknown.length > 0) delete details.place
  const agency = details.byline ? undefined : parts.map(trimmed).find(isAgency)
  const desk = agency === undefined ? undefined : readDesk(agency)
  if (desk) details.byline = desk

  const given = dates.length > 0 || details.byline || details.minutes !== undefined || details.relative !== undefined
  return given ? details : undefined
}

const mostTailWords = 3
/** "By A B 2019-11-18 Space": what stands last on a line that is surely one of details is a section or a button. */
function isTail(unknown: readonly string[], { byline, dates }: Details): boolean {
  const sure = byline !== undefined || dates.some(({ role }) => role !== 'plain')

  return sure && unknown.every(part => wordCount(part) <= mostTailWords) && !/^(?:This|The|A) /.test(unknown[0] ?? '')
}

/** "October 12, 2018/0 comments/in Reviews": a whole date first, and then what a page says beside one. */
function isLoose(unknown: readonly string[], parts: readonly string[], { dates, byline }: Details): boolean {
  const [first] = dates
  const words = unknown.reduce((sum, part) => sum + wordCount(part), 0)
  if (!first || 'refused' in first.written.date || isSentence(unknown.at(-1) ?? '')) return false
  // Bars on both sides of the date, or a name before it, set it apart as well.
  const isApart = first.written.start <= 12 || parts.length >= 4 || byline !== undefined
  return isApart && words <= 8
}

/** Without what divides a line; the bracket that closes one of its own stays: "Ana Ruiz (Dover)". */
function trimmed(part: string): string {
  if (isPlain(part.charCodeAt(0)) && isPlain(part.charCodeAt(part.length - 1))) return part
  const bare = part.replace(/^[\s,.;:()[\]/|-]+|[\s,;:()[\]/|-]+$/g, '')
  const isOpen = bare.includes('(') && !bare.includes(')') && part.includes(`${bare})`)

  return isOpen ? `${bare})` : bare
}

/** A letter or a digit of English, as at both ends of most parts. */
const isPlain = (code: number) => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122)

/** Puts one part of the line where it belongs; false if it belongs nowhere. */
function takes(details: Details, part: string): boolean {
  if (part === '' || isFiller(part)) return true
  const minutes = readingMinutes(part)
  if (minutes !== undefined) {
    details.minutes = minutes
    return true
  }
  if (relativeTime.test(part)) {
    details.relative = part
    return true
  }
  const name = part.replace(/ (?:on|at|am|in)$/i, '').replace(/(?<=\p{L}{3})\.$/u, '')
  const byline = details.byline ? readByline(name) : signed(name, details.dates.length > 0)
  if (byline) {
    details.byline = together(details.byline, byline)
    return true
  }
  return takesPlace(details, part)
}

/** Beside a date a name alone is enough: "Ana Ruiz, Daily Example - 4 May 2021". */
const signed = (part: string, dated: boolean) =>
  readByline(part) ?? (dated ? (readBareName(part) ?? readDesk(part) ?? readAnyName(part)) : undefined)

function takesPlace(details: Details, part: string): boolean {
  const dated = details.dates.some(({ written }) => !('refused' in written.date))
  if (!dated || !isPlaceName(part) || details.place !== undefined) return false

  details.place = part
  return true
}
