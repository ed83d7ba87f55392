import type { LexiconTables } from '../../functions/enrich/entities/lexicon.ts'
import { featureWidth, type ModelTables, unmoved } from '../../functions/enrich/entities/model-file.ts'
import { tagCount } from '../../functions/enrich/entities/tags.ts'
import type { Weights } from './perceptron.ts'

/** A model that does not know yet how often it is right. */
export type Uncalibrated = Omit<ModelTables, 'calibration'>

const largest = 127

/** Keeps so many features, those that weigh most, each weight in a byte. */
export function packed(weights: Weights, lexicon: LexiconTables, kept: number): Uncalibrated {
  const strengths = weights.hashes.map((_, row) => strengthOf(weights, row) * 1000)
  const floor = Float64Array.from(strengths).sort().at(-kept) ?? 0
  const scale = largest / weights.emissions.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const rows = Array.from(weights.hashes, (hash, row) => ({ hash, row }))
    .filter(({ row }) => (strengths[row] ?? 0) >= floor)
    .sort((one, other) => one.hash - other.hash)

  const features = new Uint32Array(featureWidth * rows.length)
  const bytes = new Uint8Array(features.buffer)
  for (const [at, { hash, row }] of rows.entries()) {
    features[at * featureWidth] = hash
    for (let tag = 0; tag < tagCount; tag += 1)
      bytes[4 * (at * featureWidth + 1) + tag] =
        unmoved + Math.round((weights.emissions[row * tagCount + tag] ?? 0) * scale)
  }

  return {
    ...lexicon,
    features,
    transitions: weights.transitions.map(weight => weight * scale),
  }
}

function strengthOf({ emissions }: Weights, row: number): number {
  let most = 0
  for (let tag = 0; tag < tagCount; tag += 1) most = Math.max(most, Math.abs(emissions[row * tagCount + tag] ?? 0))

  return most
}
