import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../events/article.ts'
import { applyMetadata } from '../../../functions/parse/object-metadata.ts'
import { draftOf } from '../enrich/drafts.ts'

const draft = draftOf('Bridge', ['Open.'], { section: 'world', language: 'de' })
const said = (metadata: Record<string, string>, read: Draft = draft) => applyMetadata(read, metadata)

describe("the uploader's own words", () => {
  test('change nothing where there are none', () => {
    expect(said({})).toEqual({ draft, evidence: [] })
    expect(said({ 'article-id': 'story-1', mtime: '1714540212' })).toEqual({ draft, evidence: [] })
    expect(said({ section: '', language: '' }).draft).toEqual(draft)
  })

  test.each([
    ['2026-05-01T21:14:00-04:00', '-04:00'],
    ['2026-05-02T01:14:00Z', undefined],
  ])('keep the clock that a date is given on: %s', (value, offset) => {
    const { draft: dated, evidence } = said({ 'published-at': value })

    expect(dated.publishedAt).toEqual(new Date('2026-05-02T01:14:00Z'))
    expect(evidence[0]?.offset).toBe(offset)
  })

  test.each<[string, string, Partial<Draft>]>([
    ['pubstatus', 'withheld', { pubstatus: 'withheld' }],
    ['pubstatus', 'canceled', { pubstatus: 'canceled' }],
    ['change', 'refile', { change: 'refile' }],
    ['section', 'sport/football', { section: 'sport/football' }],
    ['language', 'pt-BR', { language: 'pt-BR' }],
    ['embargoed-until', '2026-05-01T06:00:00Z', { embargoedUntil: new Date('2026-05-01T06:00:00Z') }],
    ['expires-at', '2026-05-01T06:00:00Z', { expiresAt: new Date('2026-05-01T06:00:00Z') }],
  ])('win over what was read in the bytes: %s = %s', (name, value, fields) => {
    const [field] = Object.keys(fields)

    expect(said({ [name]: value }).draft).toEqual({ ...draft, ...fields })
    expect(said({ [name]: value }).evidence).toEqual([
      { field, place: 'object metadata', rule: 'as given', confidence: 1 },
    ])
  })

  test.each<[string, string, Partial<Draft>]>([
    ['headline', '=?UTF-8?Q?Br=C3=BCcke?=', { headline: 'Brücke' }],
    ['headline', 'Br%C3%BCcke%20offen', { headline: 'Brücke offen' }],
    ['headline', 'Br\u00c3\u00bccke', { headline: 'Brücke' }],
    ['headline', '100% of it', { headline: '100% of it' }],
    ['headline', `%E2%80%8Bo${'%CC%81'.repeat(40)}%C2%AD`, { headline: `ó${'\u0301'.repeat(29)}` }],
    ['headline', 'a %FF b', { headline: 'a %FF b' }],
    ['byline', 'By Ada Quill', { byline: 'By Ada Quill', contributors: [{ name: 'Ada Quill' }] }],
    ['embargo', '2026-05-01T06:00:00Z', { embargoedUntil: new Date('2026-05-01T06:00:00Z') }],
    ['keywords', 'trams, port', { keywords: ['trams', 'port'] }],
  ])('may be in any letters, as clients send them: %s = %s', (name, value, fields) => {
    expect(said({ [name]: value }).draft).toEqual({ ...draft, ...fields })
  })

  test.each([
    ['embargoed-until', 'tomorrow'],
    ['embargoed-until', '2026-05-01T08:00:00'],
    ['embargoed-until', '2026-02-30T08:00:00Z'],
    ['embargoed-until', ''],
    ['expires-at', 'soon'],
    ['pubstatus', 'Usable'],
    ['change', 'rewrite'],
  ])('that cannot be read hold the article: %s = %j', (name, value) => {
    const { draft: held, evidence } = said({ [name]: value })

    expect(held.pubstatus).toBe('withheld')
    expect(evidence).toMatchObject([{ rule: 'unreadable, so withheld', confidence: 0 }])
  })

  test('that cannot be read hold it even where others say that it is usable', () => {
    expect(said({ pubstatus: 'usable', 'embargoed-until': 'noon' }).draft.pubstatus).toBe('withheld')
  })

  test('that cannot be read never weaken a kill', () => {
    expect(said({ pubstatus: 'canceled', 'embargoed-until': 'noon' }).draft.pubstatus).toBe('canceled')
    expect(said({ change: 'rewrite' }, { ...draft, pubstatus: 'canceled' }).draft.pubstatus).toBe('canceled')
  })

  test('leave the draft that was read as it was', () => {
    const before = structuredClone(draft)
    said({ section: 'sport', pubstatus: 'canceled' })

    expect(draft).toEqual(before)
  })
})
