import { datesIn } from '../../text/dates.ts'
import { type Element, elementsIn, isElement } from '../markup/element.ts'
import { isOfReading, publishedOrUpdated } from './date-role.ts'
import { isInFigure } from './furniture.ts'
import type { Printed } from './publication-date.ts'
import { wordsIn } from './words-in.ts'

// From the headline on a page prints a standfirst, names and buttons before its story begins.
const mostAfter = 80
const mostBefore = 10

/** Lines beside the headline that are a date, whatever their elements are called: "Ada Quill | 3 March 2026 | 4 min read". */
export function dateLines(elements: readonly Element[], title: number): Printed[] {
  const after = elements.slice(Math.max(title, 0), Math.max(title, 0) + mostAfter).filter(holdsText)
  const before = elements.slice(Math.max(title - mostBefore, 0), Math.max(title, 0)).filter(holdsText)

  return [...aboveStory(after), ...before.toReversed()].flatMap(dateLine)
}

/** Such lines in an element. */
export const dateLinesIn = (element: Element): Printed[] => elementsIn(element).filter(holdsText).flatMap(dateLine)

const holdsText = ({ children }: Element) => children.some(child => !isElement(child) && child.trim() !== '')

// The first sentences may be a standfirst, the second are the story's.
const sentence = 120
const endsAsSentence = /[.!?…]["”’»)]*$/

function aboveStory(elements: readonly Element[]): Element[] {
  let sentences = 0
  const story = elements.findIndex(element => isProse(element) && ++sentences === 2)

  return elements.slice(0, story < 0 ? elements.length : story)
}

function isProse(element: Element): boolean {
  const words = wordsIn(element)
  return words.length > sentence && endsAsSentence.test(words) && !isInFigure(element)
}

const longestLine = 100

function dateLine(element: Element): Printed[] {
  const words = wordsIn(element)
  if (words.length > longestLine || !/\d{4}/.test(words) || isOfReading(element)) return []
  const [date, another] = datesIn(words)
  if (date === undefined || another !== undefined) return []
  const rest = words.slice(0, date.start) + words.slice(date.end)
  if (endsAsSentence.test(rest.trim()) && rest.split(/\s+/).length > 4) return []

  return [
    {
      text: words.slice(date.start, date.end),
      place: 'line by the headline',
      by: 'line',
      role: publishedOrUpdated(rest),
    },
  ]
}
