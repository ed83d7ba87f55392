import type { Candidate } from './gazetteer.ts'

export type Weighed = { name: string; place: Candidate; weight: number; filedFrom: boolean }

/**
 * Where a story plays: the place it is filed from, else the one it speaks of most, a country by its cities too. Two where
 * the second weighs nearly as much ("Moscow" and "Kyiv"), but a city of the first country only.
 */
export function mainPlaces(places: readonly Weighed[]): Weighed[] {
  const filed = places.find(({ filedFrom }) => filedFrom)
  if (filed !== undefined) return [filed]

  const [first, second] = [...places].sort((one, other) => scoreOf(other, places) - scoreOf(one, places))
  if (first === undefined) return []

  const isEqual =
    second !== undefined && second.weight >= 0.8 * first.weight && !isWithin(second, first) && !isWithin(first, second)
  return isEqual ? [first, second] : [first]
}

// A country named once is where a city named thrice lies; a country named thrice is the story.
const shareOfCities = 0.3

const scoreOf = (one: Weighed, all: readonly Weighed[]): number =>
  one.weight + shareOfCities * all.reduce((sum, other) => sum + (isWithin(other, one) ? other.weight : 0), 0)

const isWithin = ({ place }: Weighed, { place: area }: Weighed): boolean =>
  place.country === area.country &&
  (area.kind === 'country'
    ? place.kind !== 'country'
    : area.kind === 'state' && place.kind === 'city' && place.state === area.state)
