import { isCalledEmbargo, saidUnder } from '../called-embargo.ts'
import { isObject, type Json, type JsonObject } from './json.ts'

/** What other stories say, or readers of this one. */
const ofOthers = /^(?:related|recommended|comments|replies|mentions|citations?|isbasedon|seealso|links?)/i

type Hearing = { found: string[]; others: ReadonlySet<Json> }

/** All texts in a value. What is in `others` is not of it. */
export function wordsIn(top: Json, others: ReadonlySet<Json> = new Set()): string[] {
  const found: string[] = []
  hear(top, '', { found, others })
  return found
}

/** `called`: a name of an embargo that it stands under. */
function hear(value: Json, called: string, hearing: Hearing): void {
  if (typeof value === 'string') hearing.found.push(saidUnder(called, value))
  else if (hearing.others.has(value)) return
  else if (Array.isArray(value)) for (const inner of value) hear(inner, called, hearing)
  else if (isObject(value)) hearMembers(value, called, hearing)
  else if (called !== '') hearing.found.push(saidUnder(called, String(value)))
}

function hearMembers(value: JsonObject, called: string, hearing: Hearing): void {
  for (const [name, inner] of Object.entries(value))
    if (!holdsOthers(name, inner)) hear(inner, isCalledEmbargo(name) ? name : called, hearing)
}

/** A text of such a name is a note, things are stories or comments. */
const holdsOthers = (name: string, value: Json): boolean => ofOthers.test(name) && [value].flat().some(isObject)
