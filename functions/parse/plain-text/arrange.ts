import { castButtons } from './buttons.ts'
import { readBareName } from './byline.ts'
import { partOf } from './classify.ts'
import { coherent } from './coherence.ts'
import { readEmbargo } from './embargo.ts'
import { findHeadline } from './headline.ts'
import { isKicker } from './kicker.ts'
import type { Line } from './lines.ts'
import { castPageCaptions } from './page-captions.ts'
import { type Cast, isDated, type Part } from './parts.ts'
import { creditSecondNames } from './second-name.ts'
import { bylinesIn, signBelow, signByAddress } from './signed-below.ts'
import { unsignSpoken } from './spoken.ts'
import { castStory } from './story.ts'
import { castTop } from './top.ts'
import { siteVoice, weighed } from './weight.ts'

/** Every line with the part it plays: first by its own words, then by where it stands. */
export function arranged(lines: readonly Line[]): Cast[] {
  const cast = lines.map(line => ({ line, part: castAlone(line) }))
  joinEmbargo(cast)
  unsignSpoken(cast)
  const signed = bylinesIn(cast)
  const headline = findHeadline(cast)
  for (const at of headline?.again ?? []) setPart(cast[at], { part: 'headline-again' })
  for (const [at, here] of cast.slice(0, headline?.at ?? 0).entries()) setAbove(here, [cast[at - 1], cast[at + 1]])
  if (headline) setPart(cast[headline.at], { part: 'headline', ...headline.as })
  const from = headline ? headline.at + 1 : 0
  castPageCaptions(cast.slice(from))
  castButtons(cast.slice(from))
  signByCredit(cast.slice(from, from + bylineReach))
  const isStory = [...Array<boolean>(from).fill(false), ...storyOf(cast, from)]
  const story = castTop(cast, from, isStory)
  creditSecondNames(cast.slice(from, story))
  castStory(cast, story, isStory)
  if (bylinesIn(cast).length === 0) signBelow(cast, signed)
  if (bylinesIn(cast).length === 0) signByAddress(cast.slice(from))
  return cast
}

/** Machines frame what a desk announces, too. */
function castAlone(line: Line): Part {
  const part = partOf(line)

  return line.frame === true && part.part !== 'embargo' ? { part: 'furniture', rule: 'wire-line' } : part
}

// A standfirst may stand between the headline and whoever wrote below it.
const bylineReach = 4

/** "Ana Ruiz/TT" right above a date, where nobody else signs: a credit with no picture beside it is a byline. */
function signByCredit(top: readonly Cast[]): void {
  if (bylinesIn(top).length > 0) return
  const at = top.findIndex(({ part }) => part.part === 'caption')
  const [here, next] = [top[at], top[at + 1]]
  const isAlone = here?.part.part === 'caption' && here.part.caption.picture.caption === undefined
  const byline = isAlone && (detailsOf(next)?.dates.length ?? 0) > 0 ? readBareName(here.line.text) : undefined
  if (byline) setPart(here, { part: 'details', details: { dates: [], byline } })
}

const detailsOf = (here: Cast | undefined) => (here?.part.part === 'details' ? here.part.details : undefined)

/** Which lines from `from` on are the story. Where nothing would be left, the page is taken as it is. */
function storyOf(cast: readonly Cast[], from: number): boolean[] {
  const weights = weighed(cast, from, writersIn(cast))
  const kept = coherent(weights).map((inside, index) => inside && (weights[index]?.weight ?? 0) > siteVoice)
  const isLeft = kept.some((inside, index) => inside && cast[from + index]?.part.part === 'paragraph')

  return isLeft ? kept : kept.map(() => true)
}

/** Whom the bylines name: what is told of them below the story is not of it. */
const writersIn = (cast: readonly Cast[]) =>
  cast
    .slice(0, 60)
    .flatMap(({ part }) => (part.part === 'details' ? (part.details.byline?.contributors ?? []) : []))
    .map(({ name }) => name)

function setPart(here: Cast | undefined, part: Part): void {
  if (here) here.part = part
}

/** "EMBARGOED UNTIL" with its date on the next line: that date is no date of publication. */
function joinEmbargo(cast: readonly Cast[]): void {
  for (const [index, here] of cast.entries()) {
    const next = cast[index + 1]
    if (here.part.part !== 'embargo' || 'until' in here.part.embargo || /\d/.test(here.line.text)) continue
    if (next?.part.part !== 'details' || next.part.details.dates.length === 0) continue

    const embargo = readEmbargo(`${here.line.text} ${next.line.text}`) ?? here.part.embargo
    here.part = { part: 'embargo', embargo }
    next.part = { part: 'embargo', embargo }
  }
}

function setAbove(here: Cast, beside: readonly (Cast | undefined)[]): void {
  const { part } = here.part
  const dated = beside.some(isDated)
  const byline = dated && part === 'paragraph' ? readBareName(here.line.text) : undefined
  if (byline) here.part = { part: 'byline', byline }
  else if (part === 'paragraph')
    here.part = isKicker(here.line.text) ? { part: 'kicker' } : { part: 'furniture', rule: 'label' }
  if (part === 'item') here.part = { part: 'furniture', rule: 'menu' }
  if (part === 'furniture-opener') here.part = { part: 'furniture', rule: 'label' }
}
