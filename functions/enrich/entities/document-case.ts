import type { Word } from './words.ts'

/**
 * How often a document writes a word small, and with a capital where no sentence begins. `writesCapitals`: as prose does; of
 * a text without them nothing is said by a small letter.
 */
export type DocumentCase = { small(word: Word): number; capital(word: Word): number; writesCapitals: boolean }

// In news one word in seven has a capital within a sentence; in posts written small there is now and then an "I".
const fewestCapitals = 1 / 20

export function caseOf(sentences: readonly (readonly Word[])[]): DocumentCase {
  const small = new Map<number, number>()
  const capital = new Map<number, number>()
  let [all, capitals] = [0, 0]
  for (const words of sentences) {
    all += words.length
    // A headline in capitals says nothing of how its words are written.
    if (!words.some(word => word.lowerCase)) continue
    words.forEach((word, at) => {
      const isInside = word.capital && at > 0
      if (isInside) capitals += 1
      const counts = word.lowerCase ? small : isInside ? capital : undefined
      counts?.set(word.lower, (counts.get(word.lower) ?? 0) + 1)
    })
  }

  return {
    small: word => small.get(word.lower) ?? 0,
    capital: word => capital.get(word.lower) ?? 0,
    writesCapitals: capitals >= all * fewestCapitals,
  }
}
