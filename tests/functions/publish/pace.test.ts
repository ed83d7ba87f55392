import { describe, expect, test } from 'vitest'
import { type FeedState, noState } from '../../../functions/publish/feed-rows.ts'
import { isBusy, nextPause, paceAt, paceOf, secondsUntilTurn } from '../../../functions/publish/pace.ts'
import { feedAt } from '../../../functions/publish/site-feeds.ts'
import { site } from '../../../site.config.ts'

const at = (seconds: number) => new Date(seconds * 1000)
/** A feed that was written in the hundredth second, and may wait for so many more. */
const written = (pause: number, more: Partial<FeedState> = {}): FeedState => ({ ...noState, slot: 100, pause, ...more })

describe('a feed is written', () => {
  test.each([
    ['', 1],
    ['world', 1],
    ['keywords/ports', 60],
    ['@2026-02', 60],
    ['world@2026-02-03', 60],
    ['no/such/feed', 1],
  ])('%j at most once in so many seconds: %i', (path, seconds) => expect(paceAt(path, site)).toBe(seconds))

  test('once a second or once a minute, by what it is', () =>
    expect([undefined, feedAt('keywords/ports', site)].map(paceOf)).toEqual([1, 60]))

  test.each([
    [0, 60, 60],
    [59.25, 60, 0.75],
    [60.5, 60, 59.5],
    [7.75, 1, 0.25],
  ])('after second %d, at a pace of %i, in %d', (second, pace, wait) =>
    expect(secondsUntilTurn(at(second), pace)).toBe(wait),
  )
})

describe('a feed that goes on changing', () => {
  test.each([
    ['four times as long as it did', written(1, { generation: 5, rendered: 3 }), 101, 4],
    ['sixteen seconds at most', written(16, { generation: 5, rendered: 3 }), 110, 16],
    ['longer also where twice its pause has gone by', written(4, { generation: 5, rendered: 3 }), 108.9, 16],
    ['no longer where it has rested', written(4, { generation: 5, rendered: 3 }), 109, 1],
    ['no longer for one change', written(4, { generation: 4, rendered: 3 }), 101, 1],
  ])('may wait %s', (_what, state, second, pause) => expect(nextPause(state, at(second))).toBe(pause))

  const changing = written(4, { raisedAt: 101_000 })
  test.each([
    ['while changes come', changing, 101.499, true],
    ['not once half a second has brought none', changing, 101.5, false],
    ['not once its pause is over', written(4, { raisedAt: 104_000 }), 104, false],
    ['until its pause is over', written(4, { raisedAt: 103_900 }), 103.999, true],
    ['not where it may wait for a second alone', written(1, { raisedAt: 100_000 }), 100.25, false],
  ])('is left alone %s', (_what, state, second, busy) => expect(isBusy(state, at(second))).toBe(busy))
})
