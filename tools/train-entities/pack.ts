import type { LexiconTables } from '../../functions/enrich/entities/lexicon.ts'
import type { ModelTables } from '../../functions/enrich/entities/model-file.ts'
import { tagCount } from '../../functions/enrich/entities/tags.ts'
import type { Weights } from './perceptron.ts'

const largest = 127

/** Keeps the `features` that weigh most, each weight in a byte. */
export function packed(weights: Weights, lexicon: LexiconTables, features: number): ModelTables {
  const strengths = weights.hashes.map((_, row) => strengthOf(weights, row) * 1000)
  const floor = Float64Array.from(strengths).sort().at(-features) ?? 0
  const scale = largest / weights.emissions.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const rows = Array.from(weights.hashes, (hash, row) => ({ hash, row }))
    .filter(({ row }) => (strengths[row] ?? 0) >= floor)
    .sort((one, other) => one.hash - other.hash)

  const [starts, tags, values]: [number[], number[], number[]] = [[], [], []]
  for (const { row } of rows) {
    starts.push(values.length)
    tags.push(0)
    for (let tag = 0; tag < tagCount; tag += 1) {
      const value = Math.round((weights.emissions[row * tagCount + tag] ?? 0) * scale)
      if (value === 0) continue
      tags[tags.length - 1] = (tags.at(-1) ?? 0) | (1 << tag)
      values.push(value)
    }
  }

  return {
    ...lexicon,
    featureKeys: Uint32Array.from(rows, ({ hash }) => hash),
    featureRows: Uint32Array.from(starts),
    featureTags: Uint16Array.from(tags),
    featureWeights: Int8Array.from(values),
    transitions: weights.transitions.map(weight => weight * scale),
  }
}

function strengthOf({ emissions }: Weights, row: number): number {
  let most = 0
  for (let tag = 0; tag < tagCount; tag += 1) most = Math.max(most, Math.abs(emissions[row * tagCount + tag] ?? 0))

  return most
}
