import { describe, expect, test } from 'vitest'
import { gazetteerOf, readGazetteerTables } from '../../../../functions/enrich/entities/gazetteer.ts'
import { hintsIn } from '../../../../functions/enrich/entities/hints.ts'
import type { Named } from '../../../../functions/enrich/entities/merge.ts'
import { recognise } from '../../../../functions/enrich/entities/recognise.ts'
import type { EntityType } from '../../../../functions/enrich/entities/tags.ts'
import { modelBytes } from '../../../../functions/enrich/model-bytes.ts'

const gazetteer = gazetteerOf(readGazetteerTables(modelBytes('places.bin')))

const named = (name: string, type: EntityType): Named => ({
  ...{ name, key: name.toLowerCase(), type, confidence: 1 },
  spans: [{ start: 0, end: name.length, type, confidence: 1 }],
})

describe('a country or state is spoken of', () => {
  test.each([
    ['Iraqi troops and two Iraqis', { name: 'Iraq', count: 2 }],
    ['A Frenchman spoke.', { name: 'France', count: 1 }],
  ])('by its people: %s', (text, hint) => {
    expect(hintsIn(text, [], gazetteer)).toEqual([hint])
  })

  test.each([
    ['Kentucky State Police', ['Kentucky']],
    ['Barren County Fiscal Court', ['Barren County']],
    ["New Zealand's Department of Conservation", ['New Zealand']],
    ['West Virginia State Police', ['West Virginia']],
    ['New Zealand Australia Council', ['New Zealand', 'Australia']],
    ['Democratic Republic of the Congo National Police', ['Democratic Republic of the Congo']],
    ['United States of America Track Council', ['United States of America']],
    ["Prince George's County Police", ["Prince George's County"]],
    ['A B C D E F G H I J K Kentucky', ['Kentucky']],
    ['A B C D E F G H I J K L Kentucky', []],
    ['Ford Motor Company', []],
    ['Georgetown College', []],
  ])('by a group named after it: %s', (name, areas) => {
    expect(hintsIn('', [named(name, 'organisation')], gazetteer).map(hint => hint.name)).toEqual(areas)
  })

  test('by no town, though it is called after a county', () => {
    const town = { kind: 'city', latitude: 0, longitude: 0, population: 1 } as const

    expect(
      hintsIn('', [named('Orange County Town', 'organisation')], {
        candidates: name => (name === 'Orange County Town' ? [town] : []),
        group: () => undefined,
        region: () => undefined,
      }),
    ).toEqual([])
  })

  test('by no person', () => {
    expect(hintsIn('', [named('Virginia Washington', 'person')], gazetteer)).toEqual([])
  })
})

describe('what is spoken of', () => {
  const found = (text: string, others: readonly string[]) =>
    recognise(
      {
        text,
        filedFrom: { name: '', after: [] },
        spans: [['Georgetown', 'place'] as const, ...others.map(name => [name, 'organisation'] as const)].map(
          ([name, type]) => ({
            ...{ type, confidence: 1 },
            start: text.indexOf(name),
            end: text.indexOf(name) + name.length,
          }),
        ),
      },
      { gazetteer, publisher: () => undefined },
    )

  test.each([
    ['Kentucky State Police said a barn burned in Georgetown.', ['Kentucky State Police'], 'US.KY'],
    ['The Texas House heard of a barn in Georgetown.', ['Texas House'], 'US.TX'],
  ])('tells where a town lies: %s', (text, groups, state) => {
    expect(found(text, groups).find(({ name }) => name === 'Georgetown')?.place?.state).toBe(state)
  })

  test('is no place of the story', () => {
    expect(found('Canadian police went to Georgetown.', []).map(({ name }) => name)).toEqual(['Georgetown'])
  })
})
