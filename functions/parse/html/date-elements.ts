import { attribute, type Element } from '../markup/element.ts'
import { classWords } from './class-words.ts'
import type { Printed } from './publication-date.ts'
import { wordsIn } from './words-in.ts'

const dateWords = new Set(
  'date dateline datetime published publish pubdate pub timestamp time posted datum fecha data dato meta updated'.split(
    ' ',
  ),
)
// Pages print the day on which they are read, too.
const dayOfReading = new Set(['today', 'todays', 'current', 'clock'])
const dateHolders = new Set('span p div li em small td abbr h3 h4 h5 h6 a b strong i'.split(' '))

/** An element that calls itself a date. */
export const isDate = (element: Element): boolean =>
  element.name === 'time' ||
  /^date(?:Published|Created|Modified)$/.test(attribute(element, 'itemprop') ?? '') ||
  (dateHolders.has(element.name) &&
    element.attributes.size > 0 &&
    classWords(element).some(word => dateWords.has(word)) &&
    !classWords(element).some(word => dayOfReading.has(word)))

// A line about the story, not of it.
const lineLength = 160

/** What such an element gives: its machine's date, else its words. */
export function printedDate(element: Element): Printed[] {
  const machine = attribute(element, 'datetime') ?? attribute(element, 'content') ?? inTitle(element)
  const words = wordsIn(element)
  if (words.length > lineLength) return []
  const role = roleOf(element, words)
  const place = element.name === 'time' ? 'time' : `.${classWords(element).join('-').slice(0, 40)}`
  if (machine !== undefined && /\d{4}/.test(machine)) return [{ text: machine, place, by: 'machine', role }]

  return /\d{4}/.test(words) ? [{ text: words, place, by: 'element', role }] : []
}

/** Where microformats keep it: `<abbr class="published" title="2026-03-03T09:15:00Z">`. */
const inTitle = (element: Element) =>
  element.name === 'abbr' ? /^\d{4}-\d{2}-\d{2}.*$/.exec(attribute(element, 'title') ?? '')?.[0] : undefined

const updated =
  /\b(?:updated|modified|edited|aktualisiert|mis à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|uppdaterad|opdateret|oppdatert)\b/i
const published =
  /\b(?:published|posted|publication|issued|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad)\b/i

function roleOf(element: Element, words: string): Printed['role'] {
  const property = attribute(element, 'itemprop') ?? ''
  const called = `${classWords(element).join(' ')} ${property}`
  if (
    property === 'dateModified' ||
    /\b(?:updated|modified)\b/i.test(called) ||
    (updated.test(words) && !published.test(words))
  )
    return 'updated'

  return property === 'datePublished' ||
    element.attributes.has('pubdate') ||
    /\b(?:published|pubdate|entry date)\b/i.test(called) ||
    published.test(words)
    ? 'published'
    : 'plain'
}

/** What the words beside a date say it is the date of. */
export const publishedOrUpdated = (words: string): Printed['role'] =>
  published.test(words) ? 'published' : updated.test(words) ? 'updated' : 'plain'
