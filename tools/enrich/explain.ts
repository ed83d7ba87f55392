import { entityAt } from '../../functions/enrich/entities/entity-finder.ts'
import { type Look, lookNames, weightsFor } from '../../functions/enrich/keywords/features.ts'
import { lexiconOf } from '../../functions/enrich/keywords/lexicon.ts'
import { newsOf, rank } from '../../functions/enrich/keywords/rank.ts'
import learned from '../../functions/enrich/keywords/weights.json' with { type: 'json' }
import { tellingWords } from '../../functions/enrich/relations/telling-words.ts'
import { wrapped } from '../desk/wrapped.ts'
import type { Enriched } from './enrich-file.ts'

const reasons = 4

/** For each keyword the features that spoke for it most, and those that came next and were not taken. */
export function explainedKeywords({ analysis: { story, frequentWords, language, named } }: Enriched): string[] {
  const lexicon = lexiconOf(language.tag.split('-')[0] ?? '', frequentWords)
  if (lexicon === undefined) return []

  const news = newsOf(story, learned)
  const weights = weightsFor(learned.weights, news)
  const ranked = rank(story, lexicon, { learned, limit: 15, entityAt: entityAt(story, named) })
  return [
    `  keywords: the text reads like news to ${news.toFixed(2)}; the next best are shown too`,
    ...ranked.map(
      ({ text, confidence, look }) => `    ${confidence.toFixed(2)}  ${text}  (${strongest(look, weights)})`,
    ),
  ]
}

const strongest = ({ values, ones }: Look, weights: readonly number[]): string =>
  lookNames
    .map((name, at) => ({ name, push: (values[at] ?? (ones.includes(at) ? 1 : 0)) * (weights[at] ?? 0) }))
    .filter(({ name }) => name !== 'bias')
    .sort((one, other) => Math.abs(other.push) - Math.abs(one.push))
    .slice(0, reasons)
    .map(({ name, push }) => `${name} ${push > 0 ? '+' : '−'}${Math.abs(push).toFixed(2)}`)
    .join(', ')

/** The words of the signature, the weightiest first: by the first four others find it. */
export function explainedRelations({ analysis: { story, frequentWords, language } }: Enriched): string[] {
  const words = tellingWords(story, language.tag, frequentWords).map(([word, count]) => `${word} ×${count}`)

  return words.length === 0
    ? []
    : ['  relations: the words of the signature', ...wrapped(words.join(', '), 100, '    ')]
}
