import { readBareName } from './byline.ts'
import { isKicker } from './kicker.ts'
import { type Cast, isDated, type Part } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'
import {
  type Above,
  bareByline,
  beside,
  endsWithHandle,
  introducedBy,
  isHouseBelow,
  isLoneBy,
  isNameWithTrade,
  isTradeOf,
  reach,
  supports,
} from './signed-above.ts'
import {
  isAside,
  isChapter,
  isOnlyDate,
  isText,
  labelBetween,
  labelledSection,
  labelledStandfirst,
  standfirstOr,
  storyAfter,
} from './standfirst-line.ts'

/** Gives the lines from `from` on their parts, up to the first of the story. Returns where the story begins. */
export function castTop(cast: Cast[], from: number, isStory: readonly boolean[]): number {
  const anchor = anchorOf(cast, from)
  const nextProse = (after: number) =>
    cast.findIndex(
      ({ part, line }, at) => at >= after && isStory[at] && part.part === 'paragraph' && isProse(line.text),
    )
  let prose = nextProse(Math.max(from, anchor))
  let hasStandfirst = false
  for (let at = from; at < cast.length; at++) {
    const here = cast[at]
    const above = { hasStandfirst: hasStandfirst || at > from + reach, beforeProse: at < prose, from, anchor }
    const part = topPart(cast, at, above) ?? (at < prose && !isStory[at] ? leftOut(here?.part) : undefined)
    if (!here || !part) return at
    if (part.part === 'standfirst') {
      hasStandfirst = true
      prose = nextProse(Math.max(at + 1, anchor))
    }
    here.part = part
  }
  return cast.length
}

/** What the page as a whole says is not of the story does not begin it. */
const leftOut = (part: Part | undefined): Part =>
  part?.part === 'end' || part?.part === 'sign-off' ? part : { part: 'furniture', rule: 'above-the-story' }

/** The part of a line above the story; nothing if the story begins with it. */
function topPart(cast: readonly Cast[], at: number, above: Above): Part | undefined {
  const { part, line } = cast[at] ?? {}
  if (!part || !line) return undefined
  if (part.part === 'end' || part.part === 'sign-off') return undefined
  if (part.part === 'item') return itemAbove(cast, at, above.beforeProse)
  if (part.part === 'furniture-opener') return { part: 'furniture', rule: 'label' }
  if (part.part !== 'paragraph') return part
  if (isLoneBy(line.text) || isTradeOf(cast[at - 1], line.text)) return { part: 'furniture', rule: 'label' }
  if (isHouseBelow(cast[at - 1], line.text)) return { part: 'furniture', rule: 'house' }
  const section = labelledSection(line.text)
  if (section) return section
  const byline = bareByline(cast, at, above)
  if (byline) return byline

  return besideAnchor(cast, at, above)
}

function besideAnchor(cast: readonly Cast[], at: number, above: Above): Part | undefined {
  if (isSetOverCredit(cast, at)) return captionAbove(cast[at]?.line.text ?? '')
  if (at < above.anchor) return aboveAnchor(cast, at, above)

  return above.hasStandfirst ? labelBetween(cast, at) : standfirstOr(cast, at)
}

/** Between the headline and the last of date and byline nothing is the story yet. */
function aboveAnchor(cast: readonly Cast[], at: number, { hasStandfirst, from }: Above): Part {
  const text = cast[at]?.line.text ?? ''
  const labelled = labelledStandfirst(text)
  if (labelled) return labelled
  if (isKicker(text)) return { part: 'kicker' }
  const above = cast.slice(from, at)
  const mayShow = isSentence(text) && above.some(isDated) && !above.some(isShown)
  if (mayShow || beside(cast, at).some(isLoneCredit)) return captionAbove(text)
  if (isAside(cast, at)) return { part: 'furniture', rule: 'label' }
  if (!hasStandfirst && wordCount(text) >= 5 && text.length <= 500)
    return { part: 'standfirst', text, rule: 'between-headline-and-details', confidence: 0.9 }

  return isSentence(text) && wordCount(text) >= 8 ? captionAbove(text) : { part: 'furniture', rule: 'label' }
}

