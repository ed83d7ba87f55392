import type { Given } from '../given/story.ts'

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

export const firstAt = (element: XmlElement | undefined, path: string): XmlElement | undefined => at(element, path)[0]

/** Every element of these names below, in document order. */
export function within(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  if (element === undefined) return []

  return element.children
    .filter(isElement)
    .flatMap(child => [...(names.includes(child.name) ? [child] : []), ...within(child, ...names)])
}

/** All the text in an element. Trees are shallow by construction, so a walk may recurse. */
export const textOf = (element: XmlElement | undefined): string =>
  element?.children.map(child => (isElement(child) ? textOf(child) : child)).join('') ?? ''

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.get(name)

/** Where an element stands, as a person would write it: "channel/item[3]/title". The root is the file; a first has no number. */
export function placeOf({ name, parent, nth }: XmlElement): string {
  const step = nth > 1 ? `${name}[${nth}]` : name

  return parent?.parent === undefined ? step : `${placeOf(parent)}/${step}`
}

// No field takes as many; the text of an article is not read in this way.
const mostOfAField = 1000

/** The texts at these paths, first path first. */
export const textsAt = (element: XmlElement | undefined, ...paths: readonly string[]): Given[] =>
  paths
    .flatMap(path => at(element, path))
    .slice(0, mostOfAField)
    .map(given)

export const given = (element: XmlElement): Given => ({ text: textOf(element), place: placeOf(element) })

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
