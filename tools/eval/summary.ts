import { longestSummary, usualSummary } from '../../events/settings.ts'
import { leadOf } from '../../functions/enrich/summary/lead.ts'
import { type Line, linesOf } from '../../functions/enrich/summary/lines.ts'
import { summarise, summaryLimits, textOf } from '../../functions/enrich/summary/summarise.ts'
import { type Abstracted, abstractedTexts } from './abstracts.ts'
import { rouge } from './rouge.ts'
import type { Row } from './row.ts'

/** Measured on the same articles: node-summarizer by rank, cut to as many whole sentences as fit, and at three sentences. */
const npm = { 1: '28.7, at three sentences 33.9', 2: '11.2, at three sentences 13.8' } as const

/**
 * ROUGE-1 and -2 (F1, no stemming) against what editors wrote, on the articles from which nothing was learned. The first three sentences
 * are the rival twice: where both may have as many characters as a summary usually has, and at any length, where a publisher lets
 * summaries be as long as these are.
 */
export async function evaluate(dataFolder: string): Promise<Row[]> {
  const texts = await abstractedTexts(dataFolder, 'measuring')
  const score = (size: 1 | 2, textIn: (text: Abstracted) => string) =>
    mean(texts.map(text => 100 * rouge(textIn(text), text.reference, size)))
  const row = (size: 1 | 2, characters: number, rival: Rival): Row => ({
    name: `summary: ROUGE-${size}, ${characters} characters, ${texts.length} unseen articles`,
    value: score(size, ({ draft, analysis }) => textOf(summarise(draft, analysis, summaryLimits(characters)).lines)),
    goal: { atLeast: Math.round(10 * score(size, rival.textIn)) / 10 },
    beside: `goal: ${rival.name}; best on npm ${npm[size]}`,
  })

  return ([1, 2] as const).flatMap(size => [
    row(size, usualSummary, leadWithin(usualSummary)),
    row(size, longestSummary, firstThree),
  ])
}

type Rival = { name: string; textIn: (text: Abstracted) => string }

const firstThree: Rival = {
  name: 'first three sentences at any length',
  textIn: text => textOf(linesIn(text).slice(0, 3)),
}

/** As many whole sentences as fit, and more than three if they do: cut to three it has less. */
const leadWithin = (characters: number): Rival => ({
  name: `lead of ${characters} characters`,
  textIn: text => textOf(leadOf(linesIn(text), summaryLimits(characters))),
})

const linesIn = ({ draft, analysis }: Abstracted): Line[] => linesOf(analysis.story, draft)

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
