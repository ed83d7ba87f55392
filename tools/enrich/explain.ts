import { featureNames } from '../../functions/enrich/keywords/features.ts'
import { lexiconOf } from '../../functions/enrich/keywords/lexicon.ts'
import { newsOf, rank } from '../../functions/enrich/keywords/rank.ts'
import learned from '../../functions/enrich/keywords/weights.json' with { type: 'json' }
import type { Enriched } from './enrich-file.ts'

const reasons = 4

/** For each keyword the features that spoke for it most, and those that came next and were not taken. */
export function explainedKeywords({ analysis: { story, frequentWords, language } }: Enriched): string[] {
  const lexicon = lexiconOf(language.tag.split('-')[0] ?? '', frequentWords)
  if (lexicon === undefined) return []

  const ranked = rank(story, lexicon, { learned, limit: 15 })
  return [
    `  keywords: the text reads like news to ${newsOf(story, learned).toFixed(2)}; the next best are shown too`,
    ...ranked.map(
      ({ text, confidence, features }) => `    ${confidence.toFixed(2)}  ${text}  (${strongest(features)})`,
    ),
  ]
}

const strongest = (features: readonly number[]): string =>
  features
    .map((value, at) => ({ name: featureNames[at] ?? '', push: value * (learned.weights[at] ?? 0) }))
    .filter(({ name }) => !name.endsWith('bias'))
    .sort((one, other) => Math.abs(other.push) - Math.abs(one.push))
    .slice(0, reasons)
    .map(({ name, push }) => `${name} ${push > 0 ? '+' : '−'}${Math.abs(push).toFixed(2)}`)
    .join(', ')
