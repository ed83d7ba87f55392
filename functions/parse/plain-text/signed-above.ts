import { isRole } from '../../text/names.ts'
import { type Byline, readBareName, readByline } from './byline.ts'
import type { Cast, Part } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'
import { isSpoken, mostJudged } from './spoken.ts'

// How far below the headline a date, a byline or a caption still speaks of the story as a whole.
export const reach = 12

/** What stands around a line above the story: where the headline ends, and where the last of date and byline is. */
export type Above = { hasStandfirst: boolean; beforeProse: boolean; from: number; anchor: number }

/** Names alone on a line are a byline where details, a trade or a lone "By" stand beside them, or where none other is given. */
export function bareByline(cast: readonly Cast[], at: number, { from, beforeProse, anchor }: Above): Part | undefined {
  const text = cast[at]?.line.text ?? ''
  const introduced = loneBy.test(cast[at - 1]?.line.text ?? '')
  const byline = (introduced ? introducedBy(text) : undefined) ?? bareName(cast, at)
  if (!byline || !(beforeProse || at <= anchor + 1)) return undefined
  const trade = tradeIn(cast[at + 1]?.line.text ?? '')
  const signed = trade ? withRole(byline, trade) : byline
  if (trade || introduced || /[ \p{L}]@\w+$/u.test(text) || beside(cast, at).some(other => supports(other, byline)))
    return { part: 'byline', byline: signed }

  const headline = cast[from - 1]?.line.text ?? ''
  const others = cast
    .slice(from, Math.max(at, anchor) + 1)
    .some(({ part }) => part.part === 'byline' || (part.part === 'details' && part.details.byline))
  const named = byline.contributors.some(({ name }) => headline.includes(name))
  return others || named || at > from + reach || !isAloneAbove(cast, at)
    ? undefined
    : { part: 'byline', byline: { ...byline, confidence: 0.5 } }
}

function bareName(cast: readonly Cast[], at: number): Byline | undefined {
  const byline = readBareName(cast[at]?.line.text ?? '')
  return byline && at < mostJudged && isSpoken(byline, cast) ? undefined : byline
}

/** The line under a lone "By". */
export function introducedBy(text: string): Byline | undefined {
  const byline = readByline(`By ${text}`)
  return byline && { ...byline, byline: text }
}

const isAloneAbove = (cast: readonly Cast[], at: number) =>
  cast[at]?.line.gap === true && cast[at + 1]?.line.gap === true

export const supports = ({ part, line }: Cast, { byline }: Byline) =>
  part.part === 'details' ||
  part.part === 'byline' ||
  loneBy.test(line.text) ||
  /^@\w+$/.test(line.text) ||
  line.text === byline

/** "Political reporter", "Contributing Writer" on a line of its own. */
const tradeIn = (text: string) =>
  wordCount(text) <= 6 && !isSentence(text) && isRole(text) && !/^by /i.test(text) ? text : undefined

const withRole = (byline: Byline, role: string): Byline => ({
  ...byline,
  contributors: byline.contributors.map((one, index) => (index === 0 && !one.role ? { ...one, role } : one)),
})

export const loneBy = /^(?:(?:written |posted |words |story |text |reported )?by|author|von|par|por|di|door|av|af):?$/i

export const beside = (cast: readonly Cast[], at: number) => [cast[at - 1], cast[at + 1]].flatMap(here => here ?? [])
