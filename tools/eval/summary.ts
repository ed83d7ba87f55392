import { usual } from '../../functions/enrich/enrichers/summary.ts'
import { leadOf } from '../../functions/enrich/summary/lead.ts'
import { type Line, linesOf } from '../../functions/enrich/summary/lines.ts'
import { summarise, textOf } from '../../functions/enrich/summary/summarise.ts'
import weights from '../../functions/enrich/summary/weights.json' with { type: 'json' }
import { type Abstracted, abstractedTexts } from './abstracts.ts'
import { rouge } from './rouge.ts'
import type { Row } from './row.ts'

/** Measured on the same articles: node-summarizer by rank, cut to as many whole sentences as fit, and at three sentences. */
const npm = { 1: '28.7, at three sentences 33.9', 2: '11.2, at three sentences 13.8' } as const

/** ROUGE-1 and -2 (F1, no stemming) against what editors wrote, on the articles from which nothing was learned. */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const texts = await abstractedTexts(dataFolder, 'measuring')

  return ([1, 2] as const).map(size => {
    const score = (linesOf: (text: Abstracted) => readonly Line[]) =>
      mean(texts.map(text => 100 * rouge(textOf(linesOf(text)), text.reference, size)))
    const three = score(text => linesIn(text).slice(0, 3))
    const lead = score(text => leadOf(linesIn(text), usual))

    return {
      name: `summary: ROUGE-${size}, 280 characters, ${texts.length} unseen articles`,
      value: score(({ draft, analysis }) => summarise(draft, analysis, { limits: usual, weights }).lines),
      goal: { atLeast: Math.round(three * 10) / 10 },
      beside: `goal: first three sentences at any length; lead of 280 characters ${lead.toFixed(1)}; best on npm ${npm[size]}`,
    }
  })
}

const linesIn = ({ draft, analysis }: Abstracted): Line[] => linesOf(analysis.story, draft)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
