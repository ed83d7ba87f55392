import type { Story } from '../story.ts'
import { type Candidate, candidatesOf, type IsStop } from './candidates.ts'
import { type Background, backgroundOf, featuresOf } from './features.ts'
import { toneOf } from './tone.ts'
import { wellCased } from './well-cased.ts'

/** What is known of a language: its stop words, and how rare a word is. */
export type Lexicon = { isStop: IsStop; rarity(word: string): number; isEnglish: boolean }

/** What `npm run train:keywords` writes. */
export type Learned = { tone: readonly number[]; weights: readonly number[] }

export type Ranked = { text: string; confidence: number; candidate: Candidate; features: readonly number[] }

/** The best `limit` phrases of a text, best first, none of them another's near double. */
export function rank(
  story: Story,
  lexicon: Lexicon,
  { learned, limit }: { learned: Learned; limit: number },
): Ranked[] {
  const candidates = candidatesOf(story, lexicon.isStop)
  const background = backgroundOf(candidates, { ...lexicon, news: newsOf(story, learned) })
  const scored = candidates.map(candidate => score(candidate, background, learned.weights)).sort(byScore)
  const chosen: Ranked[] = []
  for (const { candidate, features, sum } of scored) {
    if (chosen.length === limit) break
    if (chosen.some(one => areDoubles(one.candidate, candidate))) continue
    chosen.push({ text: '', confidence: likelihood(sum), candidate, features })
  }
  const casing = wellCased(story)

  return chosen.map(one => ({ ...one, text: casing(one.candidate) }))
}

/** How much a text reads like reported news, from 0 to 1. */
export const newsOf = (story: Story, { tone }: Pick<Learned, 'tone'>): number => likelihood(dot(toneOf(story), tone))

export const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum))

export const dot = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)

type Scored = Pick<Ranked, 'candidate' | 'features'> & { sum: number }

function score(candidate: Candidate, background: Background, weights: readonly number[]): Scored {
  const features = featuresOf(candidate, background)

  return { candidate, features, sum: dot(features, weights) }
}

const byScore = (one: Scored, other: Scored): number =>
  other.sum - one.sum || (one.candidate.key < other.candidate.key ? -1 : 1)

/** A part of a name is that name; a part of another phrase is its own keyword where it stands without it. */
function areDoubles(chosen: Candidate, candidate: Candidate): boolean {
  const [shorter, longer] = chosen.key.length < candidate.key.length ? [chosen, candidate] : [candidate, chosen]
  if (shorter.key === longer.key) return true
  if (!` ${longer.key} `.includes(` ${shorter.key} `)) return false

  return isName(longer) || shorter.count <= longer.count
}

const isName = ({ capitalised, count }: Candidate): boolean => capitalised * 2 > count
