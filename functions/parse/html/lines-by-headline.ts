import { type Element, isElement } from '../markup/element.ts'
import { isInFigure } from './furniture.ts'
import { wordsIn } from './words-in.ts'

// From the headline on a page prints a standfirst, names and buttons before its story begins.
const mostAfter = 80
const mostBefore = 10

/** The elements with words of their own after the headline, up to the story, and then those before it, nearest first. */
export function linesByHeadline(elements: readonly Element[], title: number): Element[] {
  const from = Math.max(title, 0)
  const after = elements.slice(from, from + mostAfter).filter(holdsText)
  const before = elements.slice(Math.max(from - mostBefore, 0), from).filter(holdsText)

  return [...aboveStory(after), ...before.toReversed()]
}

export const holdsText = ({ children }: Element): boolean =>
  children.some(child => !isElement(child) && child.trim() !== '')

// The first sentences may be a standfirst, the second are the story's.
const sentence = 120
export const endsAsSentence = /[.!?…]["”’»)]*$/

function aboveStory(elements: readonly Element[]): Element[] {
  let sentences = 0
  const story = elements.findIndex(element => isProse(element) && ++sentences === 2)

  return elements.slice(0, story < 0 ? elements.length : story)
}

function isProse(element: Element): boolean {
  const words = wordsIn(element)
  return words.length > sentence && endsAsSentence.test(words) && !isInFigure(element)
}
