/** The most frequent words of a language, most frequent first; none where it was not learned. */
export type FrequentWords = (language: string) => readonly string[]

export async function loadFrequentWords(): Promise<FrequentWords> {
  const { default: learned } = await import('./learned.json', { with: { type: 'json' } })
  const words: Record<string, string> = learned.words
  const read = new Map<string, readonly string[]>()

  return tag => {
    const language = tag.split('-')[0] ?? ''
    const found = read.get(language) ?? wordsIn(words[language] ?? '')
    read.set(language, found)

    return found
  }
}

/** "27 the|21 of and ·é": groups begin with their weight, letters with a dot. */
const wordsIn = (groups: string): string[] =>
  groups.split('|').flatMap(group =>
    group
      .split(' ')
      .slice(1)
      .filter(word => !word.startsWith('·')),
  )
