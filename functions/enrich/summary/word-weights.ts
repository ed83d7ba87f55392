import type { Lexicon } from '../keywords/lexicon.ts'
import type { Sentence, Story } from '../story.ts'

/** What the words of a whole story weigh in it. `length`: that of all these weights as one vector. */
export type WordWeights = Pick<Story, 'tokens'> & {
  readonly lexicon: Lexicon
  readonly weights: ReadonlyMap<string, number>
  /** How many sentences hold the word, the headline among them. */
  readonly holders: ReadonlyMap<string, number>
  readonly length: number
}

export function wordWeightsOf({ sentences, tokens }: Story, lexicon: Lexicon): WordWeights {
  const counts = new Map<string, number>()
  const holders = new Map<string, number>()
  for (const sentence of sentences) {
    const words = tellingWordsOf(sentence, { tokens, lexicon })
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    for (const word of new Set(words)) holders.set(word, (holders.get(word) ?? 0) + 1)
  }

  const weights = new Map<string, number>()
  let squares = 0
  for (const [word, count] of counts) {
    const weight = Math.log(1 + count) * lexicon.look(word).rarity
    weights.set(word, weight)
    squares += weight * weight
  }

  return { tokens, lexicon, weights, holders, length: Math.sqrt(squares) }
}

/** All but stop words and marks, in small letters. */
export function tellingWordsOf(
  { firstToken, endToken }: Sentence,
  { tokens, lexicon }: Pick<WordWeights, 'tokens' | 'lexicon'>,
): string[] {
  const words: string[] = []
  for (let at = firstToken; at < endToken; at++) {
    const token = tokens[at]
    if (token !== undefined && token.kind !== 'mark' && !lexicon.look(token.lower).isStop) words.push(token.lower)
  }

  return words
}
