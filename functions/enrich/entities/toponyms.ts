import { type Company, companyOf, inCountry, inState, near, type Reading } from './company.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'

/** A name of a place as a story uses it. `after`: what may be names that follow it behind a comma ("Paris, Texas"). */
export type Toponym = { name: string; count: number; after?: readonly string[] | undefined }

export type Resolve = (toponyms: readonly Toponym[]) => (Candidate | undefined)[]

/** More rounds change no answer: names that only one place bears speak in the first for those about them, these in the next for others. */
const rounds = 3

/**
 * Which of the places of a name is meant: the larger, unless what the story names beside it lies about another. All names are
 * weighed together, round by round, each as all its places in the share in which they are likely.
 */
export function resolver({ candidates }: Gazetteer): Resolve {
  return toponyms => {
    const names = toponyms.map(({ name, count, after = [] }) => ({
      weight: Math.sqrt(count),
      places: within(candidates(name), after.flatMap(candidates)),
    }))
    let scores = names.map(({ places }) => places.map(aloneOf))
    for (let round = 0; round < rounds; round++) {
      const readings = names.map((name, at) => readingsOf(name, scores[at] ?? []))
      const all = companyOf(readings.flat())
      scores = readings.map(own => scoresIn(all, own))
    }

    return names.map(({ places }, at) => bestOf(places, scores[at] ?? []))
  }
}

/** "Springfield, Illinois", "Lyon, France": where a place of the name lies in what is behind the comma, no other is meant. */
function within(places: readonly Candidate[], areas: readonly Candidate[]): readonly Candidate[] {
  const inside = places.filter(place => place.kind !== 'country' && areas.some(area => isIn(place, area)))

  return inside.length > 0 ? inside : places
}

const isIn = (place: Candidate, area: Candidate): boolean =>
  area.kind === 'country'
    ? area.country === place.country
    : area.kind === 'state' && area.state === place.state && place.kind === 'city'

// Chosen on some 150 lists of places that we wrote, of local news and of the world's. About these, all is the same within a point of a hundred.
const weights = [
  [inCountry, 0.6],
  [inState, 0.6],
  [near, 1.2],
] as const
const isCountry = 1
/** How much a score that is higher by one is the likelier, as a power of e. */
const sharpness = 1.5

const aloneOf = ({ population, kind }: Candidate): number =>
  Math.log10(1 + Math.min(population, 3e8)) + (kind === 'country' ? isCountry : 0)

function readingsOf(name: { weight: number; places: readonly Candidate[] }, scores: readonly number[]): Reading[] {
  const highest = Math.max(...scores)
  const shares = scores.map(score => Math.exp(sharpness * (score - highest)))
  const sum = shares.reduce((total, share) => total + share, 0)

  return name.places.map((candidate, at) => ({ candidate, share: (name.weight * (shares[at] ?? 0)) / sum }))
}

function scoresIn(all: Company, own: readonly Reading[]): number[] {
  const itself = companyOf(own)

  return own.map(({ candidate }) => {
    let score = aloneOf(candidate)
    for (const [beside, weight] of weights)
      score += weight * othersIn(beside(all, candidate), beside(itself, candidate))
    return score
  })
}

/** A name is no company of its own. */
const othersIn = (all: number, own: number): number => Math.log1p(Math.max(0, all - own))

function bestOf(places: readonly Candidate[], scores: readonly number[]): Candidate | undefined {
  const highest = Math.max(...scores)

  return places.find((_, at) => scores[at] === highest)
}
