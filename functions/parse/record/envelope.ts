import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { itemsOf, type Placed, placeIn, plainName } from '../json/properties.ts'
import { fieldNames, markupNames, richNames, textNames } from './names.ts'

/** What systems call the list, or the one thing, that they were asked for. */
const lists = [
  'data',
  'posts',
  'items',
  'entries',
  'results',
  'stories',
  'docs',
  'nodes',
  'edges',
  'records',
  'response',
] as const
const single = ['article', 'post', 'entry', 'story', 'result', 'record'] as const

const bodyNames: ReadonlySet<string> = new Set([...markupNames, ...textNames, ...richNames])
const headlineNames: ReadonlySet<string> = new Set(fieldNames.headlines)

const names = (object: JsonObject, known: ReadonlySet<string>): boolean =>
  Object.keys(object).some(name => known.has(plainName(name)) && object[name] !== null)

/** The articles of a file, and whether it is a file of many. */
export type Records = { list: Placed[]; many: boolean }

const deepest = 3

/** An object is an article; a list of them, by itself, under `articles` or in what a system answered, is many. */
export function recordsIn(value: Json, place = '', depth = 0): Records {
  if (Array.isArray(value)) return { list: itemsOf({ value, place }).map(unpacked), many: true }
  if (!isObject(value)) return { list: [{ value, place }], many: false }
  if (Array.isArray(value['articles'])) return recordsIn(value['articles'], placeIn(place, 'articles'))

  const own = unpacked({ value, place })
  const isArticle = isObject(own.value) && names(own.value, bodyNames) && !isWrapped(value)
  const inner = isArticle || depth >= deepest ? undefined : wrappedIn(value, place, depth)
  return inner ?? { list: [own], many: false }
}

/** `data` and the like may be a text's own data: only what holds articles holds them. */
const isWrapped = (value: JsonObject): boolean =>
  lists.some(name => Array.isArray(value[name]) && !names(value, headlineNames))

function wrappedIn(value: JsonObject, place: string, depth: number): Records | undefined {
  for (const name of [...lists, ...single]) {
    const inner = value[name]
    if (inner === undefined || (!Array.isArray(inner) && !isObject(inner))) continue
    const found = recordsIn(inner, placeIn(place, name), depth + 1)
    if (found.list.some(({ value: one }) => isObject(one) && (names(one, bodyNames) || names(one, headlineNames))))
      return found
  }
  return undefined
}

/** JSON:API and Strapi keep the fields of a thing under `attributes`, Contentful and others under `fields`, GraphQL's lists under `node`. */
function unpacked({ value, place }: Placed): Placed {
  if (!isObject(value)) return { value, place }
  // Storyblok and Prismic keep the whole article there.
  const whole = ['content', 'data'].filter(name => isWhole(value[name]))
  if (whole.length === 0 && names(value, bodyNames)) return { value, place }
  for (const name of [...whole, 'attributes', 'fields', 'node']) {
    const { [name]: inner, ...outer } = value
    if (isObject(inner) && (names(inner, headlineNames) || names(inner, bodyNames)))
      return { value: related({ ...withId(outer), ...inLanguage(inner) }), place: placeIn(place, name) }
  }
  return { value, place }
}

const isWhole = (value: Json | undefined): boolean =>
  isObject(value) && names(value, headlineNames) && names(value, bodyNames)

/** Strapi says another thing as `{ data: { id, attributes } }`: its attributes are what it is. */
const related = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, thingIn(value)]))

function thingIn(value: Json): Json {
  const data = isObject(value) ? value['data'] : undefined
  const things = Array.isArray(data) ? data : [data]
  const found = things.flatMap(thing => (isObject(thing) && isObject(thing['attributes']) ? [thing['attributes']] : []))

  return found.length === 0 ? value : Array.isArray(data) ? found : (found[0] ?? value)
}

function withId({ sys, ...outer }: JsonObject): JsonObject {
  const id = isObject(sys) ? sys['id'] : undefined

  return { ...outer, ...(id !== undefined && outer['id'] === undefined && { id }) }
}

const language = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/

/** An export of Contentful says each field by language; the first it names is the one that the space is kept in. */
function inLanguage(fields: JsonObject): JsonObject {
  const values = Object.values(fields)
  const isSaidBy = (value: Json) =>
    isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every(key => language.test(key))
  if (values.length === 0 || !values.every(isSaidBy)) return fields

  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const [said] = isObject(value) ? Object.values(value) : []
      return said === undefined ? [] : [[name, said]]
    }),
  )
}
