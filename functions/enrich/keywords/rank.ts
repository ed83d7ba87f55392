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
  const casing = wellCased(story)

  return chosenOf(scored, { limit, entityAt, lexicon }).map(({ candidate, look, sum, name }) => ({
    text: name === '' ? casing(candidate) : name,
    confidence: likelihood(sum),
    candidate,
    look,
  }))
}

/** `name`: the whole name that it is a part of. */
type Chosen = Scored & { name: string; entity: Entity | undefined }

function chosenOf(
  scored: readonly Scored[],
  { limit, entityAt, lexicon }: Omit<Wanted, 'learned'> & { lexicon: Lexicon },
): Chosen[] {
  const chosen: Chosen[] = []
  for (const one of scored) {
    if (chosen.length === limit) break
    const entity = entityNamedBy(one.candidate, entityAt)
    const next = { ...one, entity, name: nameIn(entity) }
    const told = chosen.findIndex(other => areOne(other, next, lexicon))
    const known = chosen[told]
    if (known === undefined) chosen.push(next)
    else if (holds(next.name, toldAs(known))) chosen[told] = { ...known, entity, name: next.name }
  }

  return chosen
}

const areOne = (one: Chosen, next: Chosen, lexicon: Lexicon): boolean =>
  areDoubles(one.candidate, next.candidate, lexicon) ||
  (one.entity !== undefined && one.entity === next.entity) ||
  holds(one.name, next.candidate.key) ||
  holds(next.name, toldAs(one))

const toldAs = ({ name, candidate }: Chosen): string => (name === '' ? candidate.key : name.toLowerCase())

/** "Taylor Swift" holds "swift". */
const holds = (name: string, told: string): boolean => ` ${name.toLowerCase()} `.includes(` ${told} `)

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
