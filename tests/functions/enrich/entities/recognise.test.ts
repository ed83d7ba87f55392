import { describe, expect, test } from 'vitest'
import type { PublisherEntity } from '../../../../events/publisher-entity.ts'
import type { Candidate, Gazetteer } from '../../../../functions/enrich/entities/gazetteer.ts'
import { type Recognised, recognise, type Told } from '../../../../functions/enrich/entities/recognise.ts'
import type { EntitySpan } from '../../../../functions/enrich/entities/tag.ts'

const city = (geonames: string, state: string, population = 1000): Candidate => ({
  ...{ kind: 'city', latitude: 0, longitude: 0, population, geonames, state, country: state.slice(0, 2) },
})
const georgia: Candidate = { ...city('', 'US.GA'), kind: 'state', geonames: undefined }

const places: Record<string, Candidate[]> = {
  Bombay: [city('1', 'IN.16')],
  Mumbai: [city('1', 'IN.16')],
  Georgia: [georgia],
  'Peach State': [georgia],
  'Cobb County': [{ ...city('', 'US.GA'), geonames: undefined }],
  Paris: [city('2', 'FR.11', 2_000_000), city('3', 'US.TX')],
  Texas: [{ ...city('', 'US.TX'), kind: 'state', geonames: undefined, wikidata: 'Q1439' }],
  Oslo: [city('4', 'NO.12')],
}
const groups: Record<string, string> = { Ford: 'Q44294', 'Ford Motor': 'Q44294', Oslo: 'Q9' }
const regions: Record<string, string> = { 'Middle East': 'Q7204' }
const gazetteer: Gazetteer = {
  candidates: name => places[name] ?? [],
  group: name => groups[name],
  region: name => regions[name],
}

const nowhere = { name: '', after: [] }

type Said = [name: string, type: EntitySpan['type'], confidence?: number]

/** What is recognised where a text says these names one after the other. */
function recognised(said: Said[], more: Partial<Told> & { entities?: PublisherEntity[] } = {}): Recognised[] {
  const text = more.text ?? said.map(([name]) => name).join(' and ')
  let from = 0
  const spans = said.map(([name, type, confidence = 0.9]): EntitySpan => {
    const start = text.indexOf(name, from)
    from = start + name.length
    return { start, end: from, type, confidence }
  })
  const publisher = (name: string) => more.entities?.find(({ aliases }) => aliases.includes(name))

  return recognise({ spans, text, filedFrom: more.filedFrom ?? nowhere }, { gazetteer, publisher })
}
const namesOf = (all: readonly Recognised[]): string[] => all.map(({ name }) => name)

describe('a name is believed', () => {
  test.each([
    [0.63, ['Ann Lee']],
    [0.62, []],
  ])('or not where the tagger believes in it to %f', (confidence, names) => {
    expect(namesOf(recognised([['Ann Lee', 'person', confidence]]))).toEqual(names)
  })

  test('where the publisher has it, in full or as it is written once', () => {
    const trust: PublisherEntity = { name: 'Harbour Trust', aliases: ['HT'], type: 'organisation' }

    expect(recognised([['HT', 'person', 0.1]], { entities: [trust] })).toMatchObject([
      { name: 'Harbour Trust', type: 'organisation', confidence: 1, publisher: trust },
    ])
  })
})

describe('the item of Wikidata', () => {
  test.each<[string, Said, string | undefined]>([
    ['of a group is that of its name', ['Ford', 'organisation'], 'Q44294'],
    ['of a person is not that of a group', ['Ford', 'person'], undefined],
    ['of a place is its own', ['Texas', 'place'], 'Q1439'],
    ['of a place is not that of a group, though it has none', ['Oslo', 'place'], undefined],
    ['of a place that has no point is that of a region', ['Middle East', 'place'], 'Q7204'],
    ['of a place that is in no list is not that of a group', ['Ford', 'place'], undefined],
    ['of a group is not that of a region', ['Middle East', 'organisation'], undefined],
  ])('%s', (_what, said, wikidata) => {
    expect(recognised([said])[0]?.wikidata).toBe(wikidata)
  })
})

