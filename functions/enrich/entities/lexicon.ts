import { indexOf } from '../hashes.ts'

/** What is known of words and names before any sentence is read. */
export type Lexicon = {
  rowOf(lower: number): number
  clusterOf(row: number): number
  kindsOf(row: number): number
  /** Bits of `nameLists`: which of them hold the phrase of this hash. */
  listsOf(phrase: number): number
}

/** Lists of names, in the order of their bits. */
export const nameLists = [
  'country',
  'region',
  'city',
  'town',
  'firstName',
  'surname',
  'brand',
  'knownPerson',
  'knownPlace',
  'knownGroup',
  'demonym',
  'title',
  'groupWord',
  'placeWord',
  'village',
  'common',
] as const

/** Kinds of names a word's company speaks for, each in three bits of `kindsOf`. */
export const nameKinds = ['firstName', 'surname', 'place', 'organisation', 'common'] as const

export type LexiconTables = {
  wordKeys: Uint32Array
  wordClusters: Uint16Array
  wordKinds: Uint16Array
  phraseKeys: Uint32Array
  phraseLists: Uint16Array
}

export function lexiconOf(tables: LexiconTables): Lexicon {
  const wordRow = indexOf(tables.wordKeys)
  const phraseRow = indexOf(tables.phraseKeys)

  return {
    rowOf: wordRow,
    clusterOf: row => tables.wordClusters[row] ?? 0,
    kindsOf: row => tables.wordKinds[row] ?? 0,
    listsOf: phrase => tables.phraseLists[phraseRow(phrase)] ?? 0,
  }
}
