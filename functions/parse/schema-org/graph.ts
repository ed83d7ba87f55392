import { isObject, type Json, type JsonObject } from '../json/json.ts'
import type { Placed } from '../json/properties.ts'

/** The objects of some linked data at its top, and all of them by their `@id`. */
export type Graph = { top: Placed[]; byId: ReadonlyMap<string, JsonObject> }

export function graphOf(value: Json): Graph {
  const top = topOf({ value, place: '' })
  const ids = top.flatMap(({ value: node }) => {
    const id = isObject(node) ? node['@id'] : undefined
    return isObject(node) && typeof id === 'string' ? [[id, node] as const] : []
  })

  return { top, byId: new Map(ids) }
}

const at = (place: string, name: string) => (place === '' ? name : `${place}.${name}`)

function topOf({ value, place }: Placed): Placed[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => topOf({ value: item, place: `${place}[${index}]` }))
  if (!isObject(value)) return []

  const graph = value['@graph']
  const inner = graph === undefined ? [] : topOf({ value: graph, place: at(place, '@graph') })
  const main = ['mainEntity', 'liveBlogUpdate', 'itemListElement', 'item'].flatMap(name => nestedIn(value, place, name))
  return [{ value, place }, ...inner, ...main]
}

/** A page whose main entity is the article, a list of articles. */
function nestedIn(value: JsonObject, place: string, name: string): Placed[] {
  const nested = value[name]

  return nested === undefined || isArticle(value) ? [] : topOf({ value: nested, place: at(place, name) })
}

const typesOf = (node: JsonObject): string[] =>
  [node['@type']].flat().flatMap(type => (typeof type === 'string' ? [type.replace(/^.*[/:#]/, '')] : []))

// schema.org's Article and all below it, and the two postings that papers use for the same.
const articleType = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|SocialMediaPosting)$/

export const isArticle = (node: JsonObject): boolean => typesOf(node).some(type => articleType.test(type))

/** The articles; an object that names no type is one if it has a headline. */
export function articlesIn({ top }: Graph): (Placed & { value: JsonObject })[] {
  const objects = top.flatMap(({ value, place }) => (isObject(value) ? [{ value, place }] : []))
  const articles = objects.filter(({ value }) => isArticle(value))

  return articles.length > 0
    ? articles
    : objects.filter(({ value }) => typesOf(value).length === 0 && typeof value['headline'] === 'string')
}

/** What a value points to: `{ "@id": … }` alone is a reference into the graph. */
export function resolved(value: Json, { byId }: Graph): Json {
  if (!isObject(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 2) return value

  return byId.get(value['@id']) ?? value
}
