import { usualSummary } from '../../events/settings.ts'
import { scoreOf } from '../../functions/enrich/summary/choose.ts'
import { featureNames } from '../../functions/enrich/summary/features.ts'
import type { Option } from '../../functions/enrich/summary/options.ts'
import { weightsFor } from '../../functions/enrich/summary/room-weights.ts'
import { type Summarised, summarise, summaryLimits } from '../../functions/enrich/summary/summarise.ts'
import { printable } from '../../infra/local/terminal/terminal-text.ts'
import { site } from '../../site.config.ts'
import type { Enriched } from './enrich-file.ts'

const shown = 8
const reasons = 3
const characters = site.summaryCharacters ?? usualSummary
const weights = weightsFor(characters)

/** The sentences of the summary and the best of the others: what each is worth, by what, and on what it leans. */
export function explainedSummary({ draft, analysis, annotations }: Enriched): string[] {
  if (annotations['summary'] === undefined) return []

  const summarised = summarise(draft, analysis, summaryLimits(characters))
  const { lines, options } = summarised
  const ranked = options.toSorted((one, other) => scoreOf(other, weights) - scoreOf(one, weights))
  const told = ranked.filter((option, at) => at < shown || lines.includes(option.line))

  return [
    `  summary: ${choiceOf(summarised)}`,
    ...told.map(option => `    ${lines.includes(option.line) ? '●' : ' '} ${lineOf(option, options)}`),
  ]
}

function choiceOf({ verdict, ahead }: Summarised): string {
  switch (verdict) {
    case 'chosen':
      return `the sentences marked ●, which outweigh the lead by ${ahead.toFixed(2)}`
    case 'no better':
      return `the lead, as the best choice of sentences outweighs it by no more than ${ahead.toFixed(2)}`
    case 'too short':
      return 'the lead, as there is little to choose from'
    case 'unknown language':
      return 'the lead, as of this language it is not known how sentences lean on one another'
    default:
      return verdict satisfies never
  }
}

function lineOf(option: Option, options: readonly Option[]): string {
  const { line, standing, introducedBy } = option
  const leaning = [
    ...(standing === 'after' ? ['leans on the one before'] : standing === 'never' ? ['a piece of a speech'] : []),
    ...introducedBy.map(place => `names whom sentence ${place + 1} introduces`),
  ]
  const place = `${options.indexOf(option) + 1}.`.padStart(3)

  return `${scoreOf(option, weights).toFixed(2).padStart(5)}  ${place} ${printable(opening(line.text))}  (${[...strongest(option), ...leaning].join(', ')})`
}

const opening = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`)

const strongest = ({ values }: Option): string[] =>
  featureNames
    .map((name, at) => ({ name, push: weights[name] * (values[at] ?? 0) }))
    .filter(({ name }) => name !== 'one')
    .sort((one, other) => Math.abs(other.push) - Math.abs(one.push))
    .slice(0, reasons)
    .map(({ name, push }) => `${name} ${push > 0 ? '+' : '−'}${Math.abs(push).toFixed(2)}`)
