import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../functions/enrich/entities/gazetteer.ts'
import { mainPlaces, type Weighed } from '../../../../functions/enrich/entities/main-places.ts'

const place = (name: string, kind: Candidate['kind'], country: string, state?: string): Candidate => ({
  ...{ name, kind, country, population: 1, latitude: 0, longitude: 0 },
  ...(state !== undefined && { state }),
})
const weighed = (candidate: Candidate, weight: number, filedFrom = false): Weighed => ({
  ...{ name: candidate.name ?? '', place: candidate, weight, filedFrom },
})
const namesOf = (...places: Weighed[]): string[] => mainPlaces(places).map(({ name }) => name)

const france = place('France', 'country', 'FR')
const lyon = place('Lyon', 'city', 'FR', 'FR.84')
const nice = place('Nice', 'city', 'FR', 'FR.93')
const texas = place('Texas', 'state', 'US', 'US.TX')
const america = place('America', 'country', 'US')
const paris = place('Paris', 'city', 'US', 'US.TX')
const boston = place('Boston', 'city', 'US', 'US.MA')
const oslo = place('Oslo', 'city', 'NO', 'NO.12')

describe('where a story plays', () => {
  test('is nowhere where it names no place', () => expect(namesOf()).toEqual([]))

  test.each<[string, Weighed[], string[]]>([
    ['it is filed from, whatever it speaks of', [weighed(lyon, 9), weighed(oslo, 0, true)], ['Oslo']],
    ['it speaks of most', [weighed(oslo, 3), weighed(lyon, 5)], ['Lyon']],
    ['two places are as much spoken of', [weighed(oslo, 5), weighed(lyon, 4)], ['Oslo', 'Lyon']],
    ['a second that is spoken of less is not', [weighed(oslo, 5), weighed(lyon, 3.9)], ['Oslo']],
    ['the country is named oftener than its city', [weighed(lyon, 4), weighed(france, 3)], ['France']],
    ['the city is named much oftener than its country', [weighed(lyon, 4), weighed(france, 1)], ['Lyon']],
    [
      'a country gains from all its cities',
      [weighed(oslo, 4), weighed(france, 2), weighed(lyon, 4), weighed(nice, 3.5)],
      ['France', 'Oslo'],
    ],
    ['a state gains from its cities', [weighed(paris, 4), weighed(texas, 3)], ['Texas']],
    ['a state gains nothing from a city of another', [weighed(boston, 4), weighed(texas, 3)], ['Boston']],
    ['a country gains nothing from a city of another', [weighed(oslo, 4), weighed(france, 3)], ['Oslo']],
    ['a city and its country are not told as two', [weighed(lyon, 4), weighed(france, 3.9)], ['France']],
    ['a country gains from its states', [weighed(texas, 4), weighed(america, 3)], ['America']],
    ['a state gains nothing from its country', [weighed(texas, 4), weighed(america, 2)], ['Texas']],
    ['cities gain nothing from each other', [weighed(lyon, 4), weighed(nice, 3)], ['Lyon']],
  ])('is where %s', (_what, places, expected) => expect(namesOf(...places)).toEqual(expected))
})
