import { beforeAll, describe, expect, test } from 'vitest'
import { EntitiesAnnotation, Places } from '../../../../events/annotations.ts'
import type { Draft } from '../../../../events/article.ts'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { entities } from '../../../../functions/enrich/enrichers/entities.ts'
import { places } from '../../../../functions/enrich/enrichers/places.ts'
import { gazetteerOf, readGazetteerTables } from '../../../../functions/enrich/entities/gazetteer.ts'
import { tableOf } from '../../../../functions/enrich/entities/publisher-table.ts'
import { recognise } from '../../../../functions/enrich/entities/recognise.ts'
import type { EntitySpan } from '../../../../functions/enrich/entities/tag.ts'
import { modelBytes } from '../../../../functions/enrich/model-bytes.ts'
import { draftOf } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const named = (draft: Draft) =>
  EntitiesAnnotation.parse(entities.annotate(draft, analyse(draft))?.value ?? { entities: [] }).entities
const placed = (draft: Draft) => Places.parse(places.annotate(draft, analyse(draft))?.value)

const talks = draftOf('Assad vows to retake Aleppo as UN envoy arrives', [
  'DAMASCUS (Reuters) - President Bashar al-Assad said on Monday his army would retake Aleppo.',
  'Mr Assad spoke on television. The envoy, Staffan Lindgren, will meet Assad on Tuesday, a U.N. spokesman said.',
  'Russia and the United States backed the talks. The International Monetary Fund warned of ruin; the IMF said so twice.',
])

describe('the entities of a story', () => {
  test.each([
    ['a person by full name, surname and title', 'Bashar al-Assad', 'person', 4],
    ['an organisation by name and initials', 'International Monetary Fund', 'organisation', 2],
    ['a person named once', 'Staffan Lindgren', 'person', 1],
    ['a place in headline and body', 'Aleppo', 'place', 2],
  ])('hold %s once', (_what, name, type, count) => {
    const found = named(talks).filter(entity => entity.name === name)

    expect(found).toEqual([expect.objectContaining({ type, count })])
  })

  test('say where they are named, in headline and body', () => {
    const mentions = named(talks).find(({ name }) => name === 'Bashar al-Assad')?.mentions ?? []
    const lines = { headline: talks.headline, standfirst: '' }
    const texts = mentions.map(({ in: where, start, end }) => {
      const block = typeof where === 'number' ? talks.body[where] : undefined
      const line = block?.kind === 'paragraph' ? block.spans.map(({ text }) => text).join('') : ''
      return (typeof where === 'number' ? line : lines[where]).slice(start, end)
    })

    expect(texts).toEqual(['Assad', 'Bashar al-Assad', 'Assad', 'Assad'])
  })

  test.each([
    ['Aleppo', { geonames: '170063', country: 'SY' }],
    ['Russia', { wikidata: 'Q159', country: 'RU' }],
    ['International Monetary Fund', { wikidata: 'Q7804' }],
  ])('identify %s', (name, known) => {
    expect(named(talks).find(entity => entity.name === name)).toMatchObject(known)
  })

  test('put first whom the headline names, and give shares of one whole', () => {
    const shares = named(talks).map(({ salience }) => salience)

    expect(shares).toEqual(shares.toSorted((one, other) => other - one))
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 1)
  })

  test('are few and sure in a language the tagger has not learnt', () => {
    const story = draftOf(
      'Merkel in Hamburg',
      ['Bundeskanzlerin Angela Merkel ist am Montag in Hamburg eingetroffen. In der Stadt regnete es den ganzen Tag.'],
      { language: 'de' },
    )

    expect(
      named(story)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Angela Merkel', 'Hamburg'])
  })
})

