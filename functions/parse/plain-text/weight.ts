import { endOfStory, endsTalk } from './below-story.ts'
import { isBesidePicture } from './beside-picture.ts'
import { isPlainCopy, repeatedButton } from './buttons.ts'
import type { Weighed } from './coherence.ts'
import { isPostSignature } from './details.ts'
import { isShort, isText, liftFacts } from './facts.ts'
import { isOfWriter, isSiteVoice, openingNames } from './outward.ts'
import { captionAgain } from './page-captions.ts'
import type { Cast } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'

/**
 * Weights by reasoning, none was fitted. One unit is seven words of a sentence, so that a paragraph of news (25 to 45 words) has
 * 4 to 6; a title, a button or a name has -2. To come back into the story costs more the more of the text lies above: little
 * then remains to come.
 */
const wordsOfOne = 7
const heaviest = 6
const fragment = -2
/** A line of this weight is of no story, whatever stands around it. */
export const siteVoice = -4
const firstEntry = 3
const lateEntry = 6
const finalEntry = 40

// More entries of a word or two are a menu's.
const longestList = 20
const wordsOfEntry = 2

// A list of the story that takes more than this to stay in it is weighed as if it were shorter.
const lightestList = -5

/** The lines from `from` on, weighed. `names`: whom the byline names. */
export function weighed(cast: readonly Cast[], from: number, names: readonly string[]): Weighed[] {
  const lines = cast.slice(from)
  const words = lines.map(proseWords)
  const total = words.reduce((sum, count) => sum + count, 0)
  const weights = weightsOf(lines, openingNames(names))
  const end = endOfStory({ lines, words, names })
  let above = 0
  let ended = false
  return lines.map((here, index) => {
    const share = total === 0 ? 0 : above / total
    ended ||= share > 0.5 && endsTalk(here)
    above += words[index] ?? 0
    return {
      weight: Math.min(weights[index] ?? 0, index >= end ? fragment : heaviest),
      entry: firstEntry + lateEntry * share + (ended ? finalEntry : 0),
    }
  })
}

function weightsOf(lines: readonly Cast[], names: readonly string[]): number[] {
  const plain = isPlainCopy(lines)
  const seen = new Set<string>()
  let opened = false
  const weights = lines.map((here, at) => {
    if (isBesidePicture(lines, at)) return 0
    if (!plain && repeats(here, seen)) return fragment
    // Above the story dates and names are its own; in copy without furniture so are its short lines.
    opened ||= isText(here) && !isShort(here)
    const own = here.part.part === 'details' ? plain || !opened : plain && !isText(here)
    if (own || (plain && isShort(here) && !isSiteVoice(here.line.text))) return 0

    return weightOf(here, names)
  })
  lightenLists(lines, weights)
  liftFacts(lines, weights)
  return weights
}

const proseWords = (here: Cast) => (isText(here) && !isShort(here) ? wordCount(here.line.text) : 0)

/** On a page a long line that stood above already: a caption beside its picture, a quotation pulled out. */
function repeats({ line, part }: Cast, seen: Set<string>): boolean {
  if (part.part !== 'paragraph' || line.text.length < 40) return false
  const before = seen.has(line.text)
  seen.add(line.text)
  return before
}

/** A list that a colon announces, or that stands between two paragraphs, is the story's: its items are short because it is a list. */
function lightenLists(lines: readonly Cast[], weights: number[]): void {
  let at = 0
  while (at < lines.length) {
    const from = at
    while (lines[at]?.part.part === 'item') at++
    const scale = at > from ? listScale(lines, weights, [from, at]) : 1
    for (let item = from; item < at; item++) weights[item] = (weights[item] ?? 0) * scale
    at = Math.max(at, from + 1)
  }
}

function listScale(lines: readonly Cast[], weights: readonly number[], [from, to]: [number, number]): number {
  const total = weights.slice(from, to).reduce((sum, weight) => sum + weight, 0)
  const before = lines[from - 1]
  const after = lines[to]
  const announced = before?.part.part === 'paragraph' && before.line.text.endsWith(':')
  if (announced && total < 0) return 0

  const entries = lines.slice(from, to).reduce((sum, { line }) => sum + wordCount(line.text) - 1, 0)
  if (to - from > longestList && entries <= wordsOfEntry * (to - from)) return 1

  const between = [before, after].every(beside => beside && beside.part.part === 'paragraph' && proseWords(beside) >= 5)
  return between && total < lightestList ? lightestList / total : 1
}

/** Furniture that pages set between the paragraphs of a story. */
const withinStories = new Set([
  'advertisement',
  'read-more',
  'embed-placeholder',
  'price',
  repeatedButton,
  captionAgain,
])

function weightOf({ part, line }: Cast, names: readonly string[]): number {
  switch (part.part) {
    case 'paragraph':
      return proseWeight(line.text, names)
    case 'item':
      return proseWeight(part.text, names)
    case 'furniture':
      return withinStories.has(part.rule) ? 0 : fragment
    case 'furniture-opener':
      return siteVoice
    case 'details':
      return part.details.byline ? siteVoice : fragment / 2
    case 'keywords':
      return fragment
    default:
      return 0
  }
}

function proseWeight(text: string, names: readonly string[]): number {
  const words = wordCount(text)
  if (isSiteVoice(text)) return words > 60 ? fragment : siteVoice
  if (isOfWriter(text, names)) return 1.75 * fragment
  // Teasers are cut off in the middle.
  if (words > 3 && (text.endsWith('..') || text.endsWith('…'))) return fragment / 2
  const whole = Math.min(heaviest, words / wordsOfOne)
  if (isSentence(text)) return whole
  // The last paragraph of wire copy ends with the agency's name.
  if (words >= 12 && /[.!?]["”’)]? \p{Lu}/u.test(text)) return whole / 1.5

  return words < 20 ? titleWeight(text, words) : words < 40 ? 0 : whole / 2
}

function titleWeight(text: string, words: number): number {
  // Pages set the titles of other stories between the paragraphs, in capitals and longer than a heading is.
  if (words >= 8 && text === text.toUpperCase() && /\p{Lu}/u.test(text)) return siteVoice
  // "June 9 – Tampa, Florida @ the pier", "Engine: 6.6 litres": facts in a row, not the titles of other stories.
  const isFact = isPostSignature(text) || (/\d/.test(text) && /: | [–—-] |^\p{Lu}\p{L}+ \d/u.test(text))

  return isFact ? 0 : fragment
}
