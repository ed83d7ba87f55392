import { datesIn } from '../../text/dates.ts'
import { attribute, type Element, isElement } from '../markup/element.ts'
import { readDetails } from '../plain-text/details.ts'
import { wordCount } from '../plain-text/prose.ts'
import { isSaidByThePage } from '../plain-text/standfirst-line.ts'
import { breadth } from './breadth.ts'
import { namesAuthor } from './byline-elements.ts'
import { classWords } from './class-words.ts'
import { isDate } from './date-elements.ts'
import { isInFigure } from './furniture.ts'
import { wordsIn } from './words-in.ts'

const standfirstWords = new Set(
  'standfirst dek deck subtitle subheadline subhead subheading chapo vorspann sottotitolo entradilla bajada ingress'.split(
    ' ',
  ),
)
const standfirstHolders = new Set(['p', 'div', 'h2', 'h3', 'h4', 'span', 'section', 'header', 'strong'])

/** An element that calls itself the sentence under the headline. */
export function isStandfirst(element: Element): boolean {
  if (!standfirstHolders.has(element.name)) return false
  if (/^(?:alternativeHeadline|description)$/.test(attribute(element, 'itemprop') ?? '')) return true

  return element.attributes.size > 0 && classWords(element).some(word => standfirstWords.has(word))
}

// Between headline and byline a page prints a standfirst and some buttons.
const reach = 16
const lines = new Set(['p', 'div', 'h2', 'h3', 'h4'])
const [shortest, longest] = [40, 500]

/** The only text between the headline, which `elements` begin with, and the first line of names or dates. */
export function aboveDetails(elements: readonly Element[]): Element[] {
  const near = elements.slice(1, reach)
  const end = near.findIndex(isAboutStory)
  const [first, ...others] = near.slice(0, Math.max(end, 0)).filter(isAbstract)

  return first && others.length === 0 ? [first] : []
}

/** A line of names or dates. */
export const isAboutStory = (element: Element) =>
  namesAuthor(element) || isDate(element) || (lines.has(element.name) && isDetails(wordsIn(element, longest)))

const isDetails = (words: string) => words.length < 200 && readDetails(words) !== undefined

/** A text in one piece that says something, and neither when, nor by whom, nor what else the page has. */
export function isAbstract(element: Element): boolean {
  if (!isText(element)) return false
  const words = wordsIn(element, longest + 1)
  if (breadth(words) < shortest || words.length > longest || wordCount(words) < 6) return false

  return !isSaidByThePage(words) && !/[|#»©]/.test(words) && datesIn(words).length === 0
}

/** A line or a paragraph that is no caption. */
export const isText = (element: Element): boolean =>
  lines.has(element.name) &&
  !isInFigure(element) &&
  isOnePiece(element) &&
  breadth(wordsIn(element, shortest * 4)) >= shortest

/** Words, perhaps in bold or italics, and no parts that a page sets apart. */
const isOnePiece = ({ children }: Element): boolean =>
  children.every(child => !isElement(child) || (inline.has(child.name) && isOnePiece(child)))
const inline = new Set(['b', 'strong', 'em', 'i', 'span', 'br'])
