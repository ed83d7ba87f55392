import type { Lexicon } from './lexicon.ts'
import { nameLists } from './lexicon.ts'
import type { Model } from './model.ts'
import { listedNames, positions } from './phrases.ts'
import type { Found } from './tagger.ts'
import type { EntityType } from './tags.ts'
import type { Word } from './words.ts'

const bits = (...lists: (typeof nameLists)[number][]): number =>
  lists.reduce((all, list) => all | (1 << nameLists.indexOf(list)), 0)

const places = bits('country', 'region', 'city', 'knownPlace')
const towns = bits('town', 'village')
const persons = bits('knownPerson')
const groups = bits('knownGroup')
const words = bits('common', 'surname', 'firstName', 'title', 'groupWord', 'placeWord', 'demonym', 'brand')

/**
 * In a language the tagger has not learnt: names of lists, written with a capital where no sentence begins, and first
 * names before another capital. It would rather say nothing: a word that is also something else is no name here.
 */
export function namesElsewhere(sentences: readonly (readonly string[])[], { lexicon, look }: Model): Found[][] {
  return sentences.map(sentence => namesIn(sentence.map(look), lexicon))
}

function namesIn(sentence: readonly Word[], lexicon: Lexicon): Found[] {
  const listed = listedNames(sentence, lexicon)
  const found: Found[] = []
  for (let at = 0; at < sentence.length; at += 1) {
    const name = nameAt(sentence, listed, at)
    if (name === undefined) continue
    found.push(name)
    at = name.end - 1
  }

  return found
}

// What a list's word is worth as evidence, on the scale of the tagger's margins.
const sure = 90
const likely = 40

function nameAt(sentence: readonly Word[], listed: Uint32Array, at: number): Found | undefined {
  if (sentence[at]?.capital !== true) return undefined

  const listsAt = (place: number, position: number) => listed[place * positions.length + position] ?? 0
  const end = endOfName(sentence, listed, at)
  const lists = end === at + 1 ? listsAt(at, 0) : listsAt(at, 1) & listsAt(end - 1, 3)
  const type = typeOf(lists, end - at, at === 0)
  if (type !== undefined) return { start: at, end, type, margin: end - at > 1 ? sure : likely }

  return undefined
}

function endOfName(sentence: readonly Word[], listed: Uint32Array, at: number): number {
  if (((listed[at * positions.length + 1] ?? 0) & (places | towns | persons | groups)) === 0) return at + 1
  for (let end = Math.min(at + 5, sentence.length); end > at + 1; end -= 1) {
    const both = (listed[at * positions.length + 1] ?? 0) & (listed[(end - 1) * positions.length + 3] ?? 0)
    if (both & (places | towns | persons | groups) && sentence[end - 1]?.capital) return end
  }

  return at + 1
}

function typeOf(lists: number, length: number, first: boolean): EntityType | undefined {
  const several = length > 1
  if (several && lists & persons) return 'person'
  if (lists & places && (several || !(lists & words & ~bits('surname', 'brand'))))
    return first && !several && lists & words ? undefined : 'place'
  if (several && lists & towns) return 'place'
  if (lists & groups && (several || !(lists & words))) return 'organisation'

  return undefined
}
