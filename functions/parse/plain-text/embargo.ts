import { clocksAgree, datesIn, instantOf } from '../../text/dates.ts'
import { isWeekday } from '../../text/months.ts'
import { namesMidnight } from '../../text/times.ts'
import {
  commonSigns,
  embargoAlone,
  embargoBounds,
  embargoNamed,
  embargoSigns,
  embargoWords,
  noEmbargo,
  noneNamed,
  opensRelease,
} from './embargo-words.ts'
import { bears, holds, mark } from './look.ts'
import { wordSet } from './word-sets.ts'

export type Embargo = { until: Date } | { unread: string }

/** "EMBARGOED UNTIL 00:01 GMT, 3 March 2026". Without a day, an hour and a zone it is not read: better held than early. */
export function readEmbargo(text: string): Embargo | undefined {
  if (!isEmbargo(text)) return undefined
  const [date, ...others] = datesIn(text)
  if (!date || others.length > 0) return { unread: date ? 'it gives several dates' : 'it gives no date' }
  if (date.time && namesMidnight(text)) return { unread: 'midnight may be either end of its day' }
  if (!date.time || !date.zone || 'unclear' in date.zone) return { unread: 'it does not give day, hour and time zone' }

  const until = instantOf(date, 'UTC')
  if (!until) return { unread: 'its date is not a whole date' }

  return clocksAgree(text, date) ? { until } : { unread: 'its clocks do not show one time' }
}

const signs = wordSet(embargoSigns)
const common = wordSet(commonSigns)
const bounds = wordSet(embargoBounds)
const mayAnnounce = (text: string) =>
  holds(text, signs) ||
  (holds(text, common) && holds(text, bounds)) ||
  bears(text, mark.foreign) ||
  opensRelease.test(text)
// An embargo is announced; a story about one is longer.
const longest = 200

/** Announced at the line's beginning, or anywhere in a line that is no sentence: "The report, embargoed until May, …" is a story. */
export function isEmbargo(text: string): boolean {
  if (text.length > longest || !mayAnnounce(text)) return false
  const match = embargoWords.exec(text)
  if (!match) return embargoAlone.test(text) || /^(?:strictly )?embargoed\b[^a-z]*$/i.test(text)
  if (noEmbargo.test(text) || (/ to$/i.test(match[0]) && !saysWhen(text))) return false

  return isAnnounced(text.slice(0, match.index)) || !/[\p{Ll}\p{Lo}\p{M}][.”"。।۔]+$/u.test(text)
}

/**
 * Announced by a line that stands beside a story, where other stories, comments and menus stand too: it opens with the announcement,
 * and says when, or says it in capitals. "Embargo to hit fishing fleet" is another story's headline.
 */
export function announces(text: string): boolean {
  if (!isEmbargo(text)) return false
  const match = embargoWords.exec(text)
  if (!match) return true
  const before = text.slice(0, match.index)

  return (isAnnounced(before) || opensWithDate.test(before)) && (isLoud(match[0]) || saysWhen(text))
}

/** "EMBARGO", "EMBARGOED UNTIL:", "EMBARGOED: Ferry to stop": it says nothing of when, and nothing else of an end. */
export function isBare(text: string): boolean {
  const match = embargoWords.exec(text)
  const rest = text.slice((match?.index ?? text.length) + (match?.[0].length ?? 0))

  return !/[\p{L}\p{N}]/u.test(rest) || !(saysWhen(text) || namesEnd.test(match?.[0] ?? ''))
}

/** "EMBARGOED UNTIL FURTHER NOTICE". */
const namesEnd = /(?:until|till?|before|bis|vor|jusqu|avant|hasta|antes|fino|prima|até|tot|voor|do|до|έως)$/iu

/** "2026年3月5日午前10時", "5 Mart 2026 saat 10.00’dan". */
const opensWithDate = /^\P{L}{0,10}\p{Nd}[^.。]{0,50}$/u

/** "EMBARGO TO END" is a headline of some papers. */
const isLoud = (words: string) => !/\p{Ll}|(?:TO|LIFTS?|ENDS?|EXPIRES?)$/u.test(words)

const clock = /\p{Nd}{1,2} ?(?:[:.h時时点點시]|[ap]\.?m\b|uhr\b)|\b(?:noon|midday|midnight)\b/iu

const saysWhen = (text: string): boolean =>
  /\p{Lo}/u.test(text) || clock.test(text) || (text.match(/\p{L}+/gu) ?? []).some(isWeekday) || datesIn(text).length > 0

// A note to the desk; what is longer is asked for the word alone.
const longestNote = 2000

/** Said in a note, which is never the story: there the word alone is enough. */
export const mayEmbargo = (text: string): boolean =>
  (embargoNamed.test(text) || (text.length <= longestNote && embargoWords.test(text))) &&
  !noneNamed.test(text) &&
  !noEmbargo.test(text)

/** What a note says of an embargo, as a line that announces it. */
export const announced = (note: string): string =>
  isEmbargo(note) ? note : note.length > longest - 20 ? 'EMBARGO' : `EMBARGO UNTIL: ${note}`

const announcement =
  /^(?:[^\p{Ll}\p{Lo}]*|.*[-–—:：|(*【] ?|(?:[Tt]his|[Tt]he) (?:\w+ ){1,2}(?:is|are) (?:strictly |under )?)$/u
/** "Diese Mitteilung ist", "Ce communiqué est", "この資料は": the paper that it stands on speaks of itself. */
const itself =
  /^(?:dies|ce(?:t|tte)? |l[ae] présente? |est[ea] |(?:el|la|il|o|a) presente |quest|den(?:na|ne) |dette |tämä |(?:ten|ta|to|tento|tato|toto|niniejsz\p{L}{1,3}) |bu |эт[оа] |этот |данн|настоящ|ц(?:я|ей|е) |το παρόν |αυτ|acest|ez a |jelen |deze |dit |هذا |هذه |این |यह |इस |本|此|该|この|当|이 |본 )[^.。।]{0,50}$/iu
const isAnnounced = (before: string) => before.length <= 60 && (announcement.test(before) || itself.test(before))
