import * as z from 'zod/mini'
import { columnsOf, joined, jsonColumn, jsonIn } from '../columns.ts'
import { indexOf } from '../hashes.ts'
import { phraseOf } from './phrases.ts'

/** What a name may stand for on the map. `population` is how many people speak for it when nothing else does. */
export type Candidate = {
  /** A county is a city of many towns. */
  kind: 'country' | 'state' | 'city'
  name?: string | undefined
  latitude: number
  longitude: number
  country?: string | undefined
  /** Code of the country's first division. */
  state?: string | undefined
  population: number
  geonames?: string | undefined
  wikidata?: string | undefined
}

const Area = z.object({
  names: z.array(z.string()),
  latitude: z.number(),
  longitude: z.number(),
  country: z.optional(z.string()),
  state: z.optional(z.string()),
  population: z.number(),
  wikidata: z.optional(z.string()),
})
export type Area = z.infer<typeof Area>

const Legend = z.object({ countries: z.array(z.string()), states: z.array(z.string()), areas: z.array(Area) })
export type Legend = z.infer<typeof Legend>

/** Cities by rising hash of their names; `states` and `countries` are places in the legend's lists. */
export type CityTables = {
  keys: Uint32Array
  ids: Uint32Array
  latitudes: Int16Array
  longitudes: Int16Array
  countries: Uint8Array
  states: Uint16Array
  /** Eighths of a doubling. */
  populations: Uint8Array
}

export type GazetteerTables = CityTables & {
  /** Groups by rising hash of their names, and the numbers of their Wikidata items. */
  groupKeys: Uint32Array
  groupItems: Uint32Array
  /** The same for regions that no point stands for; 0: the item is not known. */
  regionKeys: Uint32Array
  regionItems: Uint32Array
  legend: Legend
}

const widths = [4, 4, 2, 2, 1, 2, 1, 4, 4, 4, 4, 1]

export function readGazetteerTables(bytes: Uint8Array): GazetteerTables {
  const column = columnsOf(bytes, widths)

  return {
    keys: new Uint32Array(...column(0)),
    ids: new Uint32Array(...column(1)),
    latitudes: new Int16Array(...column(2)),
    longitudes: new Int16Array(...column(3)),
    countries: new Uint8Array(...column(4)),
    states: new Uint16Array(...column(5)),
    populations: new Uint8Array(...column(6)),
    groupKeys: new Uint32Array(...column(7)),
    groupItems: new Uint32Array(...column(8)),
    regionKeys: new Uint32Array(...column(9)),
    regionItems: new Uint32Array(...column(10)),
    legend: z.parse(Legend, jsonIn(column(11))),
  }
}

export const gazetteerBytes = (tables: GazetteerTables): Uint8Array =>
  joined([
    tables.keys,
    tables.ids,
    tables.latitudes,
    tables.longitudes,
    tables.countries,
    tables.states,
    tables.populations,
    tables.groupKeys,
    tables.groupItems,
    tables.regionKeys,
    tables.regionItems,
    jsonColumn(tables.legend),
  ])

export type Gazetteer = {
  /** None for "Asia" or "the West": a region is no town that has its name. */
  candidates(name: string): Candidate[]
  /** The Wikidata item of a well-known group. */
  group(name: string): string | undefined
  /** That of a region. */
  region(name: string): string | undefined
}

export function gazetteerOf(tables: GazetteerTables): Gazetteer {
  const areas = new Map<number, Candidate[]>()
  for (const area of tables.legend.areas) {
    const candidate = candidateOf(area)
    for (const name of area.names) areas.set(phraseOf(name), [...(areas.get(phraseOf(name)) ?? []), candidate])
  }
  const firstCity = indexOf(tables.keys)
  const groupRow = indexOf(tables.groupKeys)
  const regionRow = indexOf(tables.regionKeys)

  return {
    candidates(name) {
      // "OR" is Oregon, "Or" is a word.
      if (name.length === 2 && name !== name.toUpperCase()) return []
      const key = phraseOf(name)
      if (!areas.has(key) && regionRow(key) !== -1) return []
      const first = firstCity(key)
      const cities: Candidate[] = []
      for (let row = first; row !== -1 && tables.keys[row] === tables.keys[first]; row += 1)
        cities.push(cityAt(tables, row))

      return [...(areas.get(key) ?? []), ...cities]
    },
    group: name => itemAt(tables.groupItems, groupRow(phraseOf(name))),
    region: name => itemAt(tables.regionItems, regionRow(phraseOf(name))),
  }
}

function itemAt(items: Uint32Array, row: number): string | undefined {
  const item = items[row] ?? 0

  return item === 0 ? undefined : `Q${item}`
}

const candidateOf = ({ names, ...area }: Area): Candidate => ({
  ...area,
  kind: area.state === undefined ? 'country' : 'state',
  name: names[0],
})

function cityAt({ legend, ...tables }: GazetteerTables, row: number): Candidate {
  return {
    kind: 'city',
    country: legend.countries[tables.countries[row] ?? 0],
    state: legend.states[tables.states[row] ?? 0],
    latitude: degrees(tables.latitudes[row] ?? 0, 90),
    longitude: degrees(tables.longitudes[row] ?? 0, 180),
    population: Math.round(2 ** ((tables.populations[row] ?? 0) / 8)),
    geonames: numberOf(tables.ids[row]),
  }
}

/** A county has none. */
const numberOf = (id = 0): string | undefined => (id === 0 ? undefined : String(id))

const steps = 32_767
export const stepsOf = (degree: number, most: number): number => Math.round((degree / most) * steps)
/** To 600 metres, and written to a thousandth of a degree. */
const degrees = (step: number, most: number): number => Math.round((step / steps) * most * 1000) / 1000
