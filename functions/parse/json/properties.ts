import type { Draft } from '../../../events/article.ts'
import type { Given } from '../given/story.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

/** A value and where it stands: "headlines[0].value". */
export type Placed = { value: Json; place: string }

/** The properties of an object by their plain names: `body_text`, `bodyText` and `body-text` are one. */
export type Properties = ReadonlyMap<string, Placed & { name: string }>

export const plainName = (name: string): string => name.toLowerCase().replace(/[_\s.@-]/g, '')

export function propertiesOf(object: JsonObject, at = ''): Properties {
  const found = new Map<string, Placed & { name: string }>()
  for (const [name, value] of Object.entries(object)) {
    const plain = plainName(name)
    if (!found.has(plain) && value !== null) found.set(plain, { name, value, place: placeIn(at, name) })
  }
  return found
}

// As long as a vocabulary's, which is all that a person looks for.
const longestName = 60

/** Where a value stands that has a name; of a name that was made to be longer the beginning is told. */
export const placeIn = (at: string, name: string): string => `${at === '' ? '' : `${at}.`}${name.slice(0, longestName)}`

// No field takes as many; articles in a list are not read in this way.
export const mostOfAField = 1000

/** The values under these names in the order of the names, each item of a list for itself. */
export const valuesOf = (properties: Properties, ...names: readonly string[]): Placed[] =>
  names.flatMap(name => {
    const { value, place } = properties.get(name) ?? { value: [], place: name }
    return itemsOf({ value: Array.isArray(value) ? value.slice(0, mostOfAField) : value, place })
  })

export const itemsOf = ({ value, place }: Placed): Placed[] =>
  Array.isArray(value) ? value.map((item, index) => ({ value: item, place: `${place}[${index}]` })) : [{ value, place }]

// What the object of a name, a keyword, a language or a text calls its words.
const textNames = ['value', 'name', 'title', 'text', 'label', 'literal', 'prefLabel', '@value', 'rendered', 'basic']

/** The texts under these names. An object gives the text it carries. */
export const textsOf = (properties: Properties, ...names: readonly string[]): Given[] =>
  valuesOf(properties, ...names).flatMap(textIn)

export function textIn({ value, place }: Placed): Given[] {
  if (typeof value === 'string') return [{ text: value, place }]
  if (typeof value === 'number') return [{ text: String(value), place }]
  if (!isObject(value)) return []

  const name = textNames.find(one => typeof value[one] === 'string')
  const text = name === undefined ? undefined : value[name]
  return typeof text === 'string' ? [{ text, place: `${place}.${name}` }] : []
}

/** The properties of the object under a name; none where there is no object. */
export function propertiesWithin(properties: Properties, name: string): Properties {
  const { value, place } = properties.get(name) ?? {}

  return isObject(value) ? propertiesOf(value, place) : new Map()
}

/** What nobody here reads: it is kept as it came. */
export const restOf = (properties: Properties, read: ReadonlySet<string>): Draft['extra'] =>
  Object.fromEntries([...properties].filter(([name]) => !read.has(name)).map(([, { name, value }]) => [name, value]))