const captionAbove = (text: string): Part => ({
  part: 'caption',
  caption: { picture: { caption: text }, rule: 'above-details', confidence: 0.6, sure: false },
})

/** A blank line, "The ferry at dawn", and right under it whose picture it is. */
function isSetOverCredit(cast: readonly Cast[], at: number): boolean {
  const [here, next] = [cast[at], cast[at + 1]]
  const isTight = here?.line.gap === true && next?.line.gap === false

  return isTight && isLoneCredit(next) && !isSentence(here.line.text)
}

/** A picture that has its caption needs no other. */
const isShown = ({ part }: Cast) => part.part === 'caption' && part.caption.picture.caption !== undefined

const isLoneCredit = ({ part }: Cast) => part.part === 'caption' && part.caption.picture.caption === undefined

// A standfirst and a caption, perhaps; more is the story.
const mostProseAbove = 2
const mostWordsAbove = 130
const anchorReach = 40

/** The last line of date or byline that has no more above it than a standfirst and a caption; -1 if there is none. */
function anchorOf(cast: readonly Cast[], from: number): number {
  const near = aboveStory(cast.slice(from, from + anchorReach))
  const prose = near.findIndex(isText)
  const signed = near.findIndex(here => bylineOf(here)?.rule === 'by-line')
  const isDatedAbove = near.slice(0, Math.max(prose, 0)).some(isDated)
  const last = near.findLastIndex((here, at) => {
    const isBelow = prose >= 0 && at > prose
    const isOthers = (signed >= 0 && at > signed && isPhotographer(here)) || (isDatedAbove && isOnlyDate(here))
    return !(isBelow && isOthers) && anchors(cast, from + at, from)
  })
  return last < 0 ? -1 : from + last
}

/** What has no more prose above it than a standfirst and a caption. */
function aboveStory(near: readonly Cast[]): readonly Cast[] {
  let [lines, words] = [0, 0]
  const end = near.findIndex(here => {
    if (!isText(here)) return here.part.part === 'end'
    lines++
    words += wordCount(here.line.text)
    return lines > mostProseAbove || words > mostWordsAbove
  })
  return end < 0 ? near : near.slice(0, end)
}

const anchors = (cast: readonly Cast[], at: number, from: number) =>
  cast[at] !== undefined &&
  (isAnchor(cast[at]) || isNameWithTrade(cast, at)) &&
  storyAfter(cast, at) &&
  !isChapter(1, cast, from)

/** Where somebody signs with "By", what only looks like a name below the first paragraph took a picture. */
const isPhotographer = (here: Cast) => bylineOf(here)?.rule === 'name-with-place-or-role'

const bylineOf = ({ part }: Cast) => (part.part === 'details' ? part.details.byline : undefined)

const isAnchor = ({ part, line }: Cast) =>
  (part.part === 'details' && (part.details.byline !== undefined || part.details.dates.length > 0)) ||
  isLoneBy(line.text) ||
  (endsWithHandle(line.text) && readBareName(line.text) !== undefined)

/** A page's list of authors ("- Ana Ruiz" beside a date), or its menu. */
function itemAbove(cast: readonly Cast[], at: number, beforeProse: boolean): Part | undefined {
  const { part } = cast[at] ?? {}
  if (part?.part !== 'item') return undefined
  const byline =
    readBareName(part.text) ?? (isLoneBy(cast[at - 1]?.line.text ?? '') ? introducedBy(part.text) : undefined)
  if (byline && (beside(cast, at).some(other => supports(other, byline)) || isAboveSection(cast, at)))
    return { part: 'byline', byline }

  return beforeProse && isMenuEntry(part.text) ? { part: 'furniture', rule: 'menu' } : undefined
}

/** "- Ana Ruiz", "- Harbour", "- 4 May 2021": who wrote it, where it belongs, and when. */
const isAboveSection = (cast: readonly Cast[], at: number) => {
  const { part } = cast[at + 1] ?? {}
  return part?.part === 'item' && isMenuEntry(part.text) && /\p{L}{3}/u.test(part.text) && isDated(cast[at + 2])
}

// Entries of a menu are a word or four; a list of the story says more.
const menuWords = 5

const isMenuEntry = (text: string) => wordCount(text) <= menuWords && !isSentence(text)
