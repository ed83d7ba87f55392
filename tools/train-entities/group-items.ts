import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Names of well-known groups and the numbers of their Wikidata items; a name that two share has none. */
export function groupItems(): ReadonlyMap<string, number> {
  const items = new Map<string, Set<number>>()
  const add = (name: string, item: number) => items.set(name, (items.get(name) ?? new Set<number>()).add(item))
  for (const { displayName, tags } of brands()) {
    const item = /^Q(\d+)$/u.exec(tags['brand:wikidata'] ?? tags['operator:wikidata'] ?? '')?.[1]
    const name = tags['brand:en'] ?? displayName
    if (item !== undefined && /^[\p{Lu}\d][\p{Script=Latin}\p{N}\p{P}\s]{2,}$/u.test(name)) add(name, Number(item))
  }
  const single = [...items].flatMap(([name, all]): [string, number][] =>
    all.size === 1 ? [...all].map(item => [name, item]) : [],
  )

  return new Map([...single, ...regions(), ...known])
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

/** Those of the news that run no shops. */
const known: [string, number][] = [
  ...(
    [
      [['United Nations', 'UN', 'U.N.'], 1065],
      [['NATO', 'Nato'], 7184],
      [['European Union', 'EU', 'E.U.'], 458],
      [['European Commission'], 8880],
      [['European Parliament'], 8889],
      [['European Central Bank', 'ECB'], 8901],
      [['World Health Organization', 'WHO'], 7817],
      [['International Monetary Fund', 'IMF'], 7804],
      [['World Bank'], 7164],
      [['World Trade Organization', 'WTO'], 7825],
      [['UNESCO', 'Unesco'], 7809],
      [['OPEC', 'Opec'], 7795],
      [['NASA', 'Nasa'], 23548],
      [['BBC'], 9531],
      [['Reuters'], 130879],
      [['Associated Press', 'AP'], 40469],
      [['Agence France-Presse', 'AFP'], 40464],
      [['FIFA', 'Fifa'], 253414],
      [['UEFA', 'Uefa'], 35572],
      [['FBI', 'Federal Bureau of Investigation'], 8333],
      [['CIA', 'Central Intelligence Agency'], 37230],
      [['Amnesty International'], 42970],
      [['Microsoft'], 2283],
      [['Google'], 95],
      [['Apple'], 312],
      [['Amazon'], 3884],
      [['IBM'], 37156],
      [['Boeing'], 66],
      [['Airbus'], 67],
    ] as const
  ).flatMap(([names, item]) => names.map((name): [string, number] => [name, item])),
]
