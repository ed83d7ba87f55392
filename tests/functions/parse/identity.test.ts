import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../events/article.ts'
import { articleIdOf, contentHashOf } from '../../../functions/parse/identity.ts'
import { site } from '../../../site.config.ts'
import { draftOf } from '../enrich/drafts.ts'

describe("an article's id", () => {
  test('is the same for the same name for ever', () => {
    // Written down once: if this changes, every reader sees every article as new.
    expect(articleIdOf('7d9c3a52-4b1e-4f0a-9d53-2c8e6a1f7b40', 'world/bridge.txt')).toBe(
      '16bd92a3-68b5-5be8-bbb7-8e326e808ca5',
    )
  })

  test('is another for another name, another spelling and another site', () => {
    const ids = [
      articleIdOf(site.siteId, 'world/bridge.txt'),
      articleIdOf(site.siteId, 'World/bridge.txt'),
      articleIdOf(site.siteId, 'world/bridge.txt '),
      articleIdOf('00000000-0000-4000-8000-000000000000', 'world/bridge.txt'),
    ]

    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the hash of content', () => {
  const draft = draftOf('Bridge', ['Open.'], { extra: { b: [1, { y: 2, x: 1 }], a: null } })
  const more: [string, Partial<Draft>][] = [
    ['headline', { headline: 'Bridge ' }],
    ['pubstatus', { pubstatus: 'withheld' }],
    ['a date', { publishedAt: new Date('2026-05-01T06:00:00Z') }],
    ['a correction', { corrections: ['The year was wrong.'] }],
    ['a keyword', { keywords: ['bridges'] }],
    ['emphasis', { body: [{ kind: 'paragraph', spans: [{ text: 'Open.', strong: true }] }] }],
    ['what we do not understand', { extra: { b: [1, { y: 2, x: 1 }], a: 0 } }],
  ]

  test('does not depend on the order of properties', () => {
    const reversed = Object.fromEntries(Object.entries(draft).reverse())
    const other = { ...draft, ...reversed, extra: { a: null, b: [1, { x: 1, y: 2 }] } }

    expect(Object.keys(reversed)).not.toEqual(Object.keys(draft))
    expect(contentHashOf(other)).toBe(contentHashOf(draft))
  })

  test('depends on the order of words', () => {
    expect(contentHashOf({ ...draft, keywords: ['a', 'b'] })).not.toBe(
      contentHashOf({ ...draft, keywords: ['b', 'a'] }),
    )
  })

  test.each(more)('moves with %s', (_what, fields) => {
    expect(contentHashOf({ ...draft, ...fields })).not.toBe(contentHashOf(draft))
  })
})