describe('where an article is filed from', () => {
  const filedFrom = { name: 'Paris', after: ['Texas'] }

  test('is one of its places, though it does not name it', () => {
    expect(recognised([['Oslo', 'place']], { filedFrom })).toMatchObject([
      { name: 'Oslo' },
      { name: 'Paris', type: 'place', confidence: 1, spans: [], filedFrom: true, place: { state: 'US.TX' } },
    ])
  })

  test('is the place of that name where it names it, and no person', () => {
    const [paris, more] = recognised([['Paris', 'place']], { filedFrom })

    expect(paris).toMatchObject({ filedFrom: true, spans: { length: 1 }, place: { state: 'US.TX' } })
    expect(more).toBeUndefined()
    expect(recognised([['Paris', 'person']], { filedFrom })).toHaveLength(2)
  })

  test('says nothing of the other places', () => {
    const all = recognised(
      [
        ['Oslo', 'place'],
        ['Paris', 'place'],
      ],
      { filedFrom },
    )

    expect(all.map(one => one.filedFrom)).toEqual([undefined, true])
  })

  test('does not say where the other places lie', () => {
    expect(recognised([['Paris', 'place']], { filedFrom: { name: 'Oslo', after: ['Texas'] } })[0]?.place?.state).toBe(
      'FR.11',
    )
  })

  test('is nowhere where its dateline has no name in it', () => {
    expect(recognised([], { filedFrom: { name: '.', after: [] } })).toEqual([])
  })
})

describe('a place lies', () => {
  test.each([
    ['Paris, Texas, burned', 'US.TX'],
    ['Paris burned, Texas said', 'FR.11'],
  ])('in the area that stands behind its comma: %s', (text, state) => {
    expect(recognised([['Paris', 'place']], { text })[0]?.place?.state).toBe(state)
  })

  test('in the area that stands behind any of its commas', () => {
    expect(
      recognised(
        [
          ['Paris', 'place'],
          ['Paris', 'place'],
        ],
        { text: 'Paris burned; Paris, Texas' },
      )[0]?.place?.state,
    ).toBe('US.TX')
  })
})

describe('two names are one', () => {
  test('where they stand for the same place, under the longer and with all that is said of both', () => {
    const both: Said[] = [
      ['Mumbai', 'place', 0.7],
      ['Bombay', 'place', 0.8],
      ['Mumbai', 'place', 0.9],
    ]
    const [first, more] = recognised(both, { filedFrom: { name: 'Bombay', after: [] } })

    expect(more).toBeUndefined()
    expect(first).toMatchObject({ name: 'Mumbai', confidence: 0.9, filedFrom: true })
    expect(first?.spans.map(({ start }) => start)).toEqual([0, 11, 22])
  })

  test.each<[string, Said[], string[]]>([
    [
      'where they are names of one group, under the longer',
      [
        ['Ford', 'organisation'],
        ['Ford Motor', 'organisation'],
      ],
      ['Ford Motor'],
    ],
    [
      'where they are names of one state',
      [
        ['Georgia', 'place'],
        ['Peach State', 'place'],
      ],
      ['Peach State'],
    ],
    [
      'but not a state and a county in it',
      [
        ['Georgia', 'place'],
        ['Cobb County', 'place'],
      ],
      ['Georgia', 'Cobb County'],
    ],
    [
      'but not two that nothing is known of',
      [
        ['Ann Lee', 'person'],
        ['Bob Kim', 'person'],
      ],
      ['Ann Lee', 'Bob Kim'],
    ],
  ])('%s', (_what, said, names) => {
    expect(namesOf(recognised(said))).toEqual(names)
  })

  test('where the publisher has them as one', () => {
    const lee: PublisherEntity = { name: 'Ann-Marie Lee', aliases: ['Ann Lee', 'A. M. Smith'], type: 'person' }
    const said: Said[] = [
      ['Ann Lee', 'person'],
      ['A. M. Smith', 'person'],
    ]

    expect(recognised(said, { entities: [lee] })).toMatchObject([{ name: 'Ann-Marie Lee', spans: { length: 2 } }])
  })
})
