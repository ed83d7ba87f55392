import { type Element, isElement } from '../markup/element.ts'
import { mechanicalNames } from '../markup/element-names.ts'

/** The words of an element on one line. For short things: labels, titles, names. */
export function wordsIn(element: Element): string {
  if (mechanicalNames.has(element.name)) return ''

  return element.children
    .map(child => (isElement(child) ? wordsIn(child) : child))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}
