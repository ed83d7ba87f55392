import { type LexiconTables, nameLists } from '../../functions/enrich/entities/lexicon.ts'
import { phraseOf } from '../../functions/enrich/entities/phrases.ts'
import { hashOf } from '../../functions/enrich/hashes.ts'
import { clustersOf } from './clusters.ts'
import type { Names } from './names.ts'
import { readVectors } from './vectors.ts'
import { kindsOf } from './word-kinds.ts'

export function buildLexicon(names: Names): LexiconTables {
  const vectors = readVectors()
  const words = sortedBy(
    vectors.words.map((word, row) => ({ hash: hashOf(word) >>> 0, row })),
    ({ hash }) => hash,
  )
  const clusters = clustersOf(vectors)
  const kinds = kindsOf(vectors, names)
  const phrases = phrasesOf(names)

  return {
    wordKeys: Uint32Array.from(words, ({ hash }) => hash),
    wordClusters: Uint16Array.from(words, ({ row }) => clusters[row] ?? 0),
    wordKinds: Uint16Array.from(words, ({ row }) => kinds[row] ?? 0),
    phraseKeys: Uint32Array.from(phrases, ([hash]) => hash),
    phraseLists: Uint16Array.from(phrases, ([, lists]) => lists),
  }
}

/** Each list's names under one hash, as `listedNames` asks for them. */
function phrasesOf(names: Names): [number, number][] {
  const phrases = new Map<number, number>()
  for (const [list, members] of names) {
    for (const name of members) {
      const hash = phraseOf(name) >>> 0
      phrases.set(hash, (phrases.get(hash) ?? 0) | (1 << nameLists.indexOf(list)))
    }
  }

  return sortedBy([...phrases], ([hash]) => hash)
}

const sortedBy = <Item>(items: Item[], key: (item: Item) => number): Item[] =>
  [...items].sort((one, other) => key(one) - key(other))
