import type { DocumentCase } from './document-case.ts'
import { mix } from './hashes.ts'
import { type Lexicon, nameKinds, nameLists } from './lexicon.ts'
import { listedNames, positions } from './phrases.ts'
import type { Word } from './words.ts'

export type Visit = (feature: number) => void

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
  const small = words.filter(word => word.lowerCase).length
  const capital = words.filter(word => word.capital).length
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

/** Names each feature of the word at `at`: a hash of which question it answers and of the answer. */
export function visitFeatures(sentence: Sentence, at: number, visit: Visit): void {
  formFeatures(sentence, at, visit)
  clusterFeatures(sentence, at, visit)
  listFeatures(sentence, at, visit)
  caseFeatures(sentence, at, visit)
}

const wordAt = ({ words }: Sentence, at: number): Word => words[at] ?? (at < 0 ? before : after)

function formFeatures(sentence: Sentence, at: number, visit: Visit): void {
  const word = wordAt(sentence, at)
  const [last, next, lastBut, nextBut] = [at - 1, at + 1, at - 2, at + 2].map(place => wordAt(sentence, place))
  if (!last || !next || !lastBut || !nextBut) return

  visit(100)
  visit(mix(101, word.form))
  visit(mix(102, word.lower))
  visit(mix(103, last.lower))
  visit(mix(104, next.lower))
  visit(mix(105, lastBut.lower))
  visit(mix(106, nextBut.lower))
  visit(mix(mix(107, last.lower), word.lower))
  visit(mix(mix(108, word.lower), next.lower))
  visit(mix(mix(109, last.lower), next.lower))
  visit(mix(mix(110, last.lower), word.short))
  visit(mix(mix(111, word.short), next.lower))
  visit(mix(112, word.shape))
  visit(mix(113, word.short))
  visit(mix(mix(114, last.short), word.short))
  visit(mix(mix(115, word.short), next.short))
  visit(mix(mix(mix(116, last.short), word.short), next.short))
  visit(mix(mix(mix(117, lastBut.short), last.short), word.short))
  visit(mix(mix(mix(118, word.short), next.short), nextBut.short))
  visit(mix(mix(mix(131, lastBut.lower), last.lower), word.short))
  for (let index = 0; index < word.affixes.length; index += 1) visit(mix(119, word.affixes[index] ?? 0))
  if (at === 0) visit(mix(120, word.short))
  visit(mix(mix(121, sentence.style), word.short))
}

function clusterFeatures(sentence: Sentence, at: number, visit: Visit): void {
  const word = wordAt(sentence, at)
  for (let offset = -2; offset <= 2; offset += 1) {
    const { cluster, short } = wordAt(sentence, at + offset)
    const question = 1000 + offset * 8
    visit(mix(question, cluster >>> 6))
    visit(mix(question + 1, cluster >>> 3))
    if (offset !== 2 && offset !== -2) {
      visit(mix(question + 2, cluster))
      visit(mix(mix(question + 3, cluster >>> 6), short))
      visit(mix(mix(question + 4, cluster >>> 3), word.short))
    }
  }
  const last = wordAt(sentence, at - 1).cluster
  const next = wordAt(sentence, at + 1).cluster
  visit(mix(150, (last >>> 6) * 128 + (word.cluster >>> 6)))
  visit(mix(151, (word.cluster >>> 6) * 128 + (next >>> 6)))
  visit(mix(mix(152, (last >>> 6) * 128 + (next >>> 6)), word.short))
  visit(mix(mix(153, (last >>> 3) * 1024 + (next >>> 3)), word.short))
}

function listFeatures(sentence: Sentence, at: number, visit: Visit): void {
  const word = wordAt(sentence, at)
  for (let offset = -1; offset <= 1; offset += 1) {
    kindFeatures(wordAt(sentence, at + offset), { offset, short: word.short }, visit)
    for (let position = 0; position < positions.length; position += 1) {
      const lists = sentence.listed[(at + offset) * positions.length + position] ?? 0
      if (lists !== 0) listed({ lists, place: mix(180 + offset, position), short: word.short }, visit)
    }
  }
  const own = sentence.listed.subarray(at * positions.length, (at + 1) * positions.length)
  visit(mix(mix(190, own.reduce(mix, 0)), word.short))
  if (word.capital && own.every(lists => lists === 0)) visit(191)
}

function kindFeatures({ kinds, short }: Word, { offset, short: own }: { offset: number; short: number }, visit: Visit) {
  let shadow = 0
  for (let kind = 0; kind < nameKinds.length; kind += 1) {
    const level = (kinds >>> (kind * 3)) & 7
    visit(mix(160 + offset, kind * 8 + level))
    if (offset === 0) visit(mix(mix(165, kind * 8 + level), short))
    shadow = shadow * 2 + (level >= 4 ? 1 : 0)
  }
  visit(mix(mix(mix(170 + offset, shadow), short), own))
}

function listed({ lists, place, short }: { lists: number; place: number; short: number }, visit: Visit): void {
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
