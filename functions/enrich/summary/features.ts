import type { Line } from './lines.ts'
import { tellingWordsOf, type WordWeights } from './word-weights.ts'

/**
 * What is seen of one sentence, in the order of its values: that it is one; how near the start it stands, how deep in the text, and after
 * what share of it; how much its telling words are those of the whole, how much of the whole they are, and how often others say them.
 */
export const featureNames = ['one', 'nearness', 'depth', 'share', 'centrality', 'coverage', 'echo'] as const

/** What `npm run train:summary` writes. `fill`: for the part of the room that a summary takes. */
export type Weights = Readonly<Record<(typeof featureNames)[number] | 'fill', number>>

/** A sentence as it is weighed: its values in the order of `featureNames`, and its telling words. */
export type Look = { values: readonly number[]; words: ReadonlySet<string> }

/** `place`: how many whole sentences stand before it, of `all`. */
export type Where = { place: number; all: number }

export function lookOf({ sentence }: Line, { place, all }: Where, weighed: WordWeights): Look {
  const words = new Set(tellingWordsOf(sentence, weighed))
  const { squares, product, echoes } = sumsOf(words, weighed)
  const [coverage, length] = [product / (weighed.length || 1), Math.sqrt(squares) || 1]

  // Three and ten bring all to about one: the learner's steps are for such values.
  const depth = Math.log(1 + place) / 3

  return {
    words,
    values: [1, 1 / (1 + place), depth, place / all, (3 * coverage) / length, coverage, echoes / 10],
  }
}

function sumsOf(words: ReadonlySet<string>, { lexicon, weights, holders }: WordWeights) {
  const sums = { squares: 0, product: 0, echoes: 0 }
  for (const word of words) {
    const { rarity } = lexicon.look(word)
    sums.squares += rarity * rarity
    sums.product += rarity * (weights.get(word) ?? 0)
    sums.echoes += Math.log(holders.get(word) ?? 1)
  }

  return sums
}

/** The words that two sentences share, from 0 to 1. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++

  return shared === 0 ? 0 : shared / Math.sqrt(one.size * other.size)
}
