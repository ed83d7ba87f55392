import { isObject, type Json } from './json.ts'

/** What other stories say, or readers of this one. */
const ofOthers = /^(?:related|recommended|comments|replies|mentions|citations?|isbasedon|seealso|links?)/i

/** All texts in a value. What is in `others` is not of it. */
export function wordsIn(top: Json, others: ReadonlySet<Json> = new Set()): string[] {
  const found: string[] = []
  const visit = (value: Json): void => {
    if (typeof value === 'string') found.push(value)
    else if (others.has(value)) return
    else if (Array.isArray(value)) value.forEach(visit)
    else if (isObject(value))
      for (const [name, inner] of Object.entries(value)) if (!holdsOthers(name, inner)) visit(inner)
  }
  visit(top)
  return found
}

/** A text of such a name is a note, things are stories or comments. */
const holdsOthers = (name: string, value: Json): boolean => ofOthers.test(name) && [value].flat().some(isObject)
