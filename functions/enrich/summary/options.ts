import type { Lexicon } from '../keywords/lexicon.ts'
import type { Story } from '../story.ts'
import { type Look, lookOf } from './features.ts'
import { introductionsOf } from './introductions.ts'
import type { Line } from './lines.ts'
import type { Openings } from './openings.ts'
import { type Standing, standingOf } from './standing.ts'
import { wordWeightsOf } from './word-weights.ts'

/**
 * A sentence that may stand in a summary. `follows`: nothing stands between it and the option before it. `introducedBy`: the places of
 * options that say who is meant.
 */
export type Option = Look & { line: Line; standing: Standing; follows: boolean; introducedBy: readonly number[] }

/** What a story says is said in its first thirty sentences, or it is another story. */
const mostOptions = 30

type Known = { lexicon: Lexicon; openings: Openings }

export function optionsOf(lines: readonly Line[], story: Story, { lexicon, openings }: Known): Option[] {
  const whole = lines.filter(({ isWhole }) => isWhole)
  const first = whole.slice(0, mostOptions)
  const weighed = wordWeightsOf(story, lexicon)
  const introductions = introductionsOf(first, story, lexicon)

  return first.map((line, place) => ({
    line,
    ...lookOf(line, { place, all: whole.length }, weighed),
    standing: atStart(standingOf(line, openings), place),
    follows: whole[place - 1]?.sentence.endToken === line.sentence.firstToken,
    introducedBy: introductions[place] ?? [],
  }))
}

/** Nothing stands before the first: whom it does not name, the story does not name there. */
const atStart = (standing: Standing, place: number): Standing =>
  place === 0 && standing === 'after' ? 'alone' : standing
