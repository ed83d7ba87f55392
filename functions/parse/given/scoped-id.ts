import { longestField } from './words.ts'

// Schemes whose names are given out so that no two are equal (RFC 3986, RFC 8141, RFC 4151).
const global = /^(?:https?:\/\/\S+|urn:\S+|tag:\S+|uuid:\S+|doi:\S+)$/i
const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** A publisher's id as it came where it is unique by itself; "123" is unique only together with the feed or system it is of. */
export function scopedId(id: string, scope: string): string {
  const own = id.trim()

  return global.test(own) || uuid.test(own) ? own : `${scope.trim().slice(0, longestField)} ${own}`
}
