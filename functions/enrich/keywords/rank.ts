import { byCodeUnit } from '../../text/by-code-unit.ts'
import type { Story } from '../story.ts'
import { areAlike } from './alike.ts'
import { backgroundOf } from './background.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { type Look, lookOf, weightsFor } from './features.ts'
import type { Lexicon } from './lexicon.ts'
import { toneOf } from './tone.ts'
import { wellCased } from './well-cased.ts'

/** What `npm run train:keywords` writes. */
export type Learned = { tone: readonly number[]; weights: readonly number[] }

export type Ranked = { text: string; confidence: number; candidate: Candidate; look: Look }

/** `entityAt`: whom or what a token helps to name. */
export type Wanted = { learned: Learned; limit: number; entityAt(token: number): Entity | undefined }

type Entity = { readonly name: string }

/** The best `limit` phrases of a text, best first, none of them another's near double. */
export function rank(story: Story, lexicon: Lexicon, { learned, limit, entityAt }: Wanted): Ranked[] {
  const all = candidatesOf(story, lexicon)
  const candidates = [...all.values()].filter(candidate => mayBeSubject(candidate, lexicon))
  const background = backgroundOf(candidates, all)
  const weights = weightsFor(learned.weights, newsOf(story, learned))
  const scored = candidates.map(candidate => score(candidate, lookOf(candidate, background), weights)).sort(byScore)
  const chosen: Ranked[] = []
  const taken = new Set<Entity>()
  for (const { candidate, look, sum } of scored) {
    if (chosen.length === limit) break
    if (chosen.some(one => areDoubles(one.candidate, candidate, lexicon))) continue
    const entity = entityNamedBy(candidate, entityAt)
    if (entity !== undefined && taken.has(entity)) continue
    if (entity !== undefined) taken.add(entity)
    chosen.push({ text: nameIn(entity), confidence: likelihood(sum), candidate, look })
  }
  const casing = wellCased(story)

  return chosen.map(one => ({ ...one, text: one.text || casing(one.candidate) }))
}

/** How much a text reads like reported news, from 0 to 1. */
export const newsOf = (story: Story, { tone }: Pick<Learned, 'tone'>): number => likelihood(dot(toneOf(story), tone))

export const likelihood = (sum: number): number => 1 / (1 + Math.exp(-sum))

export function dot(values: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += (values[at] ?? 0) * (weights[at] ?? 0)

  return sum
}

type Scored = Pick<Ranked, 'candidate' | 'look'> & { sum: number }

const score = (candidate: Candidate, look: Look, weights: readonly number[]): Scored => ({
  candidate,
  look,
  sum: look.ones.reduce((sum, at) => sum + (weights[at] ?? 0), dot(look.values, weights)),
})

const byScore = (one: Scored, other: Scored): number =>
  other.sum - one.sum || byCodeUnit(one.candidate.key, other.candidate.key)

const mayBeSubject = (candidate: Candidate, { isEnglish, capitalisesNouns }: Lexicon): boolean =>
  isEnglish
    ? !isPastOrAdverb(candidate) && !isDoing(candidate)
    : isToldOf(candidate) && !(capitalisesNouns && !endsWithNoun(candidate))

/** Beyond English nothing learnt tells a verb: what is said once, and is no name nor a word of the headline, is a piece of a sentence. */
const isToldOf = (candidate: Candidate): boolean =>
  candidate.count > 1 || isName(candidate) || (candidate.leads && candidate.words.length === 1)

/** In German "Landstromanlage" is a noun, and "bekommt" is none. */
const endsWithNoun = ({ words }: Candidate): boolean => words.at(-1)?.hasCapital === true

/** "Announced", "nearly": what crowds mark in a text is no subject of it. Costs 0.2 points of F1 on crowd-marked news. */
const isPastOrAdverb = (candidate: Candidate): boolean =>
  candidate.words.length === 1 && /..(?:ed|ly)$/u.test(candidate.key) && !isName(candidate)

/** "Overplaying", said once in a text, is what somebody does; "bombing", said again, is what it is about. */
const isDoing = (candidate: Candidate): boolean =>
  candidate.words.length === 1 && candidate.count === 1 && /...ings?$/u.test(candidate.key) && !isName(candidate)

/** A part of a name is that name; a part of another phrase is its own keyword where it stands without it. */
const isSaidBy = (part: Candidate, whole: Candidate): boolean =>
  ` ${whole.key} `.includes(` ${part.key} `) && (isName(whole) || part.count <= whole.count)

const areDoubles = (one: Candidate, other: Candidate, { isEnglish }: Lexicon): boolean =>
  isSaidBy(one, other) || isSaidBy(other, one) || (isEnglish && areForms(one, other))

/** Word for word: "military operation" is "military operating". */
const areForms = ({ words }: Candidate, { words: others }: Candidate): boolean =>
  words.length === others.length && words.every(({ root }, at) => areAlike(root.folded, others[at]?.root.folded ?? ''))

/** The one entity in whose name a phrase stands, wherever it stands: "IMF" and "Monetary" are no two keywords. */
function entityNamedBy({ inside, edge }: Candidate, entityAt: Wanted['entityAt']): Entity | undefined {
  const [first, ...others] = [...inside, ...edge].map(entityAt)

  return others.every(other => other === first) ? first : undefined
}

// A name of more words is a list or a mistake.
const longestName = 6

/** "Lynch" is told as "Laura Lynch", and "Security" as "Security Council". Costs 0.4 points of F1 on crowd-marked news. */
const nameIn = (entity: Entity | undefined): string =>
  entity === undefined || entity.name.split(' ').length > longestName ? '' : entity.name

const isName = ({ capitalised, count }: Candidate): boolean => capitalised * 2 > count
