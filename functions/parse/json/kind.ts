import { isObject, type Json, type JsonObject } from './json.ts'
import { plainName } from './properties.ts'

export type JsonKind = 'ninjs' | 'schema-org' | 'json-feed' | 'simple-json'

/** Which vocabulary some data speaks. One answer, so that no two formats claim the same file. */
export function kindOf(value: Json): JsonKind | undefined {
  const objects = (Array.isArray(value) ? value.slice(0, 20) : [value]).filter(isObject)
  if (objects.length === 0) return undefined

  const first = (test: (object: JsonObject) => boolean) => objects.some(test)
  if (first(isFeed)) return 'json-feed'
  if (first(isLinkedData)) return 'schema-org'
  if (first(isNinjs)) return 'ninjs'

  return first(isFeedItem) ? 'json-feed' : 'simple-json'
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
