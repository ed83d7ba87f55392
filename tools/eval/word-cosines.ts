/** How alike texts are by all of their words, each by its count and how few of the texts have it (TF-IDF): what search libraries do. */
export function cosinesOfWords(texts: readonly string[]): (one: number, other: number) => number {
  const counted = texts.map(counts)
  const having = new Map<string, number>()
  for (const words of counted) for (const word of words.keys()) having.set(word, (having.get(word) ?? 0) + 1)
  const vectors = counted.map(words => unit(words, word => Math.log(texts.length / (having.get(word) ?? 1))))

  return (one, other) => {
    const theirs = vectors[other]
    let sum = 0
    for (const [word, weight] of vectors[one] ?? []) sum += weight * (theirs?.get(word) ?? 0)

    return sum
  }
}

function counts(text: string): Map<string, number> {
  const words = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}'-]+/gu)) words.set(word, (words.get(word) ?? 0) + 1)

  return words
}

function unit(words: ReadonlyMap<string, number>, rarity: (word: string) => number): Map<string, number> {
  const weights = [...words].map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)] as const)
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1

  return new Map(weights.map(([word, weight]) => [word, weight / length]))
}
