import { describe, expect, test } from 'vitest'
import { atom } from '../../../functions/publish/feeds/atom.ts'
import { rss } from '../../../functions/publish/feeds/rss.ts'
import { namedIn } from '../../../functions/publish/named.ts'
import { newsArticle } from '../../../functions/publish/news-article.ts'
import { site } from '../../../site.config.ts'
import { harbour } from './sample-entries.ts'

const entity = (name: string, type: string, more = {}) => ({
  ...{ name, type, count: 1, salience: 0.5, confidence: 0.9, mentions: [] },
  ...more,
})
const annotations = {
  entities: {
    version: 1,
    value: {
      entities: [
        entity('Ann <Lee>', 'person', { url: 'https://courier.example/lee' }),
        entity('NATO', 'organisation', { wikidata: 'Q7184' }),
        entity('Oslo', 'place'),
        entity('Perhaps', 'person', { confidence: 0.4 }),
      ],
    },
  },
  places: {
    version: 1,
    value: {
      main: [{ name: 'Oslo & Bergen', latitude: 59.91, longitude: 10.75, geonames: '3143244', salience: 1 }],
      others: [],
    },
  },
}
const entry = { ...harbour, ...namedIn(annotations) }

describe('what an article names', () => {
  test('stands in the data of its page, the nearly certain only, places apart', () => {
    expect(JSON.parse(newsArticle(entry, site))).toMatchObject({
      mentions: [
        { '@type': 'Person', name: 'Ann <Lee>', sameAs: ['https://courier.example/lee'] },
        { '@type': 'Organization', name: 'NATO', sameAs: ['https://www.wikidata.org/entity/Q7184'] },
      ],
      contentLocation: [
        {
          '@type': 'Place',
          name: 'Oslo & Bergen',
          geo: { '@type': 'GeoCoordinates', latitude: 59.91, longitude: 10.75 },
          sameAs: ['https://sws.geonames.org/3143244/'],
        },
      ],
    })
  })

  test.each([
    ['Atom', atom.renderEntry(entry, site)],
    ['RSS', rss.renderEntry(entry, site)],
  ])('has one point in %s, latitude first', (_format, text) => {
    const said = String(text)

    expect(said.match(/<georss:point>.*<\/georss:point>/g)).toEqual(['<georss:point>59.91 10.75</georss:point>'])
    expect(said).toContain('<georss:featurename>Oslo &amp; Bergen</georss:featurename>')
  })

  test('is left unsaid where annotations are absent or of a shape we do not know', () => {
    expect(namedIn({})).toEqual({})
    expect(namedIn({ entities: { version: 9, value: 'all' }, places: { version: 1, value: {} } })).toEqual({})
  })
})
