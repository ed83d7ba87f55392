import { readBareName } from './byline.ts'
import { readDateline } from './dateline.ts'
import { isKicker } from './headline.ts'
import { isSiteVoice } from './outward.ts'
import type { Cast, Part } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'
import { type Above, bareByline, beside, introducedBy, isHouseBelow, loneBy, reach, supports } from './signed-above.ts'

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
  if (isHouseBelow(cast[at - 1], line.text)) return { part: 'furniture', rule: 'house' }
  const byline = bareByline(cast, at, above)
  if (byline) return byline
  if (at < above.anchor) return aboveAnchor(cast, at, above)

  return above.hasStandfirst ? labelBetween(cast, at) : standfirstOr(cast, at)
}

/** Between the headline and the last of date and byline nothing is the story yet. */
function aboveAnchor(cast: readonly Cast[], at: number, { hasStandfirst, from }: Above): Part {
  const text = cast[at]?.line.text ?? ''
  const caption: Part = {
    part: 'caption',
    caption: { picture: { caption: text }, rule: 'above-details', confidence: 0.6, sure: false },
  }
  const labelled = standfirstLabel.exec(text.slice(0, 600))?.[1]
  if (labelled) return { part: 'standfirst', text: labelled, rule: 'standfirst-label', confidence: 0.95 }
  if (isKicker(text)) return { part: 'kicker' }
  const detailsAbove = cast.slice(from, at).some(({ part }) => part.part === 'details' && part.details.dates.length > 0)
  if (beside(cast, at).some(isLoneCredit) || (detailsAbove && isSentence(text))) return caption
  if (isSaidByThePage(text)) return { part: 'furniture', rule: 'label' }
  if (!hasStandfirst && wordCount(text) >= 5 && text.length <= 500)
    return { part: 'standfirst', text, rule: 'between-headline-and-details', confidence: 0.9 }

  return isSentence(text) && wordCount(text) >= 8 ? caption : { part: 'furniture', rule: 'label' }
}

/** A notice to visitors, the writer on herself, when it was put there: no abstract of a story. */
const isSaidByThePage = (text: string) =>
  isSiteVoice(text) || /^As an? .{3,60}, I |\d ?mins?\b|\bago\b|https?:\/\/| By \p{Lu}\S+ \p{Lu}\S+$/u.test(text)

const isLoneCredit = ({ part }: Cast) => part.part === 'caption' && part.caption.picture.caption === undefined

// A standfirst and a caption, perhaps; more is the story.
const mostProseAbove = 2
const mostWordsAbove = 130
const anchorReach = 40

/** The last line of date or byline that has no more above it than a standfirst and a caption; -1 if there is none. */
function anchorOf(cast: readonly Cast[], from: number): number {
  let [lines, words, anchor] = [0, 0, -1]
  for (let at = from; at < Math.min(cast.length, from + anchorReach); at++) {
    const here = cast[at]
    if (!here || here.part.part === 'end') break
    if (isText(here)) {
      lines++
      words += wordCount(here.line.text)
      if (lines > mostProseAbove || words > mostWordsAbove) break
    }
    if (isAnchor(here) && storyAfter(cast, at) && !isChapter(1, cast, from)) anchor = at
  }
  return anchor
}

const isAnchor = ({ part, line }: Cast) =>
  (part.part === 'details' && (part.details.byline !== undefined || part.details.dates.length > 0)) ||
  loneBy.test(line.text) ||
  (/[ \p{L}]@\w+$/u.test(line.text) && readBareName(line.text) !== undefined)

/** A page's list of authors ("- Ana Ruiz" beside a date), or its menu. */
function itemAbove(cast: readonly Cast[], at: number, beforeProse: boolean): Part | undefined {
  const { part } = cast[at] ?? {}
  if (part?.part !== 'item') return undefined
  const byline =
    readBareName(part.text) ?? (loneBy.test(cast[at - 1]?.line.text ?? '') ? introducedBy(part.text) : undefined)
  if (byline && beside(cast, at).some(other => supports(other, byline))) return { part: 'byline', byline }

  return beforeProse && isMenuEntry(part.text) ? { part: 'furniture', rule: 'menu' } : undefined
}

const standfirstLabel = /^(?:standfirst|dek|deck|sub-?head(?:line)?|subtitle|strapline|summary): ?(.{10,})$/i

