import { comparable } from '../../text/clean.ts'
import { isNoteToReaders } from '../markup/captions-below.ts'
import { attribute, type Element, isElement } from '../markup/element.ts'
import { headingNames } from '../markup/element-names.ts'
import { isSayingHeading, wordCount } from '../plain-text/prose.ts'
import { classWords } from './class-words.ts'
import { isAboutStory, isAbstract, isText } from './standfirst-elements.ts'
import { wordsIn } from './words-in.ts'

export type Below = {
  /** What the page's metadata call its description, as it compares. */
  said: readonly string[]
  /** What the story stands in. */
  isInStory: (element: Element) => boolean
}

// Between headline and story a page prints buttons, names and a picture with its caption.
const reach = 80

/**
 * The first text below the headline, byline and date or not between, where markup sets it apart from the story that follows:
 * by name, as a heading, in bold or italics throughout, or as what the metadata say, in front of the story's own element.
 */
export function setApartBelow(elements: readonly Element[], below: Below): Element[] {
  const [first, next] = firstTexts(elements.slice(1, reach))
  if (!first || !next || !isAbstract(first) || isNoteToReaders(wordsIn(first))) return []

  return isSetApart(first, next, below) ? [first] : []
}

/** The first two; further down nobody looks. */
function firstTexts(elements: readonly Element[]): Element[] {
  const texts: Element[] = []
  for (const element of elements) {
    if (texts.length === 2) break
    if (isText(element) && !isAboutStory(element)) texts.push(element)
  }
  return texts
}

function isSetApart(first: Element, next: Element, { said, isInStory }: Below): boolean {
  const text = comparable(wordsIn(first))
  const isApart = isNamed(first) || isBoxed(first, next) || (isLoud(first) && !isLoud(next))
  if (!isInStory(first)) return isApart || said.includes(text)

  // Where the metadata go on with what follows it, they only quote the story.
  const isQuoted = said.some(one => one.startsWith(text) && one !== text)
  return isApart && !isQuoted && (said.includes(text) || isNoLede(wordsIn(first)))
}

// A first paragraph of news has 25 to 45 words, and is one sentence.
const shortLede = 25

/** What opens a story in its own element may be its first paragraph, set large: a standfirst is shorter, or several sentences. */
const isNoLede = (text: string) => wordCount(text) < shortLede || /[\p{L}\p{N}][.!?] \p{Lu}/u.test(text)

/** Alone in an element of such a name. */
const isBoxed = ({ parent }: Element, next: Element) => parent !== undefined && isNamed(parent) && !isIn(next, parent)

const words = new Set(
  'intro introduction lead lede leadin teaser summary excerpt abstract preamble einleitung anriss anrisstext chapeau accroche sumario catenaccio occhiello manchet ingressi perex'.split(
    ' ',
  ),
)

const isNamed = (element: Element) =>
  attribute(element, 'itemprop') === 'abstract' || classWords(element).some(word => words.has(word))

const isIn = (element: Element, box: Element): boolean =>
  element.parent !== undefined && (element.parent === box || isIn(element.parent, box))

const loudNames = new Set(['b', 'strong', 'em', 'i'])

/** A heading that says as much as a sentence, or a paragraph that is bold or in italics from its first word to its last. */
const isLoud = (element: Element): boolean =>
  headingNames.has(element.name) ? isSayingHeading(wordsIn(element)) : isStyled(element)

const isStyled = (element: Element): boolean =>
  element.children.every(child =>
    isElement(child) ? child.name === 'br' || loudNames.has(child.name) || isLoudSpan(child) : child.trim() === '',
  )

const isLoudSpan = (element: Element) => element.name === 'span' && element.children.length > 0 && isStyled(element)
