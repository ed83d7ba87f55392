import { attribute, type Element, firstIn } from '../markup/element.ts'
import { classWords } from './class-words.ts'
import { dateLinesIn } from './date-lines.ts'
import { isOfReading, publishedOrUpdated, roleBefore } from './date-role.ts'
import type { Printed } from './publication-date.ts'
import { severalDates } from './several-dates.ts'
import { wordsIn } from './words-in.ts'

const dateWords = new Set(
  'date dateline datetime published publish pubdate pub timestamp time posted datum fecha data dato meta updated'.split(
    ' ',
  ),
)
const properties = new Set(['datePublished', 'dateCreated', 'dateModified'])
const dateHolders = new Set('span p div li em small td abbr h3 h4 h5 h6 a b strong i'.split(' '))

/** An element that calls itself a date. */
export const isDate = (element: Element): boolean =>
  element.name === 'time' ||
  inTitle(element) !== undefined ||
  properties.has(attribute(element, 'itemprop') ?? '') ||
  (dateHolders.has(element.name) && classWords(element).some(word => dateWords.has(word)) && !isOfReading(element))

// A line about the story, not of it.
const lineLength = 160

/** What such an element gives: its machine's date, else its words, else a line of it: "Posted 3 March 2026" above a row of tags. */
export function printedDate(element: Element): Printed[] {
  const machine = attribute(element, 'datetime') ?? attribute(element, 'content') ?? inTitle(element)
  const words = wordsIn(element)
  if (firstIn(element, isOfReading)) return []
  if (words.length > lineLength) return dateLinesIn(element).filter(({ role }) => role !== 'plain')
  const role = roleOf(element, words)
  const place = element.name === 'time' ? 'time' : `.${classWords(element).join('-').slice(0, 40)}`
  if (machine !== undefined && /\d{4}/.test(machine)) return [{ text: machine, place, by: 'machine', role }]

  const several = severalDates(words)
  if (several.length > 0) return several.map(one => ({ ...one, place, by: 'element' }))

  return [{ text: words, place, by: 'element', role }]
}

/** Where microformats keep it: `<abbr class="published" title="2026-03-03T09:15:00Z">`. */
function inTitle(element: Element): string | undefined {
  const title = element.name === 'abbr' ? attribute(element, 'title') : undefined
  return title !== undefined && /^\d{4}-\d{2}-\d{2}/.test(title) ? title : undefined
}

function roleOf(element: Element, words: string): Printed['role'] {
  const property = attribute(element, 'itemprop') ?? ''
  const said = publishedOrUpdated(words)
  const called = `${classWords(element).join(' ')} ${property}`
  if (property === 'dateModified' || /\b(?:updated|modified)\b/i.test(called) || said === 'updated') return 'updated'

  return property === 'datePublished' ||
    element.attributes.has('pubdate') ||
    /\b(?:published|pubdate|entry date)\b/i.test(called) ||
    said === 'published'
    ? 'published'
    : roleBefore(element)
}
