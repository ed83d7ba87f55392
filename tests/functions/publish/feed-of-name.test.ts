import { expect, test } from 'vitest'
import { feedOfName, feedOfTopic } from '../../../functions/publish/feed-of-name.ts'
import { context } from './sample-entries.ts'

const { site, baseUrl } = context
const chosen = {
  baseUrl,
  site: {
    ...site,
    feeds: {
      harbours: { title: 'Harbours', query: { keyword: 'Ports' } },
      vane: { title: 'Nora Vane', query: { entity: 'Nora Vane' } },
      both: { title: 'Both', query: { and: [{ entity: 'Ilse Brandt' }, { keyword: 'trams' }] } },
    },
  },
}

test.each([
  ['a keyword that a feed of the publisher asks for', 'keyword', 'ports', `${baseUrl}/feeds/harbours/index.html`],
  ['a keyword without one', 'keyword', 'Night trams', `${baseUrl}/feeds.html#keywords%2Fnight-trams`],
  ['a keyword of a feed that asks for more', 'keyword', 'trams', `${baseUrl}/feeds.html#keywords%2Ftrams`],
  ['a name that a feed of the publisher asks for', 'entity', 'Nora Vane', `${baseUrl}/feeds/vane/index.html`],
  ['a name without one', 'entity', 'Ilse Brandt', undefined],
] as const)('%s leads to what is there in any case', (_what, kind, name, address) => {
  expect(feedOfName(kind, name, chosen)).toBe(address)
})

test('a topic leads to the section that is about it, and to none where none is', () => {
  expect(feedOfTopic('15000000', context)).toBe(`${baseUrl}/sport/index.html`)
  expect(feedOfTopic('17000000', context)).toBeUndefined()
})
