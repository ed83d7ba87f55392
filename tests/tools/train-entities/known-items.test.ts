import { describe, expect, test } from 'vitest'
import { gazetteerOf } from '../../../functions/enrich/entities/gazetteer.ts'
import { phraseOf } from '../../../functions/enrich/entities/phrases.ts'
import { buildGazetteer } from '../../../tools/train-entities/gazetteer.ts'
import { type KnownItem, knownItems } from '../../../tools/train-entities/known-items.ts'

const files = { groups: knownItems('known-groups.txt'), regions: knownItems('known-regions.txt') }

const twice = <Key>(keys: Key[]): Key[] => keys.filter((key, at) => keys.indexOf(key) !== at)
const namesOf = (known: KnownItem[]): string[] => known.flatMap(({ names }) => names)

describe.each(Object.entries(files))('the file of known %s', (_kind, known) => {
  test('has names that are written as names are', () => {
    expect(
      namesOf(known).filter(name => name !== name.trim() || !/^[\p{Lu}\p{N}]|^(?:the|al|dpa)\b/u.test(name)),
    ).toEqual([])
  })

  test('has no item in two lines', () => {
    expect(twice(known.flatMap(({ item }) => item ?? []))).toEqual([])
  })
})

test('no name stands twice, as a group or as a region, nor in two cases, which are one to those that look it up', () => {
  const names = namesOf([...files.groups, ...files.regions])
  const doubled = new Set(twice(names.map(phraseOf)))

  expect(names.filter(name => doubled.has(phraseOf(name)))).toEqual([])
})

test('every known group has an item', () => {
  expect(files.groups.filter(({ item }) => item === undefined)).toEqual([])
})

describe('the gazetteer that is built', () => {
  const { candidates, group } = gazetteerOf(buildGazetteer())

  test.each([
    ['Federal Reserve', 'Q53536'],
    ['Fed', 'Q53536'],
    ['NATO', 'Q7184'],
    ['IKEA', 'Q54078'],
  ])('knows the group %s', (name, item) => {
    expect(group(name)).toBe(item)
  })

  test('tells no courier for a fashion house of the same letters', () => {
    expect(group('Hermès')).toBeUndefined()
  })

  test.each([
    ['Raqqa', 'SY'],
    ['Deir al-Zor', 'SY'],
    ['Gaza City', 'PS'],
    ['Severodonetsk', 'UA'],
    ['El-Fasher', 'SD'],
    ['Mekelle', 'ET'],
    ['Gurugram', 'IN'],
    ['Limerick', 'IE'],
    ['Panama City', 'PA'],
  ])('finds %s under the name of the news', (name, country) => {
    const [largest] = candidates(name).sort((one, other) => other.population - one.population)

    expect(largest?.country).toBe(country)
  })

  test('finds the port on the Black Sea, not the town of that name in the west', () => {
    expect(Math.max(...candidates('Mykolaiv').map(({ population }) => population))).toBeGreaterThan(400_000)
  })
})
