import type { Candidate } from './gazetteer.ts'

/** What a name may mean, and how likely: the shares of one name sum to how much it is spoken of. */
export type Reading = { candidate: Candidate; share: number }

/** How much a story speaks of each country, of each state, and of each degree of the map. */
export type Company = {
  countries: ReadonlyMap<string, number>
  states: ReadonlyMap<string, number>
  squares: ReadonlyMap<number, number>
}

/** A state that is named says twice what a city in it says. */
const namedState = 2
/** What is as unlikely as this is no company: most of a name's places are, and they would cost most of the time. */
const leastShare = 0.03

export function companyOf(readings: readonly Reading[]): Company {
  const [countries, states] = [new Map<string, number>(), new Map<string, number>()]
  const squares = new Map<number, number>()
  for (const { candidate, share } of readings) {
    if (share < leastShare) continue
    const { kind, country, state } = candidate
    add(countries, country, share)
    add(states, state, kind === 'state' ? namedState * share : share)
    if (kind === 'city') for (const square of around(candidate)) add(squares, square, share)
  }

  return { countries, states, squares }
}

function add<Key>(tally: Map<Key, number>, key: Key | undefined, share: number): void {
  if (key !== undefined) tally.set(key, (tally.get(key) ?? 0) + share)
}

/** How much of a company is with a place: in its country, in its state, and within a degree or two of it; all of a state is near to it. */
export const inCountry = ({ countries }: Company, { country }: Candidate): number => countries.get(country ?? '') ?? 0
export const inState = ({ states }: Company, { state }: Candidate): number => states.get(state ?? '') ?? 0
export const near = (company: Company, place: Candidate): number =>
  place.kind === 'city' ? (company.squares.get(squareOf(place)) ?? 0) : inState(company, place)

/** Degrees of longitude and one square on either side, so that no row runs into the next. */
const aRow = 362
const steps = [-aRow - 1, -aRow, -aRow + 1, -1, 0, 1, aRow - 1, aRow, aRow + 1]

const squareOf = ({ latitude, longitude }: Candidate): number => Math.floor(latitude) * aRow + Math.floor(longitude)
const around = (place: Candidate): number[] => steps.map(step => squareOf(place) + step)
