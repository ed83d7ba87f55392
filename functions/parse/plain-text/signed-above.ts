import { isAgency, isOutlet, isRole } from '../../text/names.ts'
import { type Byline, readBareName, readByline } from './byline.ts'
import { type Cast, isDated, type Part } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'
import { readAnyName, readDesk } from './signers.ts'
import { isSpoken, mostJudged } from './spoken.ts'

// How far below the headline a date, a byline or a caption still speaks of the story as a whole.
export const reach = 12

/** What stands around a line above the story: where the headline ends, and where the last of date and byline is. */
export type Above = { hasStandfirst: boolean; beforeProse: boolean; from: number; anchor: number }

/** Names alone on a line are a byline where details, a trade or a lone "By" stand beside them, or where none other is given. */
export function bareByline(cast: readonly Cast[], at: number, { from, beforeProse, anchor }: Above): Part | undefined {
  const text = cast[at]?.line.text ?? ''
  const introduced = isLoneBy(cast[at - 1]?.line.text ?? '')
  const byline = (introduced ? introducedBy(text) : undefined) ?? bareName(cast, at) ?? besideDate(cast, at)
  if (!byline || !(beforeProse || at <= anchor + 1)) return undefined
  const trade = tradeIn(cast[at + 1]?.line.text ?? '')
  if (trade) return { part: 'byline', byline: withRole(byline, trade) }
  if (introduced || isSupported(cast, at, byline)) return { part: 'byline', byline }

  return isOnlyName(cast, at, { byline, from, anchor })
    ? { part: 'byline', byline: { ...byline, confidence: 0.5 } }
    : undefined
}

const besideDate = (cast: readonly Cast[], at: number) =>
  beside(cast, at).some(isDated) ? readAnyName(cast[at]?.line.text ?? '') : undefined

/** A date, a handle or another name stands beside it, or a date below what she is. */
const isSupported = (cast: readonly Cast[], at: number, byline: Byline) =>
  endsWithHandle(cast[at]?.line.text ?? '') ||
  (isLabel(cast[at + 1]) && isDated(cast[at + 2])) ||
  beside(cast, at).some(other => supports(other, byline))

/** "Ana Ruiz @anaruiz". */
export const endsWithHandle = (text: string): boolean => text.includes('@') && /[ \p{L}]@\w+$/u.test(text)

type Named = Pick<Above, 'from' | 'anchor'> & { byline: Byline }

/** No other name stands above the story, the headline does not speak of this one, and nothing is glued to it. */
function isOnlyName(cast: readonly Cast[], at: number, { byline, from, anchor }: Named): boolean {
  const headline = cast[from - 1]?.line.text ?? ''
  const others = cast
    .slice(from, Math.max(at, anchor) + 1)
    .some(({ part }) => part.part === 'byline' || (part.part === 'details' && part.details.byline))
  const named = byline.contributors.some(({ name }) => headline.includes(name))

  return !others && !named && at <= from + reach && (isAloneAbove(cast, at) || isUnderHeadline(cast, at, from))
}

function bareName(cast: readonly Cast[], at: number): Byline | undefined {
  const text = cast[at]?.line.text ?? ''
  const byline = readBareName(text) ?? (isTeam(text) ? readDesk(text) : undefined)
  return byline && at < mostJudged && isSpoken(byline, cast) ? undefined : byline
}

/** The line under a lone "By". */
export function introducedBy(text: string): Byline | undefined {
  const byline = readByline(`By ${text}`)
  return byline && { ...byline, byline: text }
}

/** "Example Harbour Staff": alone, the last word is the name of a page. */
const isTeam = (text: string) => /^\p{Lu}\S*(?: \p{Lu}\S*){1,4}$/u.test(text)

const isAloneAbove = (cast: readonly Cast[], at: number) =>
  cast[at]?.line.gap === true && cast[at + 1]?.line.gap === true

export const supports = ({ part, line }: Cast, { byline }: Byline) =>
  part.part === 'details' ||
  part.part === 'byline' ||
  isLoneBy(line.text) ||
  /^@\w+$/.test(line.text) ||
  line.text === byline

/** Right under the headline without a blank line between them, as writers set their name. */
const isUnderHeadline = (cast: readonly Cast[], at: number, from: number) =>
  at === from && cast[at]?.line.gap === false && cast[at + 1] !== undefined

/** The line under a name that told what she is. */
export const isTradeOf = (before: Cast | undefined, text: string): boolean =>
  before?.part.part === 'byline' && before.part.byline.contributors.some(({ role }) => role === text)

const isLabel = (here: Cast | undefined) =>
  here?.part.part === 'paragraph' && wordCount(here.line.text) <= 6 && !isSentence(here.line.text)

/** A name, and on the next line what she is. */
export const isNameWithTrade = (cast: readonly Cast[], at: number): boolean =>
  tradeIn(cast[at + 1]?.line.text ?? '') !== undefined && bareName(cast, at) !== undefined

/** "Political reporter", "Contributing Writer" on a line of its own. */
export const tradeIn = (text: string): string | undefined =>
  wordCount(text) <= 6 && !isSentence(text) && isRole(text) && !/^by /i.test(text) ? text : undefined

const withRole = (byline: Byline, role: string): Byline => ({
  ...byline,
  contributors: byline.contributors.map((one, index) => (index === 0 && !one.role ? { ...one, role } : one)),
})

export const isLoneBy = (text: string): boolean => text.length <= longestLoneBy && loneBy.test(text)
const longestLoneBy = 30
const loneBy =
  /^(?:- )?(?:(?:(?:article |post |story )?(?:written|posted|words|story|text|reported|article|authored|contributed) )?by|authors?|von|par|por|di|door|av|af):?$/i

export const beside = (cast: readonly Cast[], at: number) => [cast[at - 1], cast[at + 1]].flatMap(here => here ?? [])

/** "By Ana Ruiz" and on the next line "Example News". */
export const isHouseBelow = (before: Cast | undefined, text: string): boolean =>
  before?.part.part === 'details' &&
  before.part.details.byline !== undefined &&
  wordCount(text) <= 4 &&
  !isSentence(text) &&
  (isAgency(text) || isOutlet(text))
