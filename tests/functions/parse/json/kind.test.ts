import { expect, test } from 'vitest'
import { plainData, valuesIn } from '../../../../functions/parse/json/json.ts'
import { kindOf } from '../../../../functions/parse/json/kind.ts'

test.each([
  [{ uri: 'urn:a', pubstatus: 'usable' }, 'ninjs'],
  [{ uri: 'urn:a', standard: { name: 'ninjs' } }, 'ninjs'],
  [{ uri: 'urn:a', headline: 'A' }, 'simple-json'],
  [{ '@context': 'http://schema.org', uri: 'urn:a', pubstatus: 'usable' }, 'schema-org'],
  [{ '@context': { '@vocab': 'https://schema.org/' }, '@type': 'Article' }, 'schema-org'],
  [{ '@graph': [] }, 'schema-org'],
  [{ '@type': 'Article', headline: 'A' }, 'schema-org'],
  [{ version: 'https://jsonfeed.org/version/1', items: [] }, 'json-feed'],
  [{ version: '1', items: [{ id: '1', content_text: 'A' }] }, 'json-feed'],
  [{ id: '1', content_html: 'A' }, 'json-feed'],
  [[{ headline: 'A' }], 'simple-json'],
  [{ type: 'story', content_elements: [] }, 'ans'],
  [{ content_elements: [{ headlines: { basic: 'A' }, content_elements: [] }] }, 'ans'],
  [{ headline: 'A', content_elements: [{ type: 'text' }] }, 'simple-json'],
  [{ layout: {}, components: [{ role: 'body' }] }, 'apple-news'],
  [{ title: 'A', components: [{ role: 'body' }] }, 'simple-json'],
  [{ db: [{ data: { posts: [] } }] }, 'ghost'],
  [{ posts: [{ title: 'A', comment_id: '1' }] }, 'ghost'],
  [{ posts: [{ title: 'A' }] }, 'simple-json'],
  [[{ title: { rendered: 'A' }, content: { rendered: 'B' } }], 'wordpress-api'],
  [[], undefined],
  [['a', 7, null], undefined],
  ['a', undefined],
] as const)('%j speaks %s', (value, kind) => expect(kindOf(plainData(value) ?? null)).toBe(kind))

test.each([
  [new Date('2026-03-03T00:00:00Z'), '2026-03-03T00:00:00.000Z'],
  [new Date(Number.NaN), undefined],
  [
    [1, undefined, Number.POSITIVE_INFINITY, 2n, () => 1],
    [1, '2'],
  ],
  [JSON.parse('{"__proto__":{"a":1},"b":{"__proto__":2,"constructor":3}}'), { b: { constructor: 3 } }],
])('%s is plain data: %j', (value, plain) => expect(plainData(value)).toEqual(plain))

test('a list in a list stays one, whether all around it is plain or not', () => {
  expect(plainData([[1, 2], 'a'])).toEqual([[1, 2], 'a'])
  expect(plainData([[1, 2], new Date(0), () => 1])).toEqual([[1, 2], '1970-01-01T00:00:00.000Z'])
})

test('values are counted with those in them, and no further than is asked', () => {
  const shared = [1, 2, 3]

  expect(valuesIn({ a: [1, { b: 'c' }], d: null })).toBe(6)
  expect(valuesIn([shared, shared, shared])).toBe(13)
  expect(valuesIn(Array(1000).fill(shared), 10)).toBeLessThan(20)
})
