import { describe, expect, test } from 'vitest'
import type { Arrival } from '../../../functions/store/arrival.ts'
import { type Claim, claimsAfter, leaving } from '../../../functions/store/claims.ts'
import { arrived, broke, vanished, went } from './arrivals.ts'
import { hour, idOf, sequencer } from './histories.ts'

const [x, y, z] = [idOf('x'), idOf('y'), idOf('z')]
const many = (count: number, from = 0) => Array.from({ length: count }, (_, n) => idOf(`article ${from + n}`))

const claimsOf = (...arrivals: Arrival[]) => arrivals.reduce<Claim[]>(claimsAfter, [])
const left = (before: readonly Claim[], arrival: Arrival) =>
  leaving(before, arrival).map(({ articleId, fact }) => [articleId, fact.kind, fact.sequencer, fact.lastModified])

describe('what an object gave', () => {
  test('names the marker of each removal, and the version of nothing else', () => {
    expect(claimsOf(went({ n: 3, at: 3 }), arrived({ n: 2, at: 2 }, x), went({ n: 1, at: 1 }))).toEqual([
      { sequencer: sequencer(1), lastModified: hour(1), provides: [], marker: 'v1' },
      { sequencer: sequencer(2), lastModified: hour(2), provides: [x] },
      { sequencer: sequencer(3), lastModified: hour(3), provides: [], marker: 'v3' },
    ])
  })

  test('remembers fewer events than would grow past a row, and two at least', () => {
    const arrivals = Array.from({ length: 20 }, (_, n) => arrived({ n: n + 1, at: n }, ...many(500, n)))
    const huge = Array.from({ length: 3 }, (_, n) => arrived({ n: n + 1, at: n }, ...many(5000)))

    expect(claimsOf(...arrivals).map(claim => claim.sequencer)).toEqual([13, 14, 15, 16, 17, 18, 19, 20].map(sequencer))
    expect(claimsOf(...huge)).toHaveLength(2)
  })
})

describe('an article leaves its object', () => {
  test('when the object is deleted', () => {
    expect(left(claimsOf(arrived({ n: 1, at: 1 }, x, y)), went({ n: 2, at: 2 }))).toEqual([
      [x, 'removed', sequencer(2), hour(2)],
      [y, 'removed', sequencer(2), hour(2)],
    ])
  })

  test('when the object gives another id, or a bundle lost a member', () => {
    expect(left(claimsOf(arrived({ n: 1, at: 1 }, x, y)), arrived({ n: 2, at: 2 }, y, z))).toEqual([
      [x, 'removed', sequencer(2), hour(2)],
    ])
  })

  test('at the event that let it go, where that one came first', () => {
    expect(left(claimsOf(went({ n: 2, at: 2 })), arrived({ n: 1, at: 1 }, x))).toEqual([
      [x, 'removed', sequencer(2), hour(2)],
    ])
  })

  test('and another comes, when a late event falls between two others', () => {
    const before = claimsOf(arrived({ n: 1, at: 1 }, x), arrived({ n: 3, at: 3 }, z))

    expect(left(before, arrived({ n: 2, at: 2 }, y))).toEqual([
      [x, 'removed', sequencer(2), hour(2)],
      [y, 'removed', sequencer(3), hour(3)],
    ])
  })

  test('never because of a version that cannot be read or was overtaken', () => {
    const before = claimsOf(arrived({ n: 1, at: 1 }, x))

    expect(left(before, broke({ n: 2, at: 2 }))).toEqual([])
    expect(left(before, vanished({ n: 2, at: 2 }))).toEqual([])
    expect(left(claimsOf(arrived({ n: 1, at: 1 }, x), broke({ n: 2, at: 2 })), went({ n: 3, at: 3 }))).toHaveLength(1)
  })

  test('never when the same event is told again', () => {
    const before = claimsOf(arrived({ n: 1, at: 1 }, x), arrived({ n: 2, at: 2 }, x, y))

    expect(left(before, arrived({ n: 2, at: 2 }, x, y))).toEqual([])
  })
})
