import type { Given } from '../given/story.ts'
import { longestField } from '../given/words.ts'

/** An element as it was written. `name` carries the prefix its namespace is best known by: `dc:creator`, whatever the file calls it. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlNode[]
  readonly parent: XmlElement | undefined
  /** The how-manieth of its name among its siblings, from 1. */
  readonly nth: number
}
export type XmlNode = XmlElement | string

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements at a path below: `contentMeta/headline`. */
export function at(element: XmlElement | undefined, path: string): XmlElement[] {
  let here = element === undefined ? [] : [element]
  for (const step of path.split('/')) {
    here = here.flatMap(({ children }) => children.filter(child => isNamed(child, step)))
  }
  return here
}

// Asked some sixty times of an element that may hold thousands: no list is made on the way.
const isNamed = (node: XmlNode, name: string): node is XmlElement => isElement(node) && node.name === name

/** It is looked for no further than to where it stands: of a parent that holds thousands each child may ask. */
export function firstAt(element: XmlElement | undefined, path: string): XmlElement | undefined {
  const [step = '', ...below] = path.split('/')
  for (const child of element?.children ?? []) {
    if (!isNamed(child, step)) continue
    const found = below.length === 0 ? child : firstAt(child, below.join('/'))
    if (found) return found
  }
  return undefined
}

/** Every element of these names below, in document order. */
export function within(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (child: XmlNode) => {
    if (!isElement(child)) return
    if (names.includes(child.name)) found.push(child)
    child.children.forEach(visit)
  }
  element?.children.forEach(visit)
  return found
}

/** The same, but none in another: the text of the innermost would be read again with each that it stands in. */
export const outermost = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter(isElement).flatMap(child => (child.name === name ? [child] : outermost(child, name))) ?? []

/** All the text in an element, or the beginning of it. Trees are shallow by construction, so a walk may recurse. */
export function textOf(element: XmlElement | undefined, most = Number.POSITIVE_INFINITY): string {
  const pieces: string[] = []
  let left = most
  const visit = (child: XmlNode) => {
    if (left <= 0) return
    if (isElement(child)) child.children.forEach(visit)
    else left -= pieces[pieces.push(child) - 1]?.length ?? 0
  }
  element?.children.forEach(visit)
  return pieces.join('').slice(0, most)
}

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.get(name)

/** Where an element stands, as a person would write it: "channel/item[3]/title". The root is the file; a first has no number. */
export function placeOf({ name, parent, nth }: XmlElement, steps = mostSteps): string {
  const step = name.slice(0, longestName) + (nth > 1 ? `[${nth}]` : '')

  return parent?.parent === undefined || steps <= 1 ? step : `${placeOf(parent, steps - 1)}/${step}`
}

// No vocabulary has a path or a name as long; of what was made to be longer the end is told.
const mostSteps = 12
const longestName = 60

// No field takes as many; the text of an article is not read in this way.
const mostOfAField = 1000

type Texts = (element: XmlElement | undefined, ...paths: readonly string[]) => Given[]

/** The texts at these paths, first path first, each as far as a field goes. */
export const textsAt: Texts = (element, ...paths) => fieldsAt(element, paths).map(given)

/** The same to their ends: they may be the article. */
export const wholeTextsAt: Texts = (element, ...paths) =>
  fieldsAt(element, paths).map(found => ({ text: textOf(found), place: placeOf(found) }))

const fieldsAt = (element: XmlElement | undefined, paths: readonly string[]) =>
  paths.flatMap(path => at(element, path)).slice(0, mostOfAField)

export const given = (element: XmlElement): Given => ({ text: textOf(element, longestField), place: placeOf(element) })

/** The values of an attribute of the elements at a path. */
export const attributesAt = (element: XmlElement | undefined, path: string, name: string): Given[] =>
  at(element, path).flatMap(found => givenAttribute(found, name))

export function givenAttribute(element: XmlElement | undefined, name: string): Given[] {
  const text = attribute(element, name)

  return element === undefined || text === undefined ? [] : [{ text, place: `${placeOf(element)}@${name}` }]
}

/** What `xml:lang` says here or around. */
export function languageAround(element: XmlElement | undefined): Given[] {
  if (element === undefined) return []
  const own = givenAttribute(element, 'xml:lang')

  return own.length > 0 ? own : languageAround(element.parent)
}
