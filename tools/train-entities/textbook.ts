import type { Names } from './names.ts'
import { ownSentences } from './own-sentences.ts'
import { type CorpusName, type MarkedDocument, readCorpus } from './sentences.ts'
import { varied } from './varied.ts'

/** What the shipped tagger learns from, beside our own sentences: sets that may be used for it, and no test half. */
export const shippedCorpora: readonly CorpusName[] = ['wikigold', 'wnut17-train', 'wnut17-dev', 'ewt-dev']

// Our sentences are the only ones of a newsroom: each is learnt with four sets of names.
const variants = [5, 6, 7]

export function textbook(dataFolder: string, corpora: readonly CorpusName[], names: Names): MarkedDocument[] {
  const marked = corpora.flatMap(name => readCorpus(dataFolder, name))
  const own = ownSentences()

  return [...marked, ...own, ...variants.flatMap(seed => varied(own, names, seed))]
}
