import { indexOf } from '../hashes.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { type ModelTables, tablesOf } from './model-file.ts'
import { tagCount } from './tags.ts'
import { reach, type Visit, visitAlone } from './word-features.ts'
import { type Word, wordOf } from './words.ts'

export type Model = {
  lexicon: Lexicon
  transitions: Float32Array
  look(text: string): Word
  /** Adds what the features say for each tag to the scores from `base` on, and forgets them. */
  add(asked: Asked, scores: Float32Array, base: number): void
  /** What a word alone says for each tag of the words around it: `tagCount` scores for each place from `reach` before it on. */
  alone(word: Word): Float32Array
}

/** Features to be looked up together: a call for each would cost more than the looking up. */
export type Asked = { features: Int32Array; count: number }

// A word has some thirty, and two for each list that it or its neighbours are in: never as many.
const mostFeatures = 1024

export const nothingAsked = (): Asked => ({ features: new Int32Array(mostFeatures), count: 0 })

export const ask =
  (asked: Asked): Visit =>
  feature => {
    asked.features[asked.count] = feature
    asked.count += 1
  }

export const readModel = (bytes: Uint8Array): Model => modelOf(tablesOf(bytes))

export function modelOf(tables: ModelTables): Model {
  const lexicon = lexiconOf(tables)
  const add = adderOf(tables)

  return {
    lexicon,
    look: remembered(text => wordOf(text, lexicon)),
    transitions: tables.transitions,
    add,
    alone: remembered(word => saidAlone(word, add)),
  }
}

function saidAlone(word: Word, add: Model['add']): Float32Array {
  const scores = new Float32Array((2 * reach + 1) * tagCount)
  const asked = nothingAsked()
  for (let offset = -reach; offset <= reach; offset += 1) {
    visitAlone(word, offset, ask(asked))
    add(asked, scores, (offset + reach) * tagCount)
  }

  return scores
}

function adderOf({ featureKeys, featureRows, featureTags, featureWeights }: ModelTables): Model['add'] {
  const rowOf = indexOf(featureKeys)

  return (asked, scores, base) => {
    for (let index = 0; index < asked.count; index += 1) {
      const row = rowOf(asked.features[index] ?? 0)
      if (row === -1) continue
      let weight = featureRows[row] ?? 0
      for (let tags = featureTags[row] ?? 0; tags !== 0; tags &= tags - 1) {
        const slot = base + 31 - Math.clz32(tags & -tags)
        scores[slot] = (scores[slot] ?? 0) + (featureWeights[weight] ?? 0)
        weight += 1
      }
    }
    asked.count = 0
  }
}

// Some 10 MB. The common words of a language are among its first thousands, and stay from story to story.
const mostWords = 20_000

function remembered<Key, Value>(look: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()

  return key => {
    const found = known.get(key)
    if (found !== undefined) return found

    const made = look(key)
    if (known.size >= mostWords) known.clear()
    known.set(key, made)
    return made
  }
}
