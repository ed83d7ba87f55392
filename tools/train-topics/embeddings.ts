import { readFileSync } from 'node:fs'
import * as z from 'zod/mini'

/** The most frequent words first, each with its vector of length 1. */
export type Embeddings = { words: string[]; vectors: Float64Array[] }

const File = z.object({ dimensions: z.int(), vectors: z.record(z.string(), z.array(z.number())) })

/** Rarer words are names that will have been forgotten by next year. */
const mostWords = 60_000

export function readEmbeddings(path: string): Embeddings {
  const { dimensions, vectors } = z.parse(File, JSON.parse(readFileSync(path, 'utf8')))
  const words = Object.keys(vectors)
    .filter(word => /^[a-z][a-z'-]*[a-z]$/.test(word))
    .slice(0, mostWords)

  return { words, vectors: words.map(word => unit(Float64Array.from(vectors[word] ?? []).slice(0, dimensions))) }
}

const unit = (vector: Float64Array): Float64Array => {
  const length = Math.hypot(...vector)

  return vector.map(one => one / (length || 1))
}
