import { featureNames, overlapOf, type Weights } from './features.ts'
import type { Option } from './options.ts'

export type Room = { characters: number; sentences: number }

/** Sentences by their places among the options, in the order of the text. */
export type Places = readonly number[]

/** A summary opens with one of the first: one that starts further down speaks of what its reader has not heard. */
const openers = 4

/** Above this share of common words two sentences say the same. */
const mostOverlap = 0.5

/** All that fit and can be understood without what is left out. Thirty options by three are some four thousand. */
export function setsOf(options: readonly Option[], { characters, sentences }: Room): Places[] {
  const sets: Places[] = []
  const grow = (places: Places, room: number) => {
    for (const { place, left } of nextOf(options, places, room)) {
      const more = [...places, place]
      sets.push(more)
      if (more.length < sentences) grow(more, left - 1)
    }
  }
  grow([], characters)

  return sets
}

/** Who may come next: not every sentence fits, says more, and can be understood behind these. `left`: the room behind it. */
function nextOf(options: readonly Option[], places: Places, room: number): { place: number; left: number }[] {
  const last = places.at(-1)
  const from = last === undefined ? 0 : last + 1

  return options.slice(from, last === undefined ? openers : options.length).flatMap((option, at) => {
    const [place, left] = [from + at, room - option.line.text.length]
    const isNext = left >= 0 && isUnderstood(option, places, place - 1 === last) && saysMore(option, options, places)
    return isNext ? [{ place, left }] : []
  })
}

const isUnderstood = ({ standing, follows, introducedBy }: Option, places: Places, isBehind: boolean): boolean =>
  (standing === 'alone' || (standing === 'after' && follows && isBehind)) &&
  introducedBy.every(place => places.includes(place))

/** Those that say something beside the ones before them. */
export const distinct = (options: readonly Option[], places: Places): Places =>
  places.filter((place, at) => {
    const option = options[place]
    return option !== undefined && saysMore(option, options, places.slice(0, at))
  })

const saysMore = ({ words }: Option, options: readonly Option[], places: Places): boolean =>
  places.every(place => overlapOf(words, wordsAt(options, place)) <= mostOverlap)

/** What a set is worth: the sum of its sentences, and something for the room it fills. */
export function scoring(
  options: readonly Option[],
  weights: Weights,
  { characters }: Room,
): (places: Places) => number {
  const scores = options.map(option => scoreOf(option, weights))

  return places =>
    places.reduce((sum, place) => sum + (scores[place] ?? 0), weights.fill * fillOf(options, places, characters))
}

/** What one sentence is worth for itself. */
export const scoreOf = ({ values }: Option, weights: Weights): number =>
  featureNames.reduce((sum, name, at) => sum + weights[name] * (values[at] ?? 0), 0)

/** The part of the room that a set takes, spaces left out. */
export const fillOf = (options: readonly Option[], places: Places, characters: number): number =>
  Math.min(1, places.reduce((sum, place) => sum + (options[place]?.line.text.length ?? 0), 0) / characters)

const wordsAt = (options: readonly Option[], place: number): ReadonlySet<string> => options[place]?.words ?? new Set()

export type Choice = { places: Places; score: number }

/** The set of the greatest worth, the earliest of equals. */
export function bestOf(sets: readonly Places[], scoreOf: (places: Places) => number): Choice | undefined {
  let best: Choice | undefined
  for (const places of sets) {
    const score = scoreOf(places)
    if (best === undefined || score > best.score) best = { places, score }
  }

  return best
}
