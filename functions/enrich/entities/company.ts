import type { Candidate } from './gazetteer.ts'

/** What a name may mean, and how likely: the shares of one name sum to how much it is spoken of. */
export type Reading = { candidate: Candidate; share: number }

/** How much a story speaks of each country, of each state, and of each degree of the map. */
export type Company = { countries: Tally; states: Tally; squares: Tally }
type Tally = ReadonlyMap<string | number, number>

/** A state that is named says twice what a city in it says. */
const namedState = 2

export function companyOf(readings: readonly Reading[]): Company {
  const [countries, states, squares] = [new Map(), new Map(), new Map()] as const satisfies Map<string, number>[]
  for (const { candidate, share } of readings) {
    const { kind, country, state } = candidate
    add(countries, country, share)
    if (kind !== 'country') add(states, state, kind === 'state' ? namedState * share : share)
    if (kind === 'city') add(squares, squareOf(candidate), share)
  }

  return { countries, states, squares }
}

function add<Key>(tally: Map<Key, number>, key: Key | undefined, share: number): void {
  if (key !== undefined) tally.set(key, (tally.get(key) ?? 0) + share)
}

/** How much of a company is with a place: in its country, in its state, and within a degree or two of it. */
export function companyAt({ countries, states, squares }: Company, place: Candidate) {
  return {
    country: countries.get(place.country ?? '') ?? 0,
    state: place.kind === 'country' ? 0 : (states.get(place.state ?? '') ?? 0),
    near: place.kind === 'city' ? around(squares, place) : 0,
  }
}

function around(squares: Tally, place: Candidate): number {
  let near = 0
  for (const north of [-1, 0, 1])
    for (const east of [-1, 0, 1]) near += squares.get(squareOf(place) + north * aRow + east) ?? 0

  return near
}

/** Degrees of longitude and one square on either side, so that no row runs into the next. */
const aRow = 362
const squareOf = ({ latitude, longitude }: Candidate): number =>
  Math.floor(latitude + 90) * aRow + Math.floor(longitude + 180)
