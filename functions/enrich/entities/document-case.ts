import type { Word } from './words.ts'

/** How often a document writes a word small, and with a capital where no sentence begins. */
export type DocumentCase = { small(word: Word): number; capital(word: Word): number }

export function caseOf(sentences: readonly (readonly Word[])[]): DocumentCase {
  const small = new Map<number, number>()
  const capital = new Map<number, number>()
  for (const words of sentences) {
    // A headline in capitals says nothing of how its words are written.
    if (!words.some(word => word.lowerCase)) continue
    words.forEach((word, at) => {
      const counts = word.lowerCase ? small : word.capital && at > 0 ? capital : undefined
      counts?.set(word.lower, (counts.get(word.lower) ?? 0) + 1)
    })
  }

  return { small: word => small.get(word.lower) ?? 0, capital: word => capital.get(word.lower) ?? 0 }
}
