import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../../functions/enrich/entities/tags.ts'
import { tokensOf } from '../../functions/enrich/entities/tokens.ts'
import type { MarkedDocument, MarkedSentence } from './sentences.ts'

const types: Record<string, EntityType> = { p: 'person', l: 'place', o: 'organisation' }

export const ownSentences = (): MarkedDocument[] => documentsIn('own-sentences.txt')

/** News of our own in two halves: to measure one, a tagger learns from the other. */
export const ownNews = (half: 0 | 1): MarkedDocument[] => documentsIn('own-news.txt').filter((_, at) => at % 2 === half)

/** Names are marked `[p Ann Lee]`, `[l Oslo]`, `[o Reuters]`; an empty line ends a document. */
const documentsIn = (file: string): MarkedDocument[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split(/\n\n+/u)
    .map(document =>
      document
        .split('\n')
        .filter(line => line !== '')
        .map(sentenceOf),
    )

function sentenceOf(line: string): MarkedSentence {
  const words: string[] = []
  const spans: MarkedSentence['spans'] = []
  for (const [, letter = '', name, other = ''] of line.matchAll(/\[([plo]) ([^\]]+)\]|([^[]+|\[)/gu)) {
    const start = words.length
    words.push(...tokensOf(name ?? other).map(({ text }) => text))
    const type = types[letter]
    if (type !== undefined) spans.push({ start, end: words.length, type })
  }

  return { words, spans }
}
