import type { LanguageTables } from './language-file.ts'

/** The most frequent words of a language, most frequent first; none where it was not learned. */
export type FrequentWords = (language: string) => readonly string[]

export function frequentWordsIn({ legend, frequent }: LanguageTables): FrequentWords {
  const read = new Map<string, readonly string[]>()
  let start = 0
  const stretches = new Map(
    legend.words.map(([language, length]) => {
      const bytes = frequent.subarray(start, start + length)
      start += length
      return [language, bytes]
    }),
  )

  return tag => {
    const language = tag.split('-')[0] ?? ''
    const bytes = stretches.get(language)
    const found = read.get(language) ?? (bytes === undefined ? [] : new TextDecoder().decode(bytes).split(' '))
    read.set(language, found)

    return found
  }
}
