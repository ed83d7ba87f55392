import type { Lexicon } from './lexicon.ts'
import { nameKinds } from './lexicon.ts'
import { bitsOf, listsOver } from './listed.ts'
import type { Model } from './model.ts'
import { listedNames } from './phrases.ts'
import type { Found } from './tagger.ts'
import type { EntityType } from './tags.ts'
import type { Word } from './words.ts'

const large = bitsOf('country', 'region', 'city')
const places = large | bitsOf('knownPlace')
const towns = bitsOf('town', 'village')
const persons = bitsOf('knownPerson')
const groups = bitsOf('knownGroup')
const firstNames = bitsOf('firstName')
const words = bitsOf('common', 'title', 'groupWord', 'placeWord', 'demonym')

/**
 * In a language the tagger has not learnt: names of lists, written with a capital where no sentence begins, and first
 * names before another capital. It would rather say nothing: a word that is also something else is no name here.
 */
export function namesElsewhere(
  sentences: readonly (readonly string[])[],
  { lexicon, look }: Pick<Model, 'lexicon' | 'look'>,
): Found[][] {
  const stop = look('.').key

  return sentences
    .map(sentence => sentence.map(look))
    .map(sentence => namesIn(sentence, lexicon).filter(name => mayBeGroup(sentence, name, stop)))
}

/** "Mit" opens a sentence, "Ing." is short for a trade: in capitals alone such a word is MIT or ING. */
function mayBeGroup(sentence: readonly Word[], { start, end, type }: Found, stop: number): boolean {
  const [word, next] = [sentence[start], sentence[end]]
  if (type !== 'organisation' || end - start > 1 || word?.capitals !== false) return true

  return !opensSentence(sentence, start) && !(next?.key === stop && end < sentence.length - 1)
}

/** Nothing but a sign stands before it. */
const opensSentence = (sentence: readonly Word[], at: number): boolean =>
  sentence.slice(0, at).every(({ capital, lowerCase, kinds }) => !capital && !lowerCase && kinds === 0)

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
  const word = sentence[at]
  // Two letters ("In", "LA") have as few affixes as that: they are words, or codes of a language not read here.
  if (word?.capital !== true || word.affixes.length < 4) return undefined

  const end = endOfName(sentence, listed, at)
  const lists = listsOver(listed, { start: at, end })
  const type = typeOf(lists, end - at > 1)
  const isFirstName = (lists & firstNames) !== 0 && (lists & words) === 0
  if (isFirstName && isSurname(sentence[at + 1], listsOver(listed, { start: at + 1, end: at + 2 })))
    return { start: at, end: at + 2, type: 'person', margin: likely, isListed: true }

  return type === undefined ? undefined : { start: at, end, type, margin: end - at > 1 ? sure : likely, isListed: true }
}

const isSurname = (word: Word | undefined, lists: number): boolean =>
  word?.capital === true && !word.capitals && (lists & words) === 0 && surnameLevel(word) >= 5
const surnameLevel = ({ kinds }: Word): number => (kinds >>> (nameKinds.indexOf('surname') * 3)) & 7

function endOfName(sentence: readonly Word[], listed: Uint32Array, at: number): number {
  for (let end = Math.min(at + 5, sentence.length); end > at + 1; end -= 1) {
    const lists = listsOver(listed, { start: at, end })
    if (lists & (places | towns | persons | groups) && sentence[end - 1]?.capital) return end
  }

  return at + 1
}

function typeOf(lists: number, several: boolean): EntityType | undefined {
  if (several && lists & persons) return 'person'
  if (!several && lists & words) return undefined
  // "Pani Helena" is more often a woman than a town.
  if (!several && lists & firstNames && !(lists & large)) return undefined
  if (lists & places || (several && lists & towns)) return 'place'

  return lists & groups ? 'organisation' : undefined
}
