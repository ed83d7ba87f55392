import type { Block } from '../../../events/article.ts'
import { writeBlocks } from '../markup/blocks.ts'
import { isCaptionBeside } from '../markup/captions-beside.ts'
import { ancestorsOf, attribute, type Element, isElement, outermost } from '../markup/element.ts'
import { isFigure, isPicture } from '../markup/pictures.ts'
import { namesAuthor } from './byline-elements.ts'
import { classWords } from './class-words.ts'
import { isDate } from './date-elements.ts'
import type { FoundHeadline } from './headline.ts'
import type { Main } from './main-content.ts'

/** Pictures above the story are its leads, and are read apart from it. */
export const wordsAbove = (headline: FoundHeadline, main: Main, base: string | undefined): Block[] =>
  writeBlocks(partsAbove(headline, main), {
    base,
    isLeftOut: one => main.isOut(one) || isFigure(one) || isPicture(one) || isCaptionBeside(one),
  })

/**
 * What a page prints between its headline and the element that holds most of the story, where it reads as sentences: the
 * points of a live page, the notes above a transcript, a first paragraph set by itself.
 */
function partsAbove({ element: headline, evidence: [said] }: FoundHeadline, main: Main): Element[] {
  const { element } = main
  // What the metadata alone say is printed somewhere else, or nowhere.
  if (!headline || !said?.rule.startsWith('heading') || headline.start > element.start) return []
  const title = ancestorsOf(headline)
  const parts: Element[] = []
  for (let here = element; here.parent && !title.has(here); here = here.parent) {
    const beside = here.parent.children.filter(isElement)
    const between = beside.slice(0, beside.indexOf(here)).filter(one => one.start > headline.start && !title.has(one))
    parts.unshift(...between.filter(one => isOfStory(one, main)))
  }
  return parts
}

function isOfStory(one: Element, { isOut, measures }: Main): boolean {
  if (isOut(one) || isFigure(one) || isDate(one) || namesAuthor(one)) return false
  const { prose, linked, text } = measures.get(one) ?? nothing

  return prose >= aSentence && linked < someLinks * text
}

const nothing = { prose: 0, linked: 0, text: 0 }

// A label, a caption and a notice of a few words are shorter; a list of other stories is links.
const aSentence = 80
const someLinks = 0.3

/** The feet of the article that the story stands in, where notes to its readers are printed. */
export function feetOf({ element, isOut }: Main): Element[] {
  const around = ancestorsOf(element)
  const article = [...around].find(({ name }) => name === 'article') ?? element.parent ?? element

  return outermost(article, one => (one.name === 'footer' || isCalledNote(one)) && !around.has(one)).filter(
    one => isOut(one) || !ancestorsOf(one).has(element),
  )
}

const noteWords = new Set(['correction', 'corrections', 'clarification', 'erratum', 'amendment'])
// Most elements are told apart by it, and their names need not be cut into words.
const perhapsNote = /correct|clarif|erratum|amend/i
const isCalledNote = (element: Element) =>
  perhapsNote.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`) &&
  classWords(element).some(word => noteWords.has(word))
