import { mix } from '../hashes.ts'
import { nameKinds } from './lexicon.ts'
import type { Word } from './words.ts'

export type Visit = (feature: number) => void

/** So many words before and behind a word speak for it. */
export const reach = 2

/** What one word says of the word `offset` places before it, whatever stands between or around: the same in every sentence. */
export function visitAlone(word: Word, offset: number, visit: Visit): void {
  visit(mix(lowerAt[offset + reach] ?? 0, word.lower))
  const question = clusterAt(offset)
  visit(mix(question, word.cluster >>> 6))
  visit(mix(question + 1, word.cluster >>> 3))
  if (offset === -reach || offset === reach) return

  visit(mix(question + 2, word.cluster))
  visit(mix(mix(question + 3, word.cluster >>> 6), word.short))
  for (let kind = 0; kind < nameKinds.length; kind += 1) visit(mix(160 + offset, kind * 8 + levelOf(word, kind)))
  if (offset === 0) visitOwn(word, visit)
}

const lowerAt = [105, 103, 102, 104, 106]
export const clusterAt = (offset: number): number => 1000 + offset * 8
const levelOf = ({ kinds }: Word, kind: number): number => (kinds >>> (kind * 3)) & 7

/** What a word says of itself. */
function visitOwn(word: Word, visit: Visit): void {
  visit(100)
  visit(mix(101, word.form))
  visit(mix(112, word.shape))
  visit(mix(113, word.short))
  for (let index = 0; index < word.affixes.length; index += 1) visit(mix(119, word.affixes[index] ?? 0))
  visit(mix(mix(clusterAt(0) + 4, word.cluster >>> 3), word.short))
  for (let kind = 0; kind < nameKinds.length; kind += 1)
    visit(mix(mix(165, kind * 8 + levelOf(word, kind)), word.short))
  visit(mix(mix(mix(170, shadowOf(word)), word.short), word.short))
}

/** A bit for each kind of name that a word's company speaks for rather than not. */
export function shadowOf(word: Word): number {
  let shadow = 0
  for (let kind = 0; kind < nameKinds.length; kind += 1) shadow = shadow * 2 + (levelOf(word, kind) >= 4 ? 1 : 0)

  return shadow
}
