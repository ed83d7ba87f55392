import type { Contributor } from '../../../events/article.ts'
import { comparable } from '../../text/clean.ts'
import { datesIn } from '../../text/dates.ts'
import { fromCapitals, isOutlet, isPersonName, isRole as isWork } from '../../text/names.ts'
import { attribute, type Element, elementsIn, firstIn, isElement } from '../markup/element.ts'
import { opensWithBy, readBareName, readByline } from '../plain-text/byline.ts'
import { isAuthorLink } from './author-link.ts'
import { classWords } from './class-words.ts'
import type { Candidate } from './field.ts'
import { opensOtherStories } from './furniture-lines.ts'
import { isPersons, namesIn } from './person-names.ts'
import { plainWords } from './plain-words.ts'
import { unique } from './unique-people.ts'
import { wordsIn } from './words-in.ts'

export type People = Candidate<Contributor[]>
export type IsName = (name: string) => boolean

/** `printed`: who wrote the story, as the elements say; `alone`: whom those name that say nothing else; `lines`: those around no others. */
export type Bylines = { printed: People[]; alone: People[]; lines: Element[] }

export function readBylines(bylines: readonly Element[], isName: IsName): Bylines {
  const read = new Map(bylines.map(element => [element, peopleIn(element, isName)]))
  const boxes = boxesIn(bylines)
  const lines = bylines.filter(element => !boxes.has(element))
  const inBoxes = [...boxes].flatMap(([box, parts]) =>
    boxed(
      box,
      parts.map(part => read.get(part) ?? []),
    ),
  )
  return {
    printed: [...inBoxes, ...together(lines.flatMap(element => read.get(element) ?? []))],
    alone: [...read].flatMap(([element, people]) => people.filter(({ value }) => saysOnly(element, value))),
    lines,
  }
}

const joints = /^(?:by|written|words|and|von|und|par|et|por|y|di|e|door|en|av|og|och|\s)*$/

function saysOnly(element: Element, people: readonly Contributor[]): boolean {
  const words = comparable(wordsIn(element, bylineLength))

  return joints.test(people.reduce((rest, { name }) => rest.replace(comparable(name), ' '), words))
}

/** Elements around several bylines, each of which names somebody by itself. */
function boxesIn(bylines: readonly Element[]): ReadonlyMap<Element, Element[]> {
  const inner = bylines.filter(element => element.name !== 'a' && !bylines.some(other => isInside(other, element)))
  const boxes = bylines.map(box => [box, inner.filter(element => isInside(element, box))] as const)

  return new Map(boxes.filter(([, parts]) => parts.length > 1).map(([box, parts]) => [box, [...parts]]))
}

const isInside = ({ parent }: Element, box: Element): boolean =>
  parent !== undefined && (parent === box || isInside(parent, box))

function boxed(box: Element, parts: readonly People[][]): People[] {
  const [first, ...rest] = parts.flat()
  if (!first || rest.length === 0) return []
  const value = unique([first, ...rest].flatMap(one => one.value))

  return [{ ...first, value, place: placeOf(box), confidence: Math.max(first.confidence, inBox) }]
}

// Several names, each in an element for one.
const inBox = 0.83

const bylineLength = 160

/** "More from this author" is no trade. */
const withoutLink = (one: Contributor): Contributor => {
  const { role, ...rest } = one

  return role !== undefined && opensOtherStories(role) ? rest : one
}

