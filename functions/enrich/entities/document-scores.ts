import { entityTypes, tagCount } from './tags.ts'
import type { Word } from './words.ts'

// Measured on the open development sets: 0.5 is best, and half a point better than none.
const share = 0.5

const types = entityTypes.length + 1

/** How often a name is written, and the sum of its best scores for each type. */
type Sum = { times: number; scores: Float64Array }

/**
 * What a story says of a name in one place counts in the others: the scores of a word written with a capital move halfway
 * to their mean over the story, type by type. "Assad said" is helped by "President Bashar al-Assad".
 */
export function agree(sentences: readonly (readonly Word[])[], scores: readonly Float32Array[]): void {
  const sums = new Map<number, Sum>()
  eachName(sentences, scores, (word, own, base) => {
    const sum = sums.get(word.lower) ?? { times: 0, scores: new Float64Array(types) }
    sum.times += 1
    for (let type = 0; type < types; type += 1) sum.scores[type] = (sum.scores[type] ?? 0) + best(own, base, type)
    sums.set(word.lower, sum)
  })
  eachName(sentences, scores, (word, own, base) => {
    const sum = sums.get(word.lower)
    if (sum !== undefined && sum.times > 1) approach(sum, own, base)
  })
}

function approach(sum: Sum, own: Float32Array, base: number): void {
  for (let type = 0; type < types; type += 1) {
    const move = share * ((sum.scores[type] ?? 0) / sum.times - best(own, base, type))
    const from = type === 0 ? base : base + type * 4 - 3
    const to = base + type * 4 + 1
    for (let slot = from; slot < to; slot += 1) own[slot] = (own[slot] ?? 0) + move
  }
}

type Visit = (word: Word, scores: Float32Array, base: number) => void

function eachName(sentences: readonly (readonly Word[])[], scores: readonly Float32Array[], visit: Visit): void {
  sentences.forEach((words, index) => {
    const own = scores[index]
    if (own === undefined) return
    words.forEach((word, at) => {
      if (word.capital) visit(word, own, at * tagCount)
    })
  })
}

/** The best score of a type's four tags; type 0 is outside. */
function best(scores: Float32Array, base: number, type: number): number {
  if (type === 0) return scores[base] ?? 0
  const from = base + type * 4 - 3

  return Math.max(scores[from] ?? 0, scores[from + 1] ?? 0, scores[from + 2] ?? 0, scores[from + 3] ?? 0)
}
