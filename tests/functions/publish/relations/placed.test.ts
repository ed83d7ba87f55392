import { describe, expect, test } from 'vitest'
import type { Relations } from '../../../../events/annotations.ts'
import type { Entry } from '../../../../functions/publish/entry.ts'
import {
  isBandRow,
  nearestUnder,
  saidUnder,
  signatureNames,
  sketchNames,
  sortKeyOf,
} from '../../../../functions/publish/relations/band-rows.ts'
import { foundByNow, placedOf, saysOf } from '../../../../functions/publish/relations/placed.ts'
import { packSketch } from '../../../../functions/text/sketch.ts'
import { site } from '../../../../site.config.ts'
import { harbour } from '../sample-entries.ts'
import { placedOn, run } from './placed-articles.ts'

const both = placedOn(1, 'both', { runs: run(1, 13), words: [[1, 40]] })
const [sketched, signed] = [placedOn(1, 'sketched', { runs: run(1, 13) }), placedOn(1, 'signed', { words: [[1, 40]] })]
const { sketch = '', signature = '' } = both.marks

describe('an article is found by others', () => {
  const placed = (relations: Relations | undefined, asked: typeof site.relations) => {
    const { relations: _, ...config } = site
    const entry: Entry = { ...harbour, ...(relations && { relations }) }

    return placedOf(entry, { ...config, ...(asked && { relations: asked }) })?.marks
  }

  test.each<[string, Relations | undefined, typeof site.relations, object | undefined]>([
    [
      'by both marks where the site asks for both',
      { sketch, signature },
      { nearDuplicates: 'link', related: 'link' },
      both.marks,
    ],
    ['by its sketch alone where it asks for copies', { sketch, signature }, { nearDuplicates: 'keep out' }, { sketch }],
    ['by its signature alone where it asks for matters', { sketch, signature }, { related: 'link' }, { signature }],
    ['not by what it has not', { signature }, { nearDuplicates: 'link', related: 'link' }, { signature }],
    ['not at all where it has none of what is asked for', { signature }, { nearDuplicates: 'link' }, undefined],
    ['not at all where nothing is asked for', { sketch, signature }, undefined, undefined],
    ['not at all where it says too little', undefined, { nearDuplicates: 'link' }, undefined],
  ])('%s', (_what, relations, asked, marks) => {
    expect(placed(relations, asked)).toEqual(marks)
  })

  test('not at all where it is none to be read', () => {
    expect(placedOf(undefined, site)).toBeUndefined()
  })

  test('under eight names of its runs and four of its words, each kind apart', () => {
    const { runs, words } = { runs: run(1, 49), words: run(1, 7).map((hash): [number, number] => [hash, 40]) }
    const placed = placedOn(1, 'it', { runs, words })

    expect([sketchNames(placed).length, signatureNames(placed).length]).toEqual([8, 4])
    expect([sketchNames(signed), signatureNames(sketched)]).toEqual([[], []])
    expect([...sketchNames(placed), ...signatureNames(placed)].map(pk => isBandRow({ pk, sk: '' }))).toEqual(
      Array(12).fill(true),
    )
    expect(isBandRow({ pk: 'member#band#', sk: '' })).toBe(false)
  })

  test('at most 48 on either side', () => {
    const [ofRuns = '', ofWords = ''] = [sketchNames(both)[0], signatureNames(both)[0]]

    expect(8 * nearestUnder(ofRuns) + 4 * nearestUnder(ofWords)).toBe(48)
    expect(nearestUnder(ofWords)).toBe(6)
  })
})

describe('a row says under a name', () => {
  const [ofRuns = '', ofWords = ''] = [sketchNames(both)[0], signatureNames(both)[0]]
  const nothing = { here: 0, mark: '', headline: '', url: '' }

  test.each([
    ['the mark of its kind', ofRuns, both, { here: 1, mark: sketch, headline: 'both', url: 'https://a.example/both' }],
    ['the mark of its other kind', ofWords, both, { here: 1, mark: signature }],
    ['nothing of an article without that mark', ofWords, sketched, nothing],
    ['nothing of an article that is gone', ofRuns, undefined, nothing],
  ])('%s', (_what, name, placed, expected) => {
    expect(saidUnder(name, placed)).toMatchObject(expected)
  })
})

describe('the places where an article was found', () => {
  const [first, moved] = [placedOn(1, 'it', { runs: run(1, 13) }), placedOn(2, 'it', { runs: run(1, 13) })]

  test('are kept beside the one where it is now', () => {
    const before = foundByNow(undefined, first)

    expect(foundByNow(before, moved)?.map(({ sk }) => sk)).toEqual([sortKeyOf(first), sortKeyOf(moved)])
    expect(foundByNow(before, undefined)).toEqual(before)
  })

  test('are none where it was never found', () => {
    expect([foundByNow(undefined, undefined), foundByNow([], undefined)]).toEqual([undefined, undefined])
  })

  test('hold each name once', () => {
    const names = foundByNow(foundByNow(undefined, first), { ...first, marks: { sketch: packSketch(run(2, 14)) } })?.[0]
      ?.names

    expect(names).toHaveLength(9)
  })
})

test('what an article says is the same only where all of it is', () => {
  const others = [
    { ...both, headline: 'other' },
    { ...both, url: 'https://a.example/other' },
    { ...both, publishedAt: new Date(0) },
    { ...both, marks: { sketch } },
  ]

  expect(saysOf(structuredClone(both))).toBe(saysOf(both))
  expect(new Set([both, ...others, undefined].map(saysOf)).size).toBe(6)
})
