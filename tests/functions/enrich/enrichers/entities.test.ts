import { beforeAll, describe, expect, test } from 'vitest'
import { EntitiesAnnotation, Places } from '../../../../events/annotations.ts'
import type { PublisherEntity } from '../../../../events/publisher-entity.ts'
import { type Analyse, type Analysis, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { entities } from '../../../../functions/enrich/enrichers/entities.ts'
import { places } from '../../../../functions/enrich/enrichers/places.ts'
import type { Recognised } from '../../../../functions/enrich/entities/recognise.ts'
import { draftOf } from '../drafts.ts'

let analysis: Analysis
beforeAll(async () => {
  const analyse: Analyse = await prepareAnalysis()
  analysis = analyse(draft)
})

// 'Ann' and 'Bob' stand where they stand; who they are, each test says.
const draft = draftOf('Ann won', ['Bob lost.', 'Ann left Bob.'], { standfirst: 'Bob came second' })
const [inHeadline, inStandfirst, inFirst, inSecond] = [0, 8, 24, 34]

const called = (name: string, starts: number[], more: Partial<Recognised> = {}): Recognised => ({
  ...{ name, key: name.toLowerCase(), type: 'person', confidence: 0.9 },
  spans: starts.map(start => ({ start, end: start + 3, type: 'person', confidence: 0.9 })),
  ...more,
})
const at = (name: string, starts: number[], more: Partial<Recognised['place']> = {}, filedFrom?: true): Recognised =>
  called(name, starts, {
    ...{ type: 'place', place: { kind: 'city', latitude: 59.9, longitude: 10.7, population: 1, ...more } },
    ...(filedFrom && { filedFrom }),
  })

const entitiesOf = (...named: Recognised[]) =>
  EntitiesAnnotation.parse(entities.annotate(draft, { ...analysis, named })?.value).entities
const placesOf = (...named: Recognised[]) => Places.parse(places.annotate(draft, { ...analysis, named })?.value)

describe('of those whom an article names', () => {
  test('forty are told, those that it speaks of most', () => {
    const many = Array.from({ length: 45 }, (_, n) => called(`N${n}`, [n < 44 ? inSecond : inHeadline]))
    const told = entitiesOf(...many).map(({ name }) => name)

    expect(told).toHaveLength(40)
    expect(told.slice(0, 3)).toEqual(['N44', 'N0', 'N1'])
  })

  test('each is told with all its mentions counted and twelve of them shown', () => {
    expect(entitiesOf(called('Ann', Array(15).fill(inSecond)))).toMatchObject([{ count: 15, mentions: { length: 12 } }])
  })

  test('one that its dateline alone names is none', () => {
    expect(entitiesOf(called('Ann', [inHeadline]), at('Oslo', [], {}, true)).map(({ name }) => name)).toEqual(['Ann'])
  })

  test.each([
    ['headline', inHeadline, 4],
    ['standfirst', inStandfirst, 3],
    ['first paragraph', inFirst, 2],
    ['second paragraph', inSecond, 1],
  ])('one in the %s counts as much as its place', (_where, start, weight) => {
    const [first, second] = entitiesOf(called('Ann', [start, start]), called('Bob', [inSecond]))

    expect(first?.salience).toBeCloseTo((2 * weight) / (2 * weight + 1), 3)
    expect(second?.salience).toBeCloseTo(1 / (2 * weight + 1), 3)
  })

  test('the surest says how sure the whole is', () => {
    const named = [called('Ann', [inHeadline], { confidence: 0.7 }), called('Bob', [inFirst], { confidence: 0.8 })]

    expect(entities.annotate(draft, { ...analysis, named })?.confidence).toBe(0.8)
  })

  test('each has what is known of it and nothing else', () => {
    const publisher: PublisherEntity = {
      name: 'Ann',
      aliases: [],
      type: 'person',
      id: 'p-7',
      url: 'https://a.example/ann',
    }
    const [ann, oslo, bob] = entitiesOf(
      called('Ann', [inHeadline], { publisher }),
      at('Oslo', [inFirst], { country: 'NO', geonames: '3143244' }),
      called('Bob', [inSecond], { wikidata: 'Q7' }),
    )
    const told = ['name', 'type', 'count', 'salience', 'confidence', 'mentions']

    expect(Object.keys(ann ?? {})).toEqual([...told, 'id', 'url'])
    expect(Object.keys(oslo ?? {})).toEqual([...told, 'geonames', 'country', 'latitude', 'longitude'])
    expect(Object.keys(bob ?? {})).toEqual([...told, 'wikidata'])
  })
})

describe('of the places that an article names', () => {
  test('twenty are told beside where it plays, those that it speaks of most', () => {
    const many = Array.from({ length: 25 }, (_, n) => at(`N${n}`, [n < 24 ? inSecond : inFirst], { country: `C${n}` }))
    const { main, others } = placesOf(at('Oslo', [inHeadline]), ...many)

    expect(main.map(({ name }) => name)).toEqual(['Oslo'])
    expect(others).toHaveLength(20)
    expect(others.slice(0, 2).map(({ name }) => name)).toEqual(['N24', 'N0'])
  })

  test('each has its share of what is said of them all', () => {
    const { main, others } = placesOf(at('Oslo', [inHeadline]), at('Bergen', [inSecond]))

    expect([...main, ...others].map(({ salience }) => salience)).toEqual([0.8, 0.2])
    expect(placesOf(at('Oslo', [inSecond])).main).toMatchObject([{ salience: 1 }])
  })

  test('one that its dateline alone names has no share', () => {
    expect(placesOf(at('Oslo', [], {}, true)).main).toMatchObject([{ name: 'Oslo', salience: 0 }])
  })

  test('whatever is no place is none', () => {
    expect(places.annotate(draft, { ...analysis, named: [called('Ann', [inHeadline])] })).toBeUndefined()
  })

  test.each([
    ['country', 'NO'],
    ['geonames', '3143244'],
    ['wikidata', 'Q585'],
  ] as const)('each has its %s where that is known', (key, value) => {
    const [known, unknown] = [at('Oslo', [inFirst], { [key]: value }), at('Oslo', [inFirst])]

    expect(placesOf(known).main[0]).toHaveProperty(key, value)
    expect(placesOf(unknown).main[0]).not.toHaveProperty(key)
  })
})
