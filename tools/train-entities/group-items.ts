import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { phraseOf } from '../../functions/enrich/entities/phrases.ts'
import { knownItems } from './known-items.ts'

/** Names of well-known groups and the numbers of their Wikidata items; a name that two share has none. */
export function groupItems(): ReadonlyMap<string, number> {
  const shops = [...Map.groupBy(branded(), ([name]) => phraseOf(name)).values()].filter(
    named => new Set(named.map(([, item]) => item)).size === 1,
  )
  const all = [...shops.flat(), ...regions(), ...known()]

  // "Nato" and "NATO" are one name to those that look it up, and the last that gives it an item is right.
  return new Map(new Map(all.map(([name, item]) => [phraseOf(name), [name, item] as const])).values())
}

function* branded(): Iterable<[string, number]> {
  for (const { displayName, tags } of brands()) {
    const item = /^Q(\d+)$/u.exec(tags['brand:wikidata'] ?? tags['operator:wikidata'] ?? '')?.[1]
    const name = tags['brand:en'] ?? displayName
    if (item !== undefined && /^[\p{Lu}\d][\p{Script=Latin}\p{N}\p{P}\s]{2,}$/u.test(name)) yield [name, Number(item)]
  }
}

/** Continents and the like, which stand for no point on a map. */
function* regions(): Iterable<[string, number]> {
  const { borders } = createRequire(import.meta.url)('@rapideditor/country-coder')
  for (const { properties } of borders.features) {
    const { nameEn, aliases = [], wikidata, iso1A2 } = properties
    if (iso1A2 !== undefined) continue
    for (const name of [nameEn, ...aliases]) if (name?.length > 2) yield [name, Number(wikidata.slice(1))]
  }
}

type Brand = { displayName: string; tags: Record<string, string> }

function brands(): Brand[] {
  const path = join(import.meta.dirname, '../../node_modules/name-suggestion-index/dist/json/nsi.min.json')
  const { nsi }: { nsi: Record<string, { items: Brand[] }> } = JSON.parse(readFileSync(path, 'utf8'))

  return Object.entries(nsi).flatMap(([kind, { items }]) => (/^(?:brands|operators)\//u.test(kind) ? items : []))
}

/** Those of the news, most of which run no shops. */
const known = (): [string, number][] =>
  knownItems('known-groups.txt').flatMap(({ item, names }) =>
    item === undefined ? [] : names.map((name): [string, number] => [name, item]),
  )
