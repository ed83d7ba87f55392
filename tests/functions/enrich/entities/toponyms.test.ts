import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../functions/enrich/entities/gazetteer.ts'
import { afterComma } from '../../../../functions/enrich/entities/recognise.ts'
import { resolver, type Toponym } from '../../../../functions/enrich/entities/toponyms.ts'

type At = [latitude: number, longitude: number]
const city = (state: string, population: number, [latitude, longitude]: At): Candidate => ({
  ...{ kind: 'city', latitude, longitude, country: state.slice(0, 2), state, population },
})
const country = (code: string, population: number): Candidate => ({
  ...{ kind: 'country', latitude: 0, longitude: 0, country: code, population },
})
const state = (code: string, population: number): Candidate => ({
  ...{ kind: 'state', latitude: 0, longitude: 0, country: code.slice(0, 2), state: code, population },
})

const known: Record<string, Candidate[]> = {
  Paris: [city('FR.11', 2_100_000, [48.9, 2.4]), city('US.TX', 25_000, [33.7, -95.6])],
  Springfield: [city('US.MO', 160_000, [37.2, -93.3]), city('US.IL', 115_000, [39.8, -89.6])],
  Georgia: [city('US.VT', 4_500_000, [44.7, -73.1]), country('GE', 3_700_000), state('US.GA', 10_000_000)],
  Chicago: [city('US.IL', 2_700_000, [41.9, -87.6])],
  Peoria: [city('US.AZ', 190_000, [33.6, -112.2]), city('US.IL', 113_000, [40.7, -89.6])],
  Decatur: [city('US.IL', 70_000, [39.8, -89])],
  Illinois: [state('US.IL', 12_800_000)],
  Texas: [state('US.TX', 29_000_000)],
  'West Virginia': [state('US.WV', 1_800_000)],
  France: [country('FR', 67_000_000)],
  Armenia: [country('AM', 3_000_000)],
  'United States': [country('US', 330_000_000)],
  Lebanon: [country('LB', 6_000_000), city('US.WV', 25_000, [38, -81])],
  Vale: [city('GB.ENG', 9000, [53.5, -2]), city('CA.08', 10_000, [45, -78])],
  London: [city('GB.ENG', 8_800_000, [51.5, -0.1])],
  Batum: [city('US.OH', 12_000, [40, -83]), city('AM.01', 10_000, [40.2, 44.5])],
  Twin: [city('AA.1', 1000, [10, 10]), city('BB.1', 1000, [-10, -10])],
  Ford: [city('AA.1', 9000, [10, 10]), city('AA.1', 5000, [20, 20])],
  Weir: [city('AA.1', 1000, [20.9, 19.1])],
  Leeds: [city('GB.ENG', 450_000, [53.8, -1.5])],
}
const resolve = resolver({ candidates: name => known[name] ?? [], group: () => undefined, region: () => undefined })
const meant = (...toponyms: Toponym[]) => resolve(toponyms).map(found => found?.state ?? found?.country)
const named = (name: string, count = 1, ...after: string[]): Toponym => ({ name, count, after })

describe('of several places of one name', () => {
  test.each<[string, Toponym[], string]>([
    ['the larger is meant where nothing else speaks', [named('Paris')], 'FR.11'],
    ['the one in the state behind the comma', [named('Paris', 1, 'Texas')], 'US.TX'],
    ['the one in the country behind the comma', [named('Paris', 1, 'United States')], 'US.TX'],
    ['the one in an area that is behind any of its commas', [named('Paris', 2, 'Chicago', 'Texas')], 'US.TX'],
    [
      'the one in the state behind the comma, though a country has its name',
      [named('Lebanon', 1, 'West Virginia')],
      'US.WV',
    ],
    ['none is chosen by what is no area behind the comma', [named('Springfield', 1, 'Paris')], 'US.MO'],
    ['none is chosen by an area in which none lies', [named('Springfield', 1, 'Texas')], 'US.MO'],
    ['the one in the state the story speaks of', [named('Springfield'), named('Illinois')], 'US.IL'],
    ['the one in the country the story speaks of', [named('Vale'), named('Leeds', 2)], 'GB.ENG'],
    ['the one in the country of a great city', [named('Vale'), named('London')], 'GB.ENG'],
    ['the one in the country that is itself named', [named('Batum'), named('Armenia')], 'AM.01'],
    ['the one in the state behind the comma, of two in its country', [named('Springfield', 1, 'Illinois')], 'US.IL'],
    ['the one beside a town of which there is only one', [named('Springfield'), named('Decatur')], 'US.IL'],
    ['the ones that are near each other', [named('Peoria'), named('Springfield'), named('Decatur')], 'US.IL'],
    ['the larger, where the story speaks of neither country', [named('Vale')], 'CA.08'],
    ['the great one, though the story speaks of another country', [named('Paris'), named('Chicago', 12)], 'FR.11'],
    ['the first of the list, where they are equal', [named('Twin')], 'AA.1'],
    ['the same however often it is named', [named('Springfield', 100)], 'US.MO'],
    ['a country is meant before a greater city', [named('Georgia')], 'GE'],
  ])('%s', (_what, toponyms, expected) => expect(meant(...toponyms)[0]).toBe(expected))

  test('the smaller is meant that lies within a degree of the next town', () =>
    expect(resolve([named('Ford'), named('Weir')])[0]?.latitude).toBe(20))

  test('none is meant by a name that is in no list', () => expect(resolve([named('Narnia')])).toEqual([undefined]))

  test('each name is answered in its place', () =>
    expect(meant(named('Chicago'), named('Narnia'), named('Texas'))).toEqual(['US.IL', undefined, 'US.TX']))
})

test.each([
  ['Paris, Texas', ['Texas']],
  ['Paris, Texas Governor', ['Texas Governor', 'Texas']],
  ['Paris, Pa., a town', ['Pa.', 'Pa']],
  ['Paris,  West Virginia.', ['West Virginia.', 'West Virginia', 'West']],
  ['Paris, St. Louis', ['St. Louis', 'St.', 'St']],
  ['Paris, and Texas', []],
  ['Paris. Texas', []],
])('of %s what may be an area behind the comma is %s', (text, expected) =>
  expect(afterComma(text, 'Paris'.length)).toEqual(expected),
)
