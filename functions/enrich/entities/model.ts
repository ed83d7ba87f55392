import { type HashIndex, indexOf } from '../hashes.ts'
import { remembered } from '../remembered.ts'
import type { Calibration } from './confidence.ts'
import { type Lexicon, lexiconOf } from './lexicon.ts'
import { featureWidth, type ModelTables, tablesOf, unmoved } from './model-file.ts'
import { tagCount } from './tags.ts'
import { reach, type Visit, visitAlone } from './word-features.ts'
import { type Word, wordOf } from './words.ts'

export type Model = {
  lexicon: Lexicon
  transitions: Float32Array
  calibration: Calibration
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

// Some 10 MB. The common words of a language are among its first thousands, and stay from story to story.
const mostWords = 20_000

export const readModel = (bytes: Uint8Array): Model => modelOf(tablesOf(bytes))

export function modelOf(tables: ModelTables): Model {
  const lexicon = lexiconOf(tables)
  const add = adderOf(tables)

  return {
    lexicon,
    look: remembered(text => wordOf(text, lexicon), mostWords),
    transitions: tables.transitions,
    calibration: tables.calibration,
    add,
    alone(word) {
      // The word beyond either end of a sentence is one for all models.
      if (word.said?.by !== add) word.said = { by: add, scores: saidAlone(word, add) }
      return word.said.scores
    },
  }
}

// Emptied by each look-up, so that one is enough.
const askedAlone = nothingAsked()
const visit = ask(askedAlone)

function saidAlone(word: Word, add: Model['add']): Float32Array {
  const scores = new Float32Array((2 * reach + 1) * tagCount)
  for (let offset = -reach; offset <= reach; offset += 1) {
    visitAlone(word, offset, visit)
    add(askedAlone, scores, (offset + reach) * tagCount)
  }

  return scores
}

/** So many bytes may be added in sixteen bits. */
const mostTogether = 256

function adderOf({ features }: ModelTables): Model['add'] {
  const rowOf = indexOf(features, featureWidth)

  return (asked, scores, base) => {
    for (let from = 0; from < asked.count; from += mostTogether) addSome({ features, rowOf, asked, from }, scores, base)
    asked.count = 0
  }
}

type Some = { features: Uint32Array; rowOf: HashIndex; asked: Asked; from: number }

const lowBytes = 0x00ff00ff

// The sums of one word: two of sixteen bits in each, then how many features were found.
const sums = new Int32Array(8)

/** Four bytes of a row are added two and two: one sum holds those of the first and third tag, one the others'. */
function addSome({ features, rowOf, asked, from }: Some, scores: Float32Array, base: number): void {
  sums.fill(0)
  const end = Math.min(asked.count, from + mostTogether)
  for (let index = from; index < end; index += 1) {
    const row = rowOf(asked.features[index] ?? 0)
    if (row !== -1) addRow(features, row * featureWidth)
  }
  const none = (sums[7] ?? 0) * unmoved
  for (let tag = 0; tag < tagCount; tag += 1) {
    const pair = sums[(tag >> 2) * 2 + (tag & 1)] ?? 0
    scores[base + tag] = (scores[base + tag] ?? 0) + ((tag & 2) === 0 ? pair & 0xffff : pair >>> 16) - none
  }
}

function addRow(features: Uint32Array, at: number): void {
  const first = features[at + 1] ?? 0
  const second = features[at + 2] ?? 0
  const third = features[at + 3] ?? 0
  sums[0] = (sums[0] ?? 0) + (first & lowBytes)
  sums[1] = (sums[1] ?? 0) + ((first >>> 8) & lowBytes)
  sums[2] = (sums[2] ?? 0) + (second & lowBytes)
  sums[3] = (sums[3] ?? 0) + ((second >>> 8) & lowBytes)
  sums[4] = (sums[4] ?? 0) + (third & lowBytes)
  sums[5] = (sums[5] ?? 0) + ((third >>> 8) & lowBytes)
  sums[6] = (sums[6] ?? 0) + (features[at + 4] ?? 0)
  sums[7] = (sums[7] ?? 0) + 1
}
