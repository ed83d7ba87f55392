import type { Draft } from '../../../events/article.ts'
import type { Analysis } from '../analysis.ts'
import { lexiconOf } from '../keywords/lexicon.ts'
import { bestOf, distinct, type Places, scoring, setsOf } from './choose.ts'
import { leadOf, type SummaryLimits } from './lead.ts'
import { joined, type Line, linesOf } from './lines.ts'
import { openingsIn } from './openings.ts'
import { type Option, optionsOf } from './options.ts'
import { weightsFor } from './room-weights.ts'

/**
 * `verdict`: whether sentences were chosen, or why the lead was taken. `lines`: the sentences of the summary. `options`: those that were
 * weighed, where any were. `ahead`: by how much the best set of them outweighs the lead.
 */
export type Summarised = {
  verdict: 'chosen' | 'no better' | 'too short' | 'unknown language'
  lines: readonly Line[]
  options: readonly Option[]
  ahead: number
}

type Known = Pick<Analysis, 'story' | 'language' | 'frequentWords'>

/** A first sentence that is longer than a summary of the usual length stands alone up to this: a sentence cut by us would be one more. */
const longestSentence = 400

export const summaryLimits = (characters: number): SummaryLimits => ({
  characters,
  lone: Math.max(longestSentence, characters),
})

/** As many as fit a summary of the usual length when they say something. */
const mostSentences = 3

/** What has fewer sentences is as short as a summary. */
const fewestOptions = 4

/** Up to here a choice is no nearer to an editor's than the lead (by cross-validation), and the lead reads as it was written. */
const leastAhead = 1

/** The best set of sentences, or the lead where nothing is known of the language or nothing outweighs it. */
export function summarise(draft: Draft, known: Known, limits: SummaryLimits): Summarised {
  const lines = linesOf(known.story, draft)
  const [lead, options] = [leadOf(lines, limits), optionsIn(lines, known)]
  if (options === undefined) return { verdict: 'unknown language', lines: lead, options: [], ahead: 0 }
  if (options.length < fewestOptions) return { verdict: 'too short', lines: lead, options, ahead: 0 }

  const room = { characters: limits.characters, sentences: mostSentences }
  const worthOf = scoring(options, weightsFor(limits.characters), room)
  const best = bestOf(setsOf(options, room), worthOf)
  const ahead = (best?.score ?? Number.NEGATIVE_INFINITY) - worthOf(distinct(options, placesOf(lead, options)))
  if (best === undefined || (lead.length > 0 && ahead <= leastAhead))
    return { verdict: 'no better', lines: lead, options, ahead }

  return { verdict: 'chosen', lines: best.places.flatMap(place => options[place]?.line ?? []), options, ahead }
}

/** None in a language of which it is not known how its sentences lean on one another. */
function optionsIn(lines: readonly Line[], { story, language, frequentWords }: Known): Option[] | undefined {
  const tag = language.tag.split('-')[0] ?? ''
  const [lexicon, ways] = [lexiconOf(tag, frequentWords), openingsIn(tag)]

  return lexicon === undefined || ways === undefined ? undefined : optionsOf(lines, story, { lexicon, openings: ways })
}

const placesOf = (lines: readonly Line[], options: readonly Option[]): Places =>
  options.flatMap(({ line }, place) => (lines.includes(line) ? [place] : []))

export const textOf = (lines: readonly Line[]): string => lines.reduce((text, line) => joined(text, line.text), '')
