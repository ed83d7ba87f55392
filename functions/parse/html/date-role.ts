import type { Element } from '../markup/element.ts'
import { publishedElsewhere, updatedElsewhere } from '../plain-text/date-labels.ts'
import { classWords } from './class-words.ts'
import type { Printed } from './publication-date.ts'

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

const dayOfReading = new Set(['today', 'todays', 'current', 'clock'])

/** Pages print the day on which they are read, too. */
export const isOfReading = (element: Element): boolean => classWords(element).some(word => dayOfReading.has(word))