describe('where an article plays', () => {
  test.each([
    [
      'its dateline',
      draftOf('Talks', ['Aleppo and Aleppo again, said Syria.'], { dateline: { text: 'BEIRUT (AP)' } }),
      'Beirut',
    ],
    ['a dateline left in its text', talks, 'Damascus'],
    ['what its headline names', draftOf('Flood in Lyon', ['The river rose in Lyon. Marseille sent pumps.']), 'Lyon'],
  ])('is said by %s', (_what, draft, name) => {
    expect(placed(draft).main.map(place => place.name)).toEqual([name])
  })

  test.each([
    ['PARIS, Texas (AP) - Officials voted on Tuesday.', 'US'],
    ['PARIS (AP) - Officials voted on Tuesday.', 'FR'],
    ['LEBANON, Pa. - Officials voted on Tuesday.', 'US'],
    ['LEBANON - Officials voted on Tuesday.', 'LB'],
  ])('is the place that the dateline means: %s', (text, country) => {
    expect(placed(draftOf('Council votes', [text])).main).toMatchObject([{ country }])
  })

  test.each([
    ['no dateline stands further down', draftOf('Talks', ['Talks in BEIRUT (AP) failed.'])],
    [
      'the agency alone stands in its dateline',
      draftOf('Talks', ['They failed.'], { dateline: { text: '(AP) Beirut' } }),
    ],
    ['its headline alone is set like one', draftOf('BEIRUT — Talks fail', [])],
    ['what stands before a dash is not in capitals', draftOf('Talks', ['Beirut — They failed.'])],
  ])('is not said where %s', (_what, draft) => {
    expect(analyse(draft).named.filter(({ filedFrom }) => filedFrom)).toEqual([])
  })

  test('is said by a dateline with nothing but its place', () => {
    const draft = draftOf('Talks', ['They failed.'], { dateline: { text: 'BEIRUT' } })

    expect(placed(draft).main).toMatchObject([{ name: 'Beirut', country: 'LB' }])
  })

  test('is the place that a dateline of its own means', () => {
    const dateline = { text: 'LONDON, Ontario (CP)', place: 'London, Ontario' }

    expect(placed(draftOf('Council votes', ['Officials voted on Tuesday.'], { dateline })).main).toMatchObject([
      { name: 'London', country: 'CA' },
    ])
  })

  test.each([
    ['Officials in Paris, Texas, voted on Tuesday.', 'US'],
    ['Officials in Paris, France, voted on Tuesday.', 'FR'],
    ['Officials in Paris voted on Tuesday.', 'FR'],
  ])('is the place that the story means: %s', (text, country) => {
    const { main, others } = placed(draftOf('Council votes', [text]))

    expect([...main, ...others].find(({ name }) => name === 'Paris')).toMatchObject({ country })
  })
})

describe("the publisher's own table", () => {
  const text = 'Ann Lee met Lee in Oslo.'
  const span = (word: string, type: EntitySpan['type'], from = 0): EntitySpan => {
    const start = text.indexOf(word, from)
    return { start, end: start + word.length, type, confidence: 0.2 }
  }
  const spans = [span('Ann Lee', 'organisation'), span('Lee', 'person', 9), span('Oslo', 'place')]
  const publisher = tableOf([
    {
      name: 'Ann-Marie Lee',
      aliases: ['Ann Lee', 'Lee'],
      type: 'person',
      id: 'p-7',
      url: 'https://courier.example/lee',
    },
  ])

  test('wins over the name, the type and the doubt of the tagger', () => {
    const gazetteer = gazetteerOf(readGazetteerTables(modelBytes('places.bin')))

    expect(recognise({ spans, text, filedFrom: { name: '', after: [] } }, { gazetteer, publisher })).toEqual([
      expect.objectContaining({ name: 'Ann-Marie Lee', type: 'person', confidence: 1, spans: spans.slice(0, 2) }),
    ])
  })
})

test.each([
  ['a county and its state', 'Ferries sail in Laurel County and in all Kentucky.', ['Laurel County', 'Kentucky'], 2],
  [
    'a country by two names',
    "Ferries sail to China from the People's Republic of China.",
    ['China', "People's Republic of China"],
    1,
  ],
])('%s: as many places as they are', (_what, text, names, count) => {
  const gazetteer = gazetteerOf(readGazetteerTables(modelBytes('places.bin')))
  const spans = names.map((name): EntitySpan => {
    const start = text.lastIndexOf(name)
    return { start, end: start + name.length, type: 'place', confidence: 0.9 }
  })

  expect(
    recognise({ spans, text, filedFrom: { name: '', after: [] } }, { gazetteer, publisher: () => undefined }),
  ).toHaveLength(count)
})
