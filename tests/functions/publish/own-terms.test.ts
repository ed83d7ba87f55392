import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { jsonFeed } from '../../../functions/publish/feeds/json-feed.ts'
import { ownTermsOf } from '../../../functions/publish/feeds/own-terms.ts'
import { feedFile } from './feed-file.ts'
import { arabic, baseUrl, harbour } from './sample-entries.ts'

const Feed = z.object({
  _copydesk: z.object({ about: z.string() }),
  items: z.array(z.looseObject({ _copydesk: z.optional(z.unknown()) })),
})
const { _copydesk: top, items } = z.parse(Feed, JSON.parse(feedFile(jsonFeed, [harbour, arabic])))

test('JSON Feed tells what it has no words for in an extension of our own, and says what that is', () => {
  expect(top.about).toContain('Copydesk')
  expect(items[0]?._copydesk).toEqual({
    topics: [
      { name: 'economy, business and finance', url: 'http://cv.iptc.org/newscodes/mediatopic/04000000' },
      { name: 'water <transport>', url: 'http://cv.iptc.org/newscodes/mediatopic/20000373' },
    ],
    people: [{ name: 'Nora <Vane>', same_as: ['https://www.wikidata.org/entity/Q1'] }],
    organisations: [{ name: 'Ilse Brandt & sons', same_as: ['https://courier.example/brandt?a=1&b=2'] }],
    places: [
      {
        name: 'Port of "Tarn"',
        same_as: ['https://sws.geonames.org/3143244/'],
        latitude: 59.91,
        longitude: 10.75,
      },
    ],
    words: 412,
    minutes: 2,
    earlier: [{ title: 'Port <stays> open', url: `${baseUrl}/world/port-9c8b7a6d.html` }],
    related: [{ title: 'Divers & "cranes"', url: `${baseUrl}/world/divers-0a1b2c3d.html` }],
  })
})

test('an article of which nothing of this is known has no extension', () => {
  expect(items[1]).not.toHaveProperty('_copydesk')
  expect(ownTermsOf(arabic)).toBeUndefined()
})

test('no member of the extension has a full stop in its name, as the standard demands', () => {
  expect(JSON.stringify(items[0]?._copydesk).match(/"[^"]*\.[^"]*":/g)).toBeNull()
})
