import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../../../functions/enrich/entities/gazetteer.ts'
import { resolver, type Toponym } from '../../../../functions/enrich/entities/toponyms.ts'

const city = (country: string, state: string, population: number): Candidate => ({
  ...{ kind: 'city', latitude: 0, longitude: 0, country, state: `${country}.${state}`, population },
})
const area = (kind: 'country' | 'state', country: string, state?: string, population = 1_000_000): Candidate => ({
  ...{ kind, latitude: 0, longitude: 0, country, population, ...(state && { state: `${country}.${state}` }) },
})

const known: Record<string, Candidate[]> = {
  Paris: [city('FR', '11', 2_100_000), city('US', 'TX', 25_000)],
  Springfield: [city('US', 'MO', 160_000), city('US', 'IL', 115_000)],
  Georgia: [
    city('US', 'VT', 4_500_000),
    area('country', 'GE', undefined, 500_000),
    area('state', 'US', 'GA', 10_000_000),
  ],
  Chicago: [city('US', 'IL', 2_700_000)],
  Peoria: [city('US', 'IL', 113_000)],
  Illinois: [area('state', 'US', 'IL', 12_800_000)],
  Texas: [area('state', 'US', 'TX', 29_000_000)],
  France: [area('country', 'FR', undefined, 67_000_000)],
  'United States': [area('country', 'US', undefined, 330_000_000)],
  Vale: [city('GB', 'ENG', 9000), city('CA', '08', 10_000)],
  London: [city('GB', 'ENG', 8_800_000)],
  Batum: [city('US', 'OH', 12_000), city('GE', '01', 10_000)],
  Twin: [city('AA', '1', 1000), city('BB', '1', 1000)],
  Leeds: [city('GB', 'ENG', 450_000)],
}
const resolve = resolver({ candidates: name => known[name] ?? [], group: () => undefined })
const meant = (...toponyms: Toponym[]) => resolve(toponyms).map(found => found?.state ?? found?.country)
const named = (name: string, count = 1, after?: string): Toponym => ({ name, count, after })

describe('of several places of one name', () => {
  test.each<[string, Toponym[], string]>([
    ['the larger is meant where nothing else speaks', [named('Paris')], 'FR.11'],
    ['the one in the state behind the comma', [named('Paris', 1, 'Texas')], 'US.TX'],
    ['the one in the country behind the comma', [named('Paris', 1, 'United States')], 'US.TX'],
    ['none is chosen by what is no area behind the comma', [named('Springfield', 1, 'Paris')], 'US.MO'],
    ['the one in the state the story speaks of', [named('Springfield'), named('Illinois')], 'US.IL'],
    ['the one in the country the story speaks of', [named('Vale'), named('Leeds', 2)], 'GB.ENG'],
    ['the one in the country of a great city', [named('Vale'), named('London')], 'GB.ENG'],
    ['the one in the country that is itself named', [named('Batum'), named('Georgia')], 'GE.01'],
    ['the one in the state behind the comma, of two in its country', [named('Springfield', 1, 'Illinois')], 'US.IL'],
    ['the larger, where the story speaks of neither country', [named('Vale')], 'CA.08'],
    ['the great one, though the story speaks of another country', [named('Paris'), named('Chicago', 12)], 'FR.11'],
    ['the first of the list, where they are equal', [named('Twin')], 'AA.1'],
    ['a country is meant before a greater city', [named('Georgia')], 'GE'],
  ])('%s', (_what, toponyms, expected) => expect(meant(...toponyms)[0]).toBe(expected))

  test('none is meant by a name that is in no list', () => expect(resolve([named('Narnia')])).toEqual([undefined]))

  test('each name is answered in its place', () =>
    expect(meant(named('Chicago'), named('Narnia'), named('Texas'))).toEqual(['US.IL', undefined, 'US.TX']))
})
