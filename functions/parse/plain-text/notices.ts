import type { Contributor } from '../../../events/article.ts'
import { datesIn, instantOf } from '../../text/dates.ts'
import { isPersonName } from '../../text/names.ts'
import { bears, holds, mark, opensWith } from './look.ts'
import { wordSet } from './word-sets.ts'

const correction =
  /^(?:corrections?|clarifications?|editor['’]?s['’]? note|update to this story)(?: (?:appended|\([^)]{1,40}\)))?(?: ?[:—–-]|$)|^this (?:article|story|report|piece) (?:was|has been) (?:amended|corrected|updated to correct)/i

/** A line that tells readers what was put right. */
export const isCorrection = (text: string): boolean =>
  openings.includes(text.charAt(0)) && correction.test(text.slice(0, 120))
// What a correction may begin with. Asked first, as most lines are no correction.
const openings = 'ceutCEUT'

const embargo =
  /\b(?:embargo(?:ed)?(?: until| till| to|:)|under (?:strict )?embargo|not for (?:release|publication|broadcast|use) (?:before|until)|hold (?:for release )?until|strict embargo|sperrfrist)\b:?/i

const embargoWords = wordSet('embargo embargoed release publication broadcast use hold sperrfrist')
// An embargo is announced; a story about one is longer.
const longestEmbargo = 200

export type Embargo = { until: Date } | { unread: string }

/** "EMBARGOED UNTIL 00:01 GMT, 3 March 2026". Without a day, an hour and a zone it is not read: better held than early. */
export function readEmbargo(text: string): Embargo | undefined {
  if (!isEmbargo(text)) return undefined
  const [date, ...others] = datesIn(text)
  if (!date || others.length > 0) return { unread: date ? 'it gives several dates' : 'it gives no date' }
  if (!date.time || !date.zone || 'unclear' in date.zone) return { unread: 'it does not give day, hour and time zone' }

  const until = instantOf(date, 'UTC')
  return until ? { until } : { unread: 'its date is not a whole date' }
}

/** Announced at the line's beginning, or anywhere in a line that is no sentence: "The report, embargoed until May, …" is a story. */
export function isEmbargo(text: string): boolean {
  if (text.length > longestEmbargo || !holds(text, embargoWords)) return false
  const match = embargo.exec(text)
  if (!match) return /^(?:strictly )?embargoed?\b[^a-z]*$/i.test(text)

  return isAnnounced(text.slice(0, match.index)) || !/\p{Ll}[.”"]+$/u.test(text)
}

const announcement = /^(?:[^\p{Ll}]*|.*[-–—:|(*] ?|(?:[Tt]his|[Tt]he) (?:\w+ ){1,2}(?:is|are) (?:strictly |under )?)$/u
const isAnnounced = (before: string) => before.length <= 60 && announcement.test(before)

// The marks, with whatever dashes and blanks around them.
const longestEnd = 40

const endWords = wordSet('end ends xxx')
const mayEnd = (text: string) => opensWith(text, endWords) || bears(text, mark.oddStart)

/** Marks that nothing of the story follows: "ENDS", "-30-", "###". */
export const isEnd = (text: string): boolean =>
  text.length <= longestEnd &&
  mayEnd(text) &&
  /^(?:[-–—*( ]*(?:ENDS?|Ends|XXX)[-–—*) .]*|[-–—]+ ?30 ?[-–—]+|#{2,3}|# # #)$/.test(text)

const signOffWords = wordSet(
  'additional further reporting writing editing graphics compiled written edited reviewed translated',
)
const signOff =
  /^[([]?((?:additional |further )?(?:reporting|writing|editing|graphics|compiled|written|edited|reviewed|translated)(?: and (?:writing|editing|reporting))? by .{3,400}?)[.)\]]*$/i

// Of a longer text each of the first letters would be tried as the last before the signs that close it.
const longestSignOff = 500

/** "(Reporting by A B in Beirut; Editing by C D)": printed below a story, and out of it. */
export function readSignOff(text: string): Contributor[] | undefined {
  const said = text.length <= longestSignOff && opensWith(text, signOffWords) ? signOff.exec(text)?.[1] : undefined
  if (!said) return undefined

  const people = said.split(/[;.] ?/).flatMap(clause => {
    const [role = '', names = ''] = splitOnce(clause, / by:? /i)
    return names
      .split(/, | and | & /)
      .map(name => ({ name: name.replace(/ (?:in|at) .*/, ''), role: role.trim().toLowerCase() }))
  })
  const named = people.filter(person => isPersonName(person.name))
  return named.length > 0 ? named : undefined
}

function splitOnce(text: string, mark: RegExp): [string, string] {
  const match = mark.exec(text)
  return match ? [text.slice(0, match.index), text.slice(match.index + match[0].length)] : [text, '']
}

const keywordWords = wordSet('tags tagged keywords key topics filed schlagworte schlagwörter mots etiquetas tag')
const keywordLabel =
  /^(?:tags|tagged|keywords|key words|topics|filed under|schlagworte|schlagwörter|mots-clés|etiquetas|tag): ?(.{2,300})$/i

/** "Tags: harbour, ferries": the publisher's own free words. */
export function readKeywords(text: string): string[] | undefined {
  const listed = opensWith(text, keywordWords) ? keywordLabel.exec(text)?.[1] : undefined

  return listed
    ?.split(/[,;|]/)
    .map(word => word.trim().replace(/\.$/, ''))
    .filter(word => word !== '')
}
