import { readBareName } from './byline.ts'
import { readDateline } from './dateline.ts'
import { isKicker } from './headline.ts'
import type { Cast, Part } from './parts.ts'
import { isProse, isSentence, wordCount } from './prose.ts'

// How far below the headline a date, a byline or a caption still speaks of the story as a whole.
const reach = 12

/** Gives the lines from `from` on their parts, up to the first of the story. Returns where the story begins. */
export function castTop(cast: Cast[], from: number): number {
  const nextProse = (after: number) =>
    cast.findIndex(({ part, line }, at) => at >= after && part.part === 'paragraph' && isProse(line.text))
  let prose = nextProse(from)
  let hasStandfirst = false
  for (let at = from; at < cast.length; at++) {
    const here = cast[at]
    const part = topPart(cast, at, { hasStandfirst: hasStandfirst || at > from + reach, beforeProse: at < prose })
    if (!here || !part) return at
    if (part.part === 'standfirst') {
      hasStandfirst = true
      prose = nextProse(at + 1)
    }
    here.part = part
  }
  return cast.length
}

type Above = { hasStandfirst: boolean; beforeProse: boolean }

/** The part of a line above the story; nothing if the story begins with it. */
function topPart(cast: readonly Cast[], at: number, above: Above): Part | undefined {
  const { part, line } = cast[at] ?? {}
  if (!part || !line) return undefined
  if (part.part === 'end' || part.part === 'sign-off') return undefined
  if (part.part === 'item') return itemAbove(cast, at, above.beforeProse)
  if (part.part === 'furniture-opener') return { part: 'furniture', rule: 'label' }
  if (part.part !== 'paragraph') return part

  return bareByline(cast, at) ?? (above.hasStandfirst ? labelBetween(cast, at) : standfirstOr(cast, at))
}

/** A page's list of authors ("- Ana Ruiz" beside a date), or its menu. */
function itemAbove(cast: readonly Cast[], at: number, beforeProse: boolean): Part | undefined {
  const { part } = cast[at] ?? {}
  if (part?.part !== 'item') return undefined
  const byline = readBareName(part.text)
  if (byline && [cast[at - 1], cast[at + 1]].some(other => other?.part.part === 'details'))
    return { part: 'byline', byline }

  return beforeProse && isMenuEntry(part.text) ? { part: 'furniture', rule: 'menu' } : undefined
}

/** Names alone on a line are a byline where details stand beside them, or a lone "By" above. */
function bareByline(cast: readonly Cast[], at: number): Part | undefined {
  const byline = readBareName(cast[at]?.line.text ?? '')
  if (!byline) return undefined
  const beside = [cast[at - 1], cast[at + 1]].some(
    other => other?.part.part === 'details' || other?.part.part === 'byline' || /^by:?$/i.test(other?.line.text ?? ''),
  )
  return beside ? { part: 'byline', byline } : undefined
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
  if (!here || wordCount(text) < 5 || text.length > 500) return undefined
  if (detailsFollow(cast, at)) return { rule: 'between-headline-and-details', confidence: 0.9 }
  if (!isText(next)) return undefined
  if (!isSentence(text) && text.length <= 250) return { rule: 'no-full-stop-above-story', confidence: 0.7 }

  const tight = !here.line.gap && next?.line.gap && cast[at + 2]?.line.gap === true
  return tight ? { rule: 'set-close-under-headline', confidence: 0.7 } : undefined
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
