import { type Element, isElement } from '../markup/element.ts'
import { labelled, publishedElsewhere, updatedElsewhere } from '../plain-text/date-labels.ts'
import { classWords } from './class-words.ts'
import type { Printed } from './publication-date.ts'
import { wordsIn } from './words-in.ts'

const updated = new RegExp(
  `\\b(?:updated|modified|edited)\\b|(?<![\\p{L}\\p{M}])(?:${updatedElsewhere})(?!\\p{L})`,
  'iu',
)
const published = new RegExp(
  `\\b(?:published|posted|publication|issued)\\b|(?<![\\p{L}\\p{M}])(?:${publishedElsewhere})(?!\\p{L})`,
  'iu',
)

/** What the words beside a date say it is the date of. */
export const publishedOrUpdated = (words: string): Printed['role'] =>
  published.test(words) ? 'published' : updated.test(words) ? 'updated' : 'plain'

const longestLabel = 40

/** "Updated: <time>", "<dt>Updated</dt><dd>4 March</dd>": what stands right before the element of a date says so, too. */
export function roleBefore(element: Element): Printed['role'] {
  const { before, parent } = element
  const beside = parent?.children ?? []
  const text = beside[beside.indexOf(element) - 1] ?? ''
  const words = before ? wordsIn(before, longestLabel + 1) : ''
  const label = `${words.length > longestLabel ? '' : words} ${isElement(text) ? '' : text.slice(-longestLabel)}`

  return labelled(label).role
}

const dayOfReading = new Set(['today', 'todays', 'current', 'clock'])

/** Pages print the day on which they are read, too. */
export const isOfReading = (element: Element): boolean => classWords(element).some(word => dayOfReading.has(word))
