import { columnsOf, joined } from '../columns.ts'
import type { Calibration } from './confidence.ts'
import type { LexiconTables } from './lexicon.ts'
import { tagCount } from './tags.ts'

/** A row a feature, by rising hash: the hash, and a byte for each tag beside it, so that whoever finds the one has fetched the others. */
export type ModelTables = LexiconTables & {
  features: Uint32Array
  /** On the scale of the weights. */
  transitions: Float32Array
  calibration: Calibration
}

/** Numbers that the weights of a feature take, four in each; and those of its row. */
export const weightWidth = Math.ceil(tagCount / 4)
export const featureWidth = 1 + weightWidth

/** A weight is kept as a byte without a sign: this is none. */
export const unmoved = 128

const widths = [4, 4, 4, 2, 2, 4, 2, 4]

export function tablesOf(bytes: Uint8Array): ModelTables {
  const column = columnsOf(bytes, widths)

  return {
    features: new Uint32Array(...column(0)),
    transitions: new Float32Array(...column(1)),
    wordKeys: new Uint32Array(...column(2)),
    wordClusters: new Uint16Array(...column(3)),
    wordKinds: new Uint16Array(...column(4)),
    phraseKeys: new Uint32Array(...column(5)),
    phraseLists: new Uint16Array(...column(6)),
    calibration: new Float32Array(...column(7)),
  }
}

export const bytesOf = (tables: ModelTables): Uint8Array =>
  joined([
    tables.features,
    tables.transitions,
    tables.wordKeys,
    tables.wordClusters,
    tables.wordKinds,
    tables.phraseKeys,
    tables.phraseLists,
    tables.calibration,
  ])