function peopleIn(element: Element, isName: IsName): People[] {
  const role = roleIn(element)
  const text = wordsIn(element).replace(role ?? '', '')
  if (text.length > bylineLength || text === '') return []
  const linked = elementsIn(element)
    .filter(isAuthorLink)
    .flatMap(link => namesIn(wordsIn(link)))
  const sure = /\bauthor\b/.test(`${attribute(element, 'rel')} ${attribute(element, 'itemprop')}`)
  const named = linked.filter(({ name }) => isName(name) && isPersonName(name))
  const read = named.length > 0 ? named : readNames(text, sure)
  const people = (read.length > 0 ? read : setInPhrases(element, opensWithBy(text))).filter(({ name }) => isName(name))
  if (people.length === 0) return []

  const inTrade = people.length === 1 && role !== undefined ? people.map(one => ({ role, ...one })) : people
  const value = unique(inTrade.map(withoutLink))
  const confidence = sure ? sureByline : opensWithBy(text) ? 0.82 : named.length > 0 ? 0.8 : 0.74
  return [{ value, place: placeOf(element), rule: 'printed-byline', confidence }]
}

/** "By <b>ANA RUIZ</b>, <b>TOM REED</b> in Port Merrow": where the line is no byline as a whole, the names that are set apart in it. */
const setInPhrases = (element: Element, isOpened: boolean): Contributor[] =>
  elementsIn(element)
    .filter(({ name, children }) => loudNames.has(name) && children.every(child => !isElement(child)))
    .map(one => ({ name: fromCapitals(wordsIn(one)) }))
    .filter(({ name }) => isPersons(name) || (isOpened && isPersonName(name) && !isWork(name) && !isOutlet(name)))
const loudNames = new Set(['b', 'strong', 'em', 'i', 'cite'])

// Marked as the author by the page itself.
const sureByline = 0.84

/** Of a byline in several elements each holds a name. */
function together(people: readonly People[]): People[] {
  const [first, ...rest] = people
  if (!first) return []
  const same = first.confidence < sureByline ? [] : rest.filter(({ confidence }) => confidence === first.confidence)

  return [{ ...first, value: unique([first, ...same].flatMap(({ value }) => value)) }, ...rest]
}

const placeOf = (element: Element) =>
  `${element.name}${attribute(element, 'class') ? `.${attribute(element, 'class')?.split(/\s+/)[0]}` : ''}`

/** The names of a printed line, its date and what stands behind a bar put aside. */
function readNames(text: string, sure: boolean): Contributor[] {
  const date = datesIn(text)[0]
  const line = plainWords(date ? text.slice(0, date.start) : text)
    .replace(/\s*[|•·–—].*$/, '')
    .replace(behindNames, '')
    .replace(
      /[\s,]+(?:(?:published|updated|posted|on|at)(?: (?:mon|tues?|wed|thu|fri|sat|sun)[a-z]{0,6})?)?[\s,:]*$/i,
      '',
    )
    .replace(/^submitted (?=by )/i, '')
  const byline = readByline(line) ?? readBareName(line)
  if (byline) return byline.contributors

  return isPersonName(line) || isCaselessName(line) || (sure && line.split(' ').length <= 4)
    ? [{ name: fromCapitals(line) }]
    : []
}

// When it was printed and where to write: of the line, not of the byline.
export const behindNames = /[\s,|•·–—-]*(?:(?:\b(?:published|updated|posted|last updated)\b.*)|(?:@\w{2,30}\s*)+)$/i

/** Where letters have no case, up to four words in an element for names are one; of letters without spaces no more than a name has. */
const isCaselessName = (line: string) =>
  /^\p{Lo}[\p{Lo}\p{M}]{1,5}$|^\p{Lo}[\p{Lo}\p{M}]{1,14}(?: [\p{Lo}\p{M}]{1,14}){1,3}$/u.test(line)

const roleWords = new Set('title role job position jobtitle'.split(' '))
const longestRole = 80

/** What a person is, in an element of its own with the name or behind it. */
function roleIn(element: Element): string | undefined {
  const beside = (element.parent?.children ?? []).filter(isElement)
  const next = beside[beside.indexOf(element) + 1]
  const holder = firstIn(element, isRole) ?? (next && isRole(next) ? next : undefined)
  const role = holder === undefined ? '' : wordsIn(holder)

  return role === '' || role.length > longestRole || /\d/.test(role) ? undefined : role
}

const isRole = (element: Element) => classWords(element).some(word => roleWords.has(word))
