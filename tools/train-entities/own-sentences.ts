import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EntityType } from '../../functions/enrich/entities/tags.ts'
import { tokensOf } from '../../functions/enrich/entities/tokens.ts'
import type { MarkedDocument, MarkedSentence } from './sentences.ts'

const types: Record<string, EntityType> = { p: 'person', l: 'place', o: 'organisation' }

/** Sentences of our own, names marked `[p Ann Lee]`, `[l Oslo]`, `[o Reuters]`; an empty line ends a document. */
export const ownSentences = (): MarkedDocument[] =>
  readFileSync(join(import.meta.dirname, 'own-sentences.txt'), 'utf8')
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
