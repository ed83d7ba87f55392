import { hashOf, mix } from '../hashes.ts'
import type { Lexicon } from './lexicon.ts'
import { tokensOf } from './tokens.ts'
import { plain, type Word } from './words.ts'

/** Where a word stands in a listed name, in the order of a name's words. */
export const positions = ['only', 'first', 'inner', 'last'] as const

const longestName = 6

/** For each word, by position, the lists that hold a name in which it stands there. */
export function listedNames(words: readonly Word[], lexicon: Lexicon): Uint32Array {
  const found = new Uint32Array(words.length * positions.length)
  for (let start = 0; start < words.length; start += 1) {
    const furthest = Math.min(words.length, start + longestName)
    let phrase = words[start]?.key ?? 0
    for (let end = start; end < furthest; end += 1) {
      if (end > start) phrase = mix(phrase, words[end]?.key ?? 0)
      const lists = lexicon.listsOf(phrase)
      if (lists !== 0) mark(found, { start, end, lists })
    }
  }

  return found
}

function mark(found: Uint32Array, name: { start: number; end: number; lists: number }): void {
  for (let at = name.start; at <= name.end; at += 1) {
    const position = name.start === name.end ? 0 : at === name.start ? 1 : at === name.end ? 3 : 2
    const slot = at * positions.length + position
    found[slot] = (found[slot] ?? 0) | name.lists
  }
}

/** The hash under which lists hold a name: of its words as texts are cut into them. */
export function phraseOf(name: string): number {
  const [first = 0, ...rest] = tokensOf(name).map(({ text }) => hashOf(plain(text.toLowerCase().replaceAll('’', "'"))))

  return rest.reduce(mix, first)
}
