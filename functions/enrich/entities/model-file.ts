import { columnsOf, joined } from '../columns.ts'
import type { LexiconTables } from './lexicon.ts'

/** A row a feature, by rising hash: a bit for each tag it has a weight for, and where its weights begin. */
export type ModelTables = LexiconTables & {
  featureKeys: Uint32Array
  featureRows: Uint32Array
  featureTags: Uint16Array
  featureWeights: Int8Array
  /** On the scale of the weights. */
  transitions: Float32Array
}

const widths = [4, 4, 2, 1, 4, 4, 2, 2, 4, 2]

export function tablesOf(bytes: Uint8Array): ModelTables {
  const column = columnsOf(bytes, widths)

  return {
    featureKeys: new Uint32Array(...column(0)),
    featureRows: new Uint32Array(...column(1)),
    featureTags: new Uint16Array(...column(2)),
    featureWeights: new Int8Array(...column(3)),
    transitions: new Float32Array(...column(4)),
    wordKeys: new Uint32Array(...column(5)),
    wordClusters: new Uint16Array(...column(6)),
    wordKinds: new Uint16Array(...column(7)),
    phraseKeys: new Uint32Array(...column(8)),
    phraseLists: new Uint16Array(...column(9)),
  }
}

export const bytesOf = (tables: ModelTables): Uint8Array =>
  joined([
    tables.featureKeys,
    tables.featureRows,
    tables.featureTags,
    tables.featureWeights,
    tables.transitions,
    tables.wordKeys,
    tables.wordClusters,
    tables.wordKinds,
    tables.phraseKeys,
    tables.phraseLists,
  ])
