import { mix } from '../hashes.ts'
import type { DocumentCase } from './document-case.ts'
import { type Lexicon, nameLists } from './lexicon.ts'
import { listedNames, positions } from './phrases.ts'
import { clusterAt, reach, shadowOf, type Visit, visitAlone } from './word-features.ts'
import type { Word } from './words.ts'

/** What the tagger looks at around one word of a sentence. */
export type Sentence = {
  readonly words: readonly Word[]
  readonly listed: Uint32Array
  readonly document: DocumentCase
  /** 0: as prose is written; 1: most words with a capital, as in headlines; 2: in capitals; 3: none has one. */
  readonly style: number
}

export const sentenceOf = (words: readonly Word[], document: DocumentCase, lexicon: Lexicon): Sentence => ({
  words,
  listed: listedNames(words, lexicon),
  document,
  style: styleOf(words),
})

function styleOf(words: readonly Word[]): number {
  let small = 0
  let capital = 0
  for (const word of words) {
    if (word.lowerCase) small += 1
    if (word.capital) capital += 1
  }
  if (capital === 0) return 3
  if (small === 0) return 2

  return capital > small ? 1 : 0
}

const before: Word = edge(1)
const after: Word = edge(2)

function edge(mark: number): Word {
  const none = { affixes: [], capital: false, capitals: false, lowerCase: false, cluster: 0, kinds: 0, key: 0 }

  return { ...none, lower: mark, form: mark, shape: mark, short: mark }
}

export const wordAt = (words: readonly Word[], at: number): Word => words[at] ?? (at < 0 ? before : after)

/** Names each feature of the word at `at`: a hash of which question it answers and of the answer. */
export function visitFeatures(sentence: Sentence, at: number, visit: Visit): void {
  for (let offset = -reach; offset <= reach; offset += 1) visitAlone(wordAt(sentence.words, at + offset), offset, visit)
  visitTogether(sentence, at, visit)
}

/** Those that need more than one word, or where in which text it stands. */
export function visitTogether(sentence: Sentence, at: number, visit: Visit): void {
  const word = wordAt(sentence.words, at)
  const last = wordAt(sentence.words, at - 1)
  const next = wordAt(sentence.words, at + 1)

  formFeatures(sentence, at, visit)
  clusterFeatures({ word, last, next }, visit)
  visit(mix(mix(mix(169, shadowOf(last)), last.short), word.short))
  visit(mix(mix(mix(171, shadowOf(next)), next.short), word.short))
  listFeatures(sentence, at, visit)
  caseFeatures(sentence, at, visit)
}

function formFeatures({ words, style }: Sentence, at: number, visit: Visit): void {
  const { lower, short } = wordAt(words, at)
  const last = wordAt(words, at - 1)
  const next = wordAt(words, at + 1)
  const lastBut = wordAt(words, at - 2)
  const nextBut = wordAt(words, at + 2)

  visit(mix(mix(107, last.lower), lower))
  visit(mix(mix(108, lower), next.lower))
  visit(mix(mix(109, last.lower), next.lower))
  visit(mix(mix(110, last.lower), short))
  visit(mix(mix(111, short), next.lower))
  visit(mix(mix(114, last.short), short))
  visit(mix(mix(115, short), next.short))
  visit(mix(mix(mix(116, last.short), short), next.short))
  visit(mix(mix(mix(117, lastBut.short), last.short), short))
  visit(mix(mix(mix(118, short), next.short), nextBut.short))
  visit(mix(mix(mix(131, lastBut.lower), last.lower), short))
  if (at === 0) visit(mix(120, short))
  visit(mix(mix(121, style), short))
}

function clusterFeatures({ word, last, next }: { word: Word; last: Word; next: Word }, visit: Visit): void {
  visit(mix(mix(clusterAt(-1) + 4, last.cluster >>> 3), word.short))
  visit(mix(mix(clusterAt(1) + 4, next.cluster >>> 3), word.short))
  visit(mix(150, (last.cluster >>> 6) * 128 + (word.cluster >>> 6)))
  visit(mix(151, (word.cluster >>> 6) * 128 + (next.cluster >>> 6)))
  visit(mix(mix(152, (last.cluster >>> 6) * 128 + (next.cluster >>> 6)), word.short))
  visit(mix(mix(153, (last.cluster >>> 3) * 1024 + (next.cluster >>> 3)), word.short))
}

function listFeatures({ words, listed }: Sentence, at: number, visit: Visit): void {
  const { short, capital } = wordAt(words, at)
  for (let offset = at === 0 ? 0 : -1; offset <= 1; offset += 1)
    for (let position = 0; position < positions.length; position += 1) {
      const lists = listed[(at + offset) * positions.length + position] ?? 0
      if (lists !== 0) listedFeatures({ lists, place: mix(180 + offset, position), short }, visit)
    }
  let own = 0
  let inAny = 0
  for (let position = 0; position < positions.length; position += 1) {
    const lists = listed[at * positions.length + position] ?? 0
    own = mix(own, lists)
    inAny |= lists
  }
  visit(mix(mix(190, own), short))
  if (capital && inAny === 0) visit(191)
}

function listedFeatures({ lists, place, short }: { lists: number; place: number; short: number }, visit: Visit): void {
  for (let list = 0; list < nameLists.length; list += 1) {
    if ((lists & (1 << list)) === 0) continue
    visit(mix(place, list))
    visit(mix(mix(place, list + 32), short))
  }
}

function caseFeatures({ words, document, style }: Sentence, at: number, visit: Visit): void {
  const word = words[at]
  if (word === undefined) return

  const small = Math.min(document.small(word), 2)
  const capital = Math.min(document.capital(word), 2)
  visit(mix(mix(mix(200, small), capital), word.short))
  visit(mix(mix(mix(201, Math.sign(small)), Math.sign(capital)), at === 0 ? 9 : style))
}
