import { indexOf } from './hashes.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { type ModelTables, tablesOf } from './model-file.ts'
import { type Word, wordOf } from './words.ts'

export type Model = {
  lexicon: Lexicon
  transitions: Float32Array
  look(text: string): Word
  /** Adds what the feature says for each tag to the scores from `base` on. */
  add(feature: number, scores: Float32Array, base: number): void
}

export const readModel = (bytes: Uint8Array): Model => modelOf(tablesOf(bytes))

export function modelOf(tables: ModelTables): Model {
  const lexicon = lexiconOf(tables)
  const rowOf = indexOf(tables.featureKeys)
  const mayHold = sieveOf(tables.featureKeys)
  const { featureRows, featureTags, featureWeights } = tables

  return {
    lexicon,
    look: remembered(text => wordOf(text, lexicon)),
    transitions: tables.transitions,
    add(feature, scores, base) {
      const row = mayHold(feature) ? rowOf(feature) : -1
      if (row === -1) return

      let weight = featureRows[row] ?? 0
      for (let tags = featureTags[row] ?? 0; tags !== 0; tags &= tags - 1) {
        const slot = base + 31 - Math.clz32(tags & -tags)
        scores[slot] = (scores[slot] ?? 0) + (featureWeights[weight] ?? 0)
        weight += 1
      }
    },
  }
}

const sieveBits = 19

/** Nine of ten features are not in the model: one bit, in a table that the processor keeps near, says so of most. */
function sieveOf(keys: Uint32Array): (feature: number) => boolean {
  const bits = new Uint32Array(2 ** (sieveBits - 5))
  for (const key of keys) {
    const bit = key >>> (32 - sieveBits)
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }

  return feature => {
    const bit = feature >>> (32 - sieveBits)
    return ((bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0
  }
}

// Some 10 MB. The common words of a language are among its first thousands, and stay from story to story.
const mostWords = 20_000

function remembered(look: (text: string) => Word): (text: string) => Word {
  const known = new Map<string, Word>()

  return text => {
    const word = known.get(text) ?? look(text)
    if (known.size >= mostWords) known.clear()
    known.set(text, word)
    return word
  }
}
