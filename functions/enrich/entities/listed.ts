import { nameLists } from './lexicon.ts'
import { positions } from './phrases.ts'
import type { EntityType, WordSpan } from './tags.ts'

export const bitsOf = (...lists: (typeof nameLists)[number][]): number =>
  lists.reduce((all, list) => all | (1 << nameLists.indexOf(list)), 0)

/** The lists that hold a name which begins and ends as this one: `listed` is of `listedNames`. */
export function listsOver(listed: Uint32Array, { start, end }: Pick<WordSpan, 'start' | 'end'>): number {
  const at = (word: number, position: (typeof positions)[number]) =>
    listed[word * positions.length + positions.indexOf(position)] ?? 0

  return end === start + 1 ? at(start, 'only') : at(start, 'first') & at(end - 1, 'last')
}

const ofType: Record<EntityType, number> = {
  person: bitsOf('knownPerson'),
  place: bitsOf('country', 'region', 'city', 'town', 'village', 'knownPlace'),
  organisation: bitsOf('brand', 'knownGroup'),
}
const [firstNames, surnames] = [bitsOf('firstName'), bitsOf('surname')]

/** Whether a list holds this as a name of its type; for a person, lists of first names and surnames may hold its ends. */
export function isListed(listed: Uint32Array, { start, end, type }: WordSpan): boolean {
  if ((listsOver(listed, { start, end }) & ofType[type]) !== 0) return true
  const one = (word: number) => listsOver(listed, { start: word, end: word + 1 })

  return type === 'person' && ((one(start) & firstNames) !== 0 || (one(end - 1) & surnames) !== 0)
}
