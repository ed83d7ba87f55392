import { createRequire } from 'node:module'
import { type Area, type GazetteerTables, stepsOf } from '../../functions/enrich/entities/gazetteer.ts'
import { phraseOf } from '../../functions/enrich/entities/phrases.ts'
import { type City, listedCities, stateOf } from './cities.ts'
import { counties } from './counties.ts'
import { cityNames, countryNames, regionNames, shortened, shortRegions } from './english-names.ts'
import { groupItems, type Items, regionItems } from './group-items.ts'
import { placeAliases } from './own-names.ts'
import { centreOf, type Middle, type Point, rounded } from './plane.ts'
import { shortStates, states } from './states.ts'

const require = createRequire(import.meta.url)

/** Cities of GeoNames with a thousand people or more, and counties among them; countries and regions with their Wikidata items; known groups. */
export function buildGazetteer(): GazetteerTables {
  const cities = listedCities()
  const otherNames = englishNames(cities)
  const named = [...cities, ...counties(cities)]
    .flatMap(city =>
      [...new Set([city.name, ...shortened(city.name), ...(otherNames.get(city.cityId) ?? [])].map(phraseOf))].map(
        phrase => ({ city, key: phrase >>> 0 }),
      ),
    )
    .sort((one, other) => one.key - other.key || other.city.population - one.city.population)
  const countries = [...new Set(cities.map(({ country }) => country))].sort()
  const divisions = [...new Set(cities.map(stateOf))].sort()
  const [countryAt, divisionAt] = [placesIn(countries), placesIn(divisions)]
  const [groups, regions] = [sorted(groupItems()), sorted(regionItems())]

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
    regionKeys: Uint32Array.from(regions, ([key]) => key),
    regionItems: Uint32Array.from(regions, ([, item]) => item),
    legend: { countries, states: divisions, areas: [...countryAreas(cities), ...stateAreas(cities)] },
  }
}

const sorted = (items: Items): (readonly [key: number, item: number])[] =>
  [...items].map(([phrase, item]) => [phrase >>> 0, item] as const).sort(([one], [other]) => one - other)

/** Of two cities of one name in a country the larger is known abroad. */
function englishNames(cities: City[]): ReadonlyMap<number, readonly string[]> {
  const all = new Map(placeAliases)
  const largestFirst = cities.toSorted((one, other) => other.population - one.population)
  for (const [city, names] of cityNames) {
    const known = largestFirst.find(({ country, name }) => `${country} ${name}` === city)
    if (known === undefined) throw new Error(`No city is listed as ${city}.`)
    all.set(known.cityId, [...(all.get(known.cityId) ?? []), ...names])
  }

  return all
}

const placesIn = (list: string[]): ReadonlyMap<string, number> => new Map(list.map((code, at) => [code, at]))

function countryAreas(cities: City[]): Area[] {
  const byCountry = Map.groupBy(cities, ({ country }) => country)
  const features: Feature[] = require('@rapideditor/country-coder').borders.features

  return features.flatMap(({ properties }): Area[] => {
    const { nameEn, aliases = [], wikidata, iso1A2 = '' } = properties
    const people = byCountry.get(iso1A2)
    if (people === undefined) return []
    const lands = landsOf(iso1A2, features)

    // Codes of two letters are words: IN, IS, NO.
    const names = [nameEn, ...aliases.filter(alias => alias.length > 2), ...(countryNames.get(iso1A2) ?? [])]
    return [
      {
        names,
        ...(lands.length === 0 ? middleOf(people) : centreOf(lands)),
        population: peopleOf(people),
        country: iso1A2,
        wikidata,
      },
    ]
  })
}

type Feature = { properties: Properties; geometry: Geometry | null }
type Geometry = { coordinates: Point[][][] }
type Properties = { nameEn: string; aliases?: string[]; wikidata: string; iso1A2?: string; country?: string }

/** States whose name means their city, but behind a comma: Washington, New York, Bremen, Hamburg, Berlin. */
const eclipsed = new Set(['US.WA', 'US.NY', 'DE.03', 'DE.04', 'DE.16'])

function stateAreas(cities: City[]): Area[] {
  const byState = Map.groupBy(cities, stateOf)

  return [...[...states].map(([code, name]) => [code, [name]] as const), ...regionNames].flatMap(([code, names]) => {
    const people = byState.get(code)
    const short = [shortStates.get(code), code.startsWith('US') ? code.slice(3) : undefined]
    if (people === undefined) throw new Error(`No city lies in ${code}.`)

    return [
      {
        names: [...names, ...(shortRegions.get(code) ?? []), ...short.filter(known => known !== undefined)],
        ...middleOf(people),
        population: eclipsed.has(code) ? 1000 : peopleOf(people),
        country: code.slice(0, 2),
        state: code,
      },
    ]
  })
}

/** Some countries are drawn as a whole, others by their parts. */
const landsOf = (code: string, features: Feature[]): Point[][] =>
  features.flatMap(({ properties, geometry }) =>
    properties.iso1A2 === code || properties.country === code
      ? (geometry?.coordinates ?? []).flatMap(([outer]) => (outer === undefined ? [] : [outer]))
      : [],
  )

/** Halfway between its outermost cities. */
function middleOf(cities: City[]): Middle {
  const middle = (axis: 0 | 1) => {
    const values = cities.map(city => city.loc.coordinates[axis])
    return rounded((Math.min(...values) + Math.max(...values)) / 2)
  }

  return { latitude: middle(1), longitude: middle(0) }
}

const peopleOf = (cities: City[]): number => cities.reduce((sum, city) => sum + city.population, 0)
