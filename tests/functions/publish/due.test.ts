import { describe, expect, test } from 'vitest'
import { asOf, dueInstants, factsOf, standingAt } from '../../../functions/publish/due.ts'
import type { Current } from '../../../functions/store/facts.ts'
import { currentOf, hour } from '../store/histories.ts'

const dated = (embargo?: number, expiry?: number, state: Current['state'] = 'usable') =>
  currentOf({
    state,
    ...(embargo !== undefined && { embargoedUntil: hour(embargo) }),
    ...(expiry !== undefined && { expiresAt: hour(expiry) }),
  })
const revised = (value: Current, revision = 2) => ({ value, revision, trace: 'a1' })

describe('an article comes and goes by itself', () => {
  test.each<[string, Current, number[]]>([
    ['never, where nothing says so', dated(), []],
    ['when its embargo ends, and when it expires', dated(5, 9), [5, 9]],
    ['when it expires', dated(undefined, 9), [9]],
    ['when its embargo ends', dated(5), [5]],
    ['never, where it expires when its embargo ends', dated(5, 5), []],
    ['never, where it expires before its embargo ends', dated(9, 5), []],
    ['never while it is held', dated(5, 9, 'withheld'), []],
    ['never once it was killed', dated(5, 9, 'killed'), []],
  ])('%s', (_what, current, hours) => expect(dueInstants(current)).toEqual(hours.map(hour)))
})

describe('how the same facts stand', () => {
  test.each([
    [4, 6],
    [5, 7],
    [8, 7],
    [9, 8],
    [24, 8],
  ])('at hour %i is later than before each instant that has passed: %i', (now, revision) =>
    expect(standingAt(revised(dated(5, 9)), hour(now))).toEqual({ ...revised(dated(5, 9)), revision }),
  )

  test('is earlier than how any later facts stand, and tells which facts they are', () => {
    const [last, next] = [standingAt(revised(dated(5, 9)), hour(24)), standingAt(revised(dated(), 3), hour(0))]

    expect(last.revision).toBeLessThan(next.revision)
    expect([last, next].map(({ revision }) => factsOf(revision))).toEqual([2, 3])
  })
})

describe('who comes with a clock that is behind', () => {
  test.each<[string, number | undefined, number, number]>([
    ['that was never published goes by his own', undefined, 4, 4],
    ['that was published by other facts goes by his own', 5, 4, 4],
    ['that was published before anything was due goes by his own', 6, 4, 4],
    ['that was published after its embargo takes that for over', 7, 4, 5],
    ['that was published after its expiry takes that for gone', 8, 4, 9],
    ['that was published after its embargo, with a clock that is ahead, goes by that', 7, 6, 6],
  ])('to an article %s', (_what, published, now, taken) => {
    const found = revised(dated(5, 9))

    expect(asOf(hour(now), found, published)).toEqual({ now: hour(taken), current: standingAt(found, hour(taken)) })
  })
})
