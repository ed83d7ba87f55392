import type { Embeddings } from './embeddings.ts'
import type { Seeds } from './seeds.ts'

/** How much each word speaks for each topic, in the seeds' order; the shares of a word sum to 1. */
export type WordShares = ReadonlyMap<string, Float64Array>

// Full-batch softmax regression with AdaGrad. A stronger penalty blurs the topics, a weaker one learns the seeds by heart.
const rounds = 300
const rate = 0.5
const penalty = 3e-4

/** The most part of a seed's shares is what its author says, the rest what the words around it in news say. */
const ownWord = 0.75

/** A topic of few words counts for more than these: sport has three times as many as the weather. */
const balance = 0.5

/**
 * Learns from the seeds where in the space of word vectors each topic lies, and asks that of every word. A seed without a vector has the
 * shares of whoever wrote it down.
 */
export function fitWords(seeds: Seeds, { words, vectors }: Embeddings): WordShares {
  const wanted = wantedShares(seeds)
  const examples = words.flatMap((word, at) => {
    const shares = wanted.get(word)
    const vector = vectors[at]
    return shares === undefined || vector === undefined ? [] : [{ shares, vector }]
  })
  const planes = fitPlanes(balanced(examples, seeds.size), seeds.size)

  return new Map([
    ...wanted,
    ...words.map(
      (word, at) => [word, blended(sharesOf(vectors[at] ?? new Float64Array(), planes), wanted.get(word))] as const,
    ),
  ])
}

/** Their weights sum to 1. */
function balanced(examples: readonly Omit<Example, 'weight'>[], topics: number): Example[] {
  const sizes = Array.from({ length: topics }, (_, topic) => sum(examples.map(({ shares }) => shares[topic] ?? 0)))
  const weights = examples.map(({ shares }) =>
    sum([...shares].map((share, topic) => share / Math.max(1, sizes[topic] ?? 1) ** balance)),
  )
  const all = sum(weights)

  return examples.map((example, at) => ({ ...example, weight: (weights[at] ?? 0) / all }))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function wantedShares(seeds: Seeds): Map<string, Float64Array> {
  const wanted = new Map<string, Float64Array>()
  for (const [topic, words] of [...seeds.values()].entries())
    for (const word of words) {
      const shares = wanted.get(word) ?? new Float64Array(seeds.size)
      shares[topic] = 1
      wanted.set(word, shares)
    }

  return new Map([...wanted].map(([word, shares]) => [word, normalised(shares)]))
}

type Example = { shares: Float64Array; vector: Float64Array; weight: number }
/** A topic's plane: a weight a dimension, and last its offset. */
type Plane = Float64Array

function fitPlanes(examples: readonly Example[], topics: number): Plane[] {
  const size = (examples[0]?.vector.length ?? 0) + 1
  const planes = Array.from({ length: topics }, () => new Float64Array(size))
  const seen = planes.map(() => new Float64Array(size).fill(1e-8))
  for (let round = 0; round < rounds; round++) {
    const slopes = slopesOf(examples, planes)
    for (const [topic, plane] of planes.entries()) step(plane, slopes[topic], seen[topic])
  }

  return planes
}

function slopesOf(examples: readonly Example[], planes: readonly Plane[]): Float64Array[] {
  const slopes = planes.map(plane => new Float64Array(plane.length))
  for (const { shares, vector, weight } of examples) {
    const found = sharesOf(vector, planes)
    for (const [topic, slope] of slopes.entries()) {
      const miss = ((found[topic] ?? 0) - (shares[topic] ?? 0)) * weight
      for (let at = 0; at < vector.length; at++) slope[at] = (slope[at] ?? 0) + miss * (vector[at] ?? 0)
      slope[vector.length] = (slope[vector.length] ?? 0) + miss
    }
  }

  return slopes
}

function step(plane: Plane, slope: Float64Array = plane, seen: Float64Array = plane): void {
  for (let at = 0; at < plane.length; at++) {
    const weight = plane[at] ?? 0
    const pull = (slope[at] ?? 0) + (at === plane.length - 1 ? 0 : penalty * weight)
    const squares = (seen[at] ?? 0) + pull * pull
    seen[at] = squares
    plane[at] = weight - (rate * pull) / Math.sqrt(squares)
  }
}

function sharesOf(vector: Float64Array, planes: readonly Plane[]): Float64Array {
  const heights = planes.map(plane => {
    let height = plane[vector.length] ?? 0
    for (let at = 0; at < vector.length; at++) height += (plane[at] ?? 0) * (vector[at] ?? 0)
    return height
  })
  const highest = Math.max(...heights)

  return normalised(Float64Array.from(heights, height => Math.exp(height - highest)))
}

const blended = (found: Float64Array, wanted: Float64Array | undefined): Float64Array =>
  wanted === undefined ? found : found.map((share, topic) => (1 - ownWord) * share + ownWord * (wanted[topic] ?? 0))

function normalised(shares: Float64Array): Float64Array {
  const total = sum([...shares])

  return shares.map(share => share / total)
}
