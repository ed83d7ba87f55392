import { describe, expect, test } from 'vitest'
import { storyOf } from '../../../events/sidecar.ts'
import { readSidecar } from '../../../functions/parse/sidecar.ts'
import { processorTime } from '../../support/cpu-time.ts'

const read = (text: string) => readSidecar(Buffer.from(text))
const fields = (text: string) => {
  const said = read(text)
  return said.ok ? said.value.fields : said.failure.kind
}

describe('a sidecar', () => {
  test.each([
    ['world/story.txt.meta.json', 'world/story.txt'],
    ['story.docx.meta.json', 'story.docx'],
    ['world/story.txt', undefined],
    ['world/story.json', undefined],
    ['world/.meta.json', undefined],
    ['.meta.json', undefined],
  ])('%s speaks of %s', (key, story) => expect(storyOf(key)).toBe(story))

  test.each<[string, object]>([
    ['{ "headline": " Said  beside " }', { headline: 'Said beside' }],
    ['{ "byline": "By Ada Quill" }', { byline: 'By Ada Quill', contributors: [{ name: 'Ada Quill' }] }],
    [
      '{ "contributors": ["Ada Quill", { "name": "Tom Alder", "role": "Photographer" }] }',
      { contributors: [{ name: 'Ada Quill' }, { name: 'Tom Alder', role: 'Photographer' }] },
    ],
    ['{ "keywords": ["trams", "port", "trams"] }', { keywords: ['trams', 'port'] }],
    ['{ "keywords": "trams; port" }', { keywords: ['trams', 'port'] }],
    ['{ "embargoedUntil": "2026-12-01T06:00:00Z" }', { embargoedUntil: new Date('2026-12-01T06:00:00Z') }],
    ['{ "embargo": "2026-12-01T07:00:00+01:00" }', { embargoedUntil: new Date('2026-12-01T06:00:00Z') }],
    ['{ "expires_at": "2026-12-01T06:00:00Z" }', { expiresAt: new Date('2026-12-01T06:00:00Z') }],
    ['{ "canonicalUrl": "https://news.example/a" }', { canonicalUrl: 'https://news.example/a' }],
    ['{ "canonicalUrl": "javascript:alert(1)" }', {}],
    ['\ufeff{ "section": "sport", "language": "pt-BR", "mood": "cheerful" }', { section: 'sport', language: 'pt-BR' }],
    ['{ "__proto__": { "headline": "x" }, "constructor": 1 }', {}],
    ['{}', {}],
  ])('that says %s gives it', (text, expected) => expect(fields(text)).toEqual(expected))

  test.each([
    '{ "embargo": "noon" }',
    '{ "embargo": null }',
    '{ "pubstatus": ["usable", "canceled"] }',
    '{ "expires": "2026-12-01" }',
    '{ "embargoedUntil": "2026-12-01T06:00:00Z", }',
    'embargo: 2026-12-01',
  ])('with a restriction that cannot be read withholds its story: %s', text => {
    expect(fields(text)).toEqual({ pubstatus: 'withheld' })
  })

  test.each([
    ['', 'empty'],
    ['[]', 'undecodable'],
    ['"headline"', 'undecodable'],
    ['{ "headline": ', 'undecodable'],
    ['\u0000', 'undecodable'],
  ])('that is no object is rejected: %j', (text, kind) => expect(fields(text)).toBe(kind))

  test('that is larger than any is not taken apart, but a restriction in it holds', () => {
    const padded = (said: string) => `{ ${said}, "note": "${'a'.repeat(64 * 1024)}" }`

    expect(fields(padded('"headline": "A"'))).toBe('too-large')
    expect(fields(padded('"embargo": "2026-12-01T06:00:00Z"'))).toEqual({ pubstatus: 'withheld' })
  })
})

test('60 KB of signs under a name that nobody reads are answered at once', async () => {
  expect(await processorTime(async () => read(`{ "mood": "${'!'.repeat(60_000)}a" }`))).toBeLessThan(500)
})