function standfirstOr(cast: readonly Cast[], at: number): Part | undefined {
  const text = cast[at]?.line.text ?? ''
  if (readDateline(text)) return undefined
  const labelled = standfirstLabel.exec(text.slice(0, 600))?.[1]
  if (labelled) return { part: 'standfirst', text: labelled, rule: 'standfirst-label', confidence: 0.95 }
  const kind = standfirstRule(cast, at)
  if (kind) return { part: 'standfirst', text, ...kind }

  return labelBetween(cast, at)
}

function standfirstRule(cast: readonly Cast[], at: number): { rule: string; confidence: number } | undefined {
  const here = cast[at]
  const text = here?.line.text ?? ''
  const next = cast[at + 1]
  // An abstract of the story: more than a label, less than a story.
  if (!here || wordCount(text) < 5 || text.length > 500 || isSaidByThePage(text)) return undefined
  if (detailsFollow(cast, at)) return { rule: 'between-headline-and-details', confidence: 0.9 }
  if (isAbstract(cast, at)) return { rule: 'short-above-the-picture', confidence: 0.6 }
  if (!isText(next)) return undefined
  if (!isSentence(text) && text.length <= 250) return { rule: 'no-full-stop-above-story', confidence: 0.7 }

  const tight = !here.line.gap && next?.line.gap && cast[at + 2]?.line.gap === true
  return tight ? { rule: 'set-close-under-headline', confidence: 0.7 } : undefined
}

// A first paragraph of news has 25 to 45 words.
const abstractWords = 24

/** Below date or byline: one short sentence, set apart by a picture or a page's furniture from a longer paragraph. */
function isAbstract(cast: readonly Cast[], at: number): boolean {
  const text = cast[at]?.line.text ?? ''
  const after = cast.slice(at + 1, at + 1 + reach)
  const story = after.findIndex(isText)
  const words = wordCount(text)
  if (story < 1 || words > abstractWords || !isSentence(text) || /[.!?]["”’)]? \S/.test(text)) return false

  return cast[at - 1]?.part.part === 'details' && wordCount(after[story]?.line.text ?? '') > words
}

/** Details or a caption come before the next paragraph of the story, and a story after them. */
function detailsFollow(cast: readonly Cast[], at: number): boolean {
  const near = cast.slice(at + 1, at + 1 + reach)
  const found = near.findIndex(isDecisive)
  const next = near[found]
  if (!next || !storyAfter(cast, at + 1 + found)) return false
  if (next.part.part === 'details') return !isChapter(next.part.details.dates.length, cast, at)

  // A picture may also stand below the story's first paragraph.
  return next.part.part === 'caption' && (!isSentence(cast[at]?.line.text ?? '') || cast[at]?.line.gap === false)
}

const isDecisive = (cast: Cast) => ['details', 'caption', 'end', 'sign-off'].includes(cast.part.part) || isText(cast)

/** Where nothing follows, what stands above is the story itself. */
const storyAfter = (cast: readonly Cast[], at: number) =>
  cast
    .slice(at + 1, at + 60)
    .some(other => other.part.part === 'paragraph' && (isText(other) || isSentence(other.line.text)))

/** In a chronology dates are headings: several stand right above a paragraph each. */
function isChapter(dates: number, cast: readonly Cast[], at: number): boolean {
  if (dates === 0) return false
  const heads = cast
    .slice(at, at + 40)
    .filter(({ part }, index, near) => part.part === 'details' && isText(near[index + 1]))

  return heads.length > 2
}

const isText = (cast: Cast | undefined) => cast?.part.part === 'paragraph' && isProse(cast.line.text)

/** A short line between headline and details: a section, a place, a button. It is kept out and said so. */
function labelBetween(cast: readonly Cast[], at: number): Part | undefined {
  const text = cast[at]?.line.text ?? ''
  if (isKicker(text)) return { part: 'kicker' }
  if (isProse(text) || wordCount(text) > 8 || isSentence(text)) return undefined

  return detailsFollow(cast, at) || /^by:?$/i.test(text) ? { part: 'furniture', rule: 'label' } : undefined
}

// Entries of a menu are a word or four; a list of the story says more.
const menuWords = 5

const isMenuEntry = (text: string) => wordCount(text) <= menuWords && !isSentence(text)
