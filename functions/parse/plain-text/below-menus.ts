import { comparable } from '../../text/clean.ts'
import { isPlainCopy } from './buttons.ts'
import { type Cast, indexesOf } from './parts.ts'
import { isSentence, wordCount } from './prose.ts'
import { deepest, type FoundHeadline, longest, wordsOf } from './title-repeated.ts'

/**
 * A page that was copied whole opens with its menus, and no line of it says the headline twice. A headline's words stand in the
 * story below it, a button's do not; of several such lines the first with date or byline below it is the headline.
 */
export function belowMenus(cast: readonly Cast[], first: number): FoundHeadline | undefined {
  if (isPlainCopy(cast) || isSigned(cast, first)) return undefined
  const told = wordsTold(cast)
  if (isTold(cast[first]?.line.text ?? '', told)) return undefined

  const above = cast.slice(0, Math.min(storyFrom(cast, first), first + deepest))
  const titles = indexesOf(above, here => isTitle(here) && isTold(here.line.text, told))
  const at = titles.find(title => isSigned(cast, title)) ?? titles[0]
  if (at === undefined) return undefined

  return { at, again: [], as: { text: wordsOf(cast[at]), rule: 'below-menus', confidence: 0.7 } }
}

const mostly = 0.6
const fewestTold = 2

function isTold(text: string, told: ReadonlySet<string>): boolean {
  const words = tellingWords(text)
  const count = words.filter(word => told.has(word)).length

  return count >= fewestTold && count >= words.length * mostly
}

// "Markets" is told of in a story of a market; in many languages every noun has several endings.
const stem = 5

/** How words of four letters and more begin: shorter ones stand in any story. */
const tellingWords = (text: string) =>
  comparable(text)
    .split(' ')
    .filter(word => word.length > 3)
    .map(word => word.slice(0, stem))

// What a story's beginning says is enough, and to gather more takes long.
const linesRead = 40
const lettersRead = 500

function wordsTold(cast: readonly Cast[]): ReadonlySet<string> {
  // What may be the headline itself ("Have you got a story for us?") tells of nothing.
  const read = cast.filter(here => isText(here) && !isTitle(here)).slice(0, linesRead)
  return new Set(read.flatMap(({ line }) => tellingWords(line.text.slice(0, lettersRead))))
}

const isText = ({ part, line }: Cast) => part.part === 'paragraph' && isSentence(line.text)

const fewestTitleWords = 3

const isTitle = ({ part, line: { text } }: Cast) =>
  part.part === 'paragraph' && text.length <= longest && wordCount(text) >= fewestTitleWords && !/[.:]$/.test(text)

// A standfirst and a picture may stand between.
const signedReach = 5
const isSigned = (cast: readonly Cast[], at: number) =>
  cast.slice(at + 1, at + 1 + signedReach).some(({ part }) => part.part === 'details')

// A notice to visitors is shorter, or stands alone.
const wordsOfParagraph = 15
const reach = 8
const fewestNear = 2

/** The first paragraph that others follow. */
function storyFrom(cast: readonly Cast[], first: number): number {
  const long = indexesOf(cast, here => isText(here) && wordCount(here.line.text) >= wordsOfParagraph, first + 1)
  const story = long.find((at, index) => (long[index + fewestNear] ?? Number.POSITIVE_INFINITY) <= at + reach)

  return story ?? cast.length
}
