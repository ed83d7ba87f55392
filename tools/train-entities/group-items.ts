import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { phraseOf } from '../../functions/enrich/entities/phrases.ts'
import { knownItems } from './known-items.ts'

/** The numbers of Wikidata items by the phrase that names them; 0 where none can be told. */
export type Items = ReadonlyMap<number, number>

/** Those of well-known groups; a name that two share has none. */
export function groupItems(): Items {
  const shops = [...Map.groupBy(branded(), ([name]) => phraseOf(name)).values()].filter(
    named => new Set(named.map(([, item]) => item)).size === 1,
  )

  // "Nato" and "NATO" are one name to those that look it up, and the last that gives it an item is right.
  return new Map([...shops.flat(), ...known('known-groups.txt')].map(([name, item]) => [phraseOf(name), item]))
}

function* branded(): Iterable<[string, number]> {
  for (const { displayName, tags } of brands()) {
    const item = /^Q(\d+)$/u.exec(tags['brand:wikidata'] ?? tags['operator:wikidata'] ?? '')?.[1]
    const name = tags['brand:en'] ?? displayName
    if (item !== undefined && isWellKnown(name, Number(item))) yield [name, Number(item)]
  }
}

/** Wikidata began with what encyclopedias had: later items named by one word are shops of a town that share it with somebody. */
const isWellKnown = (name: string, item: number): boolean =>
  /^[\p{Lu}\d][\p{Script=Latin}\p{N}\p{P}\s]{2,}$/u.test(name) && (item < 10_000_000 || name.includes(' '))

/** Continents and the like, which stand for no point on a map. Islands that are towns too ("Ceuta") are not among them. */
export function regionItems(): Items {
  const { borders } = createRequire(import.meta.url)('@rapideditor/country-coder')
  const features: Feature[] = borders.features
  const drawn = features.flatMap(({ properties: { nameEn, aliases = [], wikidata, iso1A2, level } }) =>
    iso1A2 !== undefined || level === 'subterritory'
      ? []
      : [nameEn, ...aliases]
          .filter(name => name.length > 2)
          .map((name): [string, number] => [name, Number(wikidata.slice(1))]),
  )

  return new Map([...drawn, ...known('known-regions.txt')].map(([name, item]) => [phraseOf(name), item]))
}

type Feature = { properties: Properties }
type Properties = { nameEn: string; aliases?: string[]; wikidata: string; iso1A2?: string; level: string }

type Brand = { displayName: string; tags: Record<string, string> }

function brands(): Brand[] {
  const path = join(import.meta.dirname, '../../node_modules/name-suggestion-index/dist/json/nsi.min.json')
  const { nsi }: { nsi: Record<string, { items: Brand[] }> } = JSON.parse(readFileSync(path, 'utf8'))

  return Object.entries(nsi).flatMap(([kind, { items }]) => (/^(?:brands|operators)\//u.test(kind) ? items : []))
}

const known = (file: Parameters<typeof knownItems>[0]): [string, number][] =>
  knownItems(file).flatMap(({ item = 0, names }) => names.map((name): [string, number] => [name, item]))
