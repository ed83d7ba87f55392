import { describe, expect, test } from 'vitest'
import type { Annotations, CarriedDraft } from '../../../events/article.ts'
import { feedInputs, nameOfInputs, overlaidInputs } from '../../../functions/store/feed-inputs.ts'
import { draftOf } from '../enrich/drafts.ts'
import { hashOf } from './histories.ts'

const standing = { pubstatus: 'usable', change: 'update' } as const
const told = (language: string): Annotations => ({ language: { version: 1, value: { tag: language, source: 'text' } } })
const inputsOf = (draft: CarriedDraft, annotations: Annotations = {}) => feedInputs({ draft, annotations }, 'world')
const saying = (more: Parameters<typeof draftOf>[2]) => inputsOf({ inline: draftOf('The bridge', [], more) })

describe('what decides about the feeds of an article', () => {
  test('is nothing that it does not say', () => expect(saying({})).toEqual({ folder: 'world' }))

  test.each([
    ['in its own text', { inline: draftOf('', [], { keywords: ['Ports'], contributors: [{ name: 'Ann' }] }) }],
    [
      'where its text lies apart',
      { bodyHash: hashOf('a'), standing: { ...standing, keywords: ['Ports'], contributors: [{ name: 'Ann' }] } },
    ],
  ])('are its keywords and its contributors, %s', (_where, draft) => {
    expect(inputsOf(draft)).toEqual({ folder: 'world', keywords: ['Ports'], contributors: ['Ann'] })
  })

  test('is its language as it was told, else as it says itself, and what it is a translation of', () => {
    const draft = { inline: draftOf('', [], { language: 'fr', translationOf: 'story-1' }) }

    expect(inputsOf(draft)).toEqual({ folder: 'world', language: 'fr', translationOf: 'story-1' })
    expect(inputsOf(draft, told('de'))).toMatchObject({ language: 'de' })
    expect(inputsOf(draft, told('und'))).toMatchObject({ language: 'fr' })
  })

  test('is no name that is blank, long or said before, and no more than twenty', () => {
    const hundred = 'n'.repeat(100)
    const many = Array.from({ length: 30 }, (_, n) => `word ${n}`)

    expect(saying({ keywords: ['a', ' ', 'b', 'a', '', `${hundred}n`, hundred] }).keywords).toEqual(['a', 'b', hundred])
    expect(saying({ keywords: many }).keywords).toEqual(many.slice(0, 20))
    expect(saying({ keywords: [' '] })).toEqual({ folder: 'world' })
  })

  test('is what its sidecar says of it, and the rest as it was', () => {
    const own = {
      folder: 'world',
      keywords: ['Ports'],
      contributors: ['Ann'],
      entities: ['Rome'],
      language: 'fr',
      translationOf: 'a',
    }

    expect(overlaidInputs(own, {})).toEqual(own)
    expect(overlaidInputs(own, { section: 'sport', keywords: ['Trams'] })).toEqual({
      ...own,
      folder: 'sport',
      keywords: ['Trams'],
    })
    expect(overlaidInputs(own, { contributors: [{ name: 'Bob' }], language: 'de', translationOf: 'b' })).toEqual({
      ...{ ...own, contributors: ['Bob'], language: 'de', translationOf: 'b' },
    })
  })

  test.each([
    ['folder', { folder: 'sport' }],
    ['keywords', { keywords: ['x'] }],
    ['contributors', { contributors: ['x'] }],
    ['entities', { entities: ['x'] }],
    ['language', { language: 'x' }],
  ])('is another where its %s is another', (_what, more) => {
    expect(nameOfInputs({ folder: 'world', ...more })).not.toBe(nameOfInputs({ folder: 'world' }))
  })
})
