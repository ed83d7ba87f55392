import { describe, expect, test } from 'vitest'
import { phraseOf } from '../../../functions/enrich/entities/phrases.ts'
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
