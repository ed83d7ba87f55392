import { describe, expect, it } from 'vitest'
import { figure, line, median } from '../../../tools/bench/figure.ts'

describe('a median', () => {
  it.each([
    { of: [3], is: 3 },
    { of: [9, 1, 5], is: 5 },
    { of: [10, 1, 4, 2], is: 3 },
  ])('of $of is $is', ({ of, is }) => {
    expect(median(of)).toBe(is)
  })
})

describe('a figure', () => {
  it.each([
    { value: 8, want: 'low', met: true },
    { value: 8.01, want: 'low', met: false },
    { value: 8, want: 'high', met: true },
    { value: 7.99, want: 'high', met: false },
  ] as const)('of $value is met: $met, when 8 is wanted and better is $want', ({ value, want, met }) => {
    expect(figure('start', [value, 's'], { limit: 8, want }).met).toBe(met)
  })

  it('of nothing measured is not met', () => {
    expect(figure('start', [median([]), 's'], { limit: 8, want: 'low' }).met).toBe(false)
  })

  it('says on its line what was missed, and beside what it stands', () => {
    const missed = figure('burst', [41.2, 'articles/s'], { limit: 80, want: 'high', beside: '0.03 x the puts alone' })

    expect(line(missed)).toMatch(/^burst +41 articles\/s +goal ≥ 80 articles\/s +NOT MET +0\.03 x the puts alone$/)
  })
})
