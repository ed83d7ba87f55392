import { isObject, type Json, type JsonObject } from './json.ts'
import { plainName } from './properties.ts'

export type JsonKind =
  | 'ninjs'
  | 'schema-org'
  | 'json-feed'
  | 'simple-json'
  | 'ans'
  | 'apple-news'
  | 'ghost'
  | 'wordpress-api'

/** Which vocabulary some data speaks. One answer, so that no two formats claim the same file. */
export function kindOf(value: Json): JsonKind | undefined {
  const objects = (Array.isArray(value) ? value.slice(0, 20) : [value]).filter(isObject)
  if (objects.length === 0) return undefined

  const first = (test: (object: JsonObject) => boolean) => objects.some(test)
  if (first(isFeed)) return 'json-feed'
  if (first(isLinkedData)) return 'schema-org'
  if (first(isNinjs)) return 'ninjs'

  const system = systems.find(([, test]) => first(test))?.[0]
  return system ?? (first(isFeedItem) ? 'json-feed' : 'simple-json')
}

const isFeed = ({ version, items }: JsonObject) =>
  (typeof version === 'string' && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(version)) ||
  (typeof version === 'string' && Array.isArray(items) && items.some(item => isObject(item) && isFeedItem(item)))

const isFeedItem = (object: JsonObject) =>
  (typeof object['id'] === 'string' || typeof object['id'] === 'number') &&
  (typeof object['content_html'] === 'string' || typeof object['content_text'] === 'string')

const isLinkedData = (object: JsonObject) =>
  Array.isArray(object['@graph']) ||
  /schema\.org/i.test(JSON.stringify(object['@context'] ?? '').slice(0, 500)) ||
  (object['@type'] !== undefined && object['@context'] === undefined && typeof object['headline'] === 'string')

const ninjsNames = new Set([
  'versioncreated',
  'pubstatus',
  'representationtype',
  'headlines',
  'bodies',
  'bodytext',
  'bodyhtml',
  'bodyxhtml',
  'descriptiontext',
  'renditions',
])

/** A ninjs object needs a `uri` and nothing else, so one more of its own words tells it from others. */
const isNinjs = (object: JsonObject) =>
  typeof object['uri'] === 'string' &&
  (Object.keys(object).some(name => ninjsNames.has(plainName(name))) || namesStandard(object))

const namesStandard = ({ standard }: JsonObject) => isObject(standard) && standard['name'] === 'ninjs'

const ofStory = (object: JsonObject) =>
  Array.isArray(object['content_elements']) && (isObject(object['headlines']) || object['type'] === 'story')

/** What content systems write, by the words that no other writes together. */
const systems: readonly (readonly [JsonKind, (object: JsonObject) => boolean])[] = [
  [
    'ans',
    object =>
      ofStory(object) || listIn(object, 'content_elements').some(element => isObject(element) && ofStory(element)),
  ],
  [
    'apple-news',
    ({ components, ...object }) =>
      Array.isArray(components) &&
      ('layout' in object || 'metadata' in object) &&
      components.slice(0, 20).some(one => isObject(one) && typeof one['role'] === 'string'),
  ],
  ['wordpress-api', ({ title, content }) => isRendered(title) && isRendered(content)],
  ['ghost', object => listIn(object, 'db').some(isGhostExport) || listIn(object, 'posts').some(isGhostPost)],
]

const listIn = (object: JsonObject, name: string): Json[] => {
  const list = object[name]

  return Array.isArray(list) ? list.slice(0, 20) : []
}

const isRendered = (value: Json | undefined) => isObject(value) && typeof value['rendered'] === 'string'

const isGhostExport = (one: Json) => isObject(one) && isObject(one['data']) && Array.isArray(one['data']['posts'])

const isGhostPost = (post: Json) => isObject(post) && 'title' in post && ('comment_id' in post || 'visibility' in post)
