import { attribute, type Element, elementsIn } from '../markup/element.ts'
import { isAuthorLink, isPersonLink } from './author-link.ts'
import { classWords } from './class-words.ts'
import { isOtherPart } from './furniture.ts'
import type { Printed } from './publication-date.ts'
import { wordsIn } from './words-in.ts'

/** What a page prints around its headline and its story: who wrote it, when, and what it is about. */
export type Surroundings = { bylines: Element[]; dates: Printed[]; standfirsts: Element[] }

type Places = { headline: Element | undefined; main: Element; isTeaser: (element: Element) => boolean }

export function surroundingsOf(root: Element, { headline, main, isTeaser }: Places): Surroundings {
  const around = ancestorsOf(main)
  const elements = elementsIn(root, element => around.has(element) || (!isOtherPart(element) && !isTeaser(element)))
  const title = headline ? elements.indexOf(headline) : elements.indexOf(main)
  const found = {
    bylines: at(elements, element => isByline(element) || isSigned(element), title),
    standfirsts: at(elements.slice(title < 0 ? 0 : title), isStandfirst, 0),
  }
  const dates = at(elements, isDate, title).flatMap(printedDate)

  return { ...found, dates }
}

/** What the story stands in is not another part of the page, whatever it is called. */
function ancestorsOf(main: Element): ReadonlySet<Element> {
  const found = new Set<Element>()
  for (let here: Element | undefined = main; here; here = here.parent) found.add(here)
  return found
}

// A page of a hundred bylines is a list of stories.
const most = 8

/** The first after the headline, nearest first, then those before it. */
function at(elements: readonly Element[], wanted: (element: Element) => boolean, title: number): Element[] {
  const after: Element[] = []
  const before: Element[] = []
  for (const [index, element] of elements.entries()) {
    if (index >= title && after.length < most && wanted(element)) after.push(element)
    else if (index < title && wanted(element)) before.unshift(element)
  }
  return [...after, ...before.slice(0, 3)]
}

const bylineWords = new Set([
  'author',
  'authors',
  'byline',
  'bylines',
  'contributor',
  'contributors',
  'writer',
  'autor',
  'autore',
  'auteur',
  'forfatter',
  'skribent',
  'reporter',
  'signature',
  'firma',
])
const notOnes = new Set([
  'bio',
  'box',
  'avatar',
  'image',
  'img',
  'photo',
  'description',
  'info',
  'desc',
  'title',
  'job',
  'role',
  'social',
  'follow',
  'twitter',
])

const signed =
  /^(?:(?:written|posted|story|words|text|reviewed|medically reviewed) )?(?:by|von|par|por|di|door)[: ] ?\p{Lu}/iu
const lineNames = new Set([
  'p',
  'div',
  'span',
  'li',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'address',
  'cite',
  'em',
  'small',
  'strong',
])

/** A line of its own that begins with "By". */
function isSigned(element: Element): boolean {
  if (!lineNames.has(element.name) || element.children.length > 12) return false
  const words = wordsIn(element)

  return words.length < 100 && signed.test(words)
}

function isByline(element: Element): boolean {
  if (element.attributes.size === 0) return false
  const line = element.name === 'a' && element.parent ? wordsIn(element.parent) : ''
  if (isAuthorLink(element)) return line.length < lineLength
  if (isPersonLink(element)) return line.length < lineLength && signed.test(line)
  if (
    /\bauthor\b/.test(attribute(element, 'rel') ?? '') ||
    /\b(?:author|creator)\b/.test(attribute(element, 'itemprop') ?? '')
  )
    return element.name !== 'meta'
  const words = classWords(element)

  return (
    words.some(word => bylineWords.has(word)) &&
    !words.some(word => notOnes.has(word)) &&
    element.name !== 'body' &&
    element.name !== 'article'
  )
}

const dateWords = new Set([
  'date',
  'dateline',
  'datetime',
  'published',
  'publish',
  'pubdate',
  'pub',
  'timestamp',
  'time',
  'posted',
  'datum',
  'fecha',
  'data',
  'dato',
  'meta',
  'updated',
])
const dateHolders = new Set([
  'span',
  'p',
  'div',
  'li',
  'em',
  'small',
  'td',
  'abbr',
  'h3',
  'h4',
  'h5',
  'h6',
  'a',
  'b',
  'strong',
  'i',
])

const isDate = (element: Element): boolean =>
  element.name === 'time' ||
  /^date(?:Published|Created|Modified)$/.test(attribute(element, 'itemprop') ?? '') ||
  (dateHolders.has(element.name) &&
    element.attributes.size > 0 &&
    classWords(element).some(word => dateWords.has(word)))

// A line about the story, not of it.
const lineLength = 160

function printedDate(element: Element): Printed[] {
  const machine = attribute(element, 'datetime') ?? attribute(element, 'content')
  const words = wordsIn(element)
  if (words.length > lineLength) return []
  const role = roleOf(element, words)
  const place = element.name === 'time' ? 'time' : `.${classWords(element).join('-').slice(0, 40)}`
  if (machine !== undefined && /\d{4}/.test(machine)) return [{ text: machine, place, machine: true, role }]

  return /\d{4}/.test(words) ? [{ text: words, place, machine: false, role }] : []
}

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

const standfirstWords = new Set([
  'standfirst',
  'dek',
  'deck',
  'subtitle',
  'subheadline',
  'subhead',
  'subheading',
  'lede',
  'lead',
  'intro',
  'chapo',
  'vorspann',
  'teaser',
  'summary',
  'excerpt',
  'sottotitolo',
  'entradilla',
  'bajada',
  'ingress',
  'abstract',
  'kicker',
])
const standfirstHolders = new Set(['p', 'div', 'h2', 'h3', 'h4', 'span', 'section', 'header', 'strong'])

function isStandfirst(element: Element): boolean {
  if (!standfirstHolders.has(element.name)) return false
  if (/^(?:alternativeHeadline|description)$/.test(attribute(element, 'itemprop') ?? '')) return true

  return element.attributes.size > 0 && classWords(element).some(word => standfirstWords.has(word))
}
