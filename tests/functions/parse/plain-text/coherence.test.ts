import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coherent, type Weighed } from '../../../../functions/parse/plain-text/coherence.ts'

const lines = (...weights: number[]): Weighed[] => weights.map(weight => ({ weight, entry: 3 }))
const drawn = (kept: readonly boolean[]) => kept.map(inside => (inside ? 'x' : '.')).join('')

describe('a page is cut where the cut is worth it', () => {
  test.each([
    ['a heading between paragraphs stays in', [5, -2, 5], 'xxx'],
    ['buttons below are left', [5, 5, -2, -2, -2], 'xx...'],
    ['two buttons cost less than to leave for them', [5, -2, 5, -1, -1], 'xxxxx'],
    ['a sentence among buttons stays out', [5, 5, -2, -2, -2, 2, -2, -2], 'xx......'],
    ['a long box between two halves is left and come back from', [5, 5, -2, -2, -2, -2, 5, 5], 'xx....xx'],
    ['a menu above costs the way in', [-2, -2, -2, -2, 5, 5], '....xx'],
    ['one button above is not worth it', [-2, 5, 5], 'xxx'],
    ['a page of nothing has no story', [-2, -2, -2], '...'],
    ['one paragraph is a story', [5], 'x'],
    ['nothing is nothing', [], ''],
  ])('%s', (_, weights, expected) => {
    expect(drawn(coherent(lines(...weights)))).toBe(expected)
  })

  test('what is dear to come back to is not come back to', () => {
    const page = lines(5, 5, -3, -3, -3, -3, -3, 5, 5)
    expect(drawn(coherent(page.map(one => ({ ...one, entry: 20 }))))).toBe('xx.......')
  })
})

test('no other cut has a greater sum', () => {
  const weight = fc.integer({ min: -6, max: 6 })
  fc.assert(
    fc.property(fc.array(fc.record({ weight, entry: fc.integer({ min: 0, max: 9 }) }), { maxLength: 9 }), page => {
      const best = Math.max(...cuts(page.length).map(cut => sumOf(page, cut)))
      expect(sumOf(page, coherent(page))).toBe(best)
    }),
  )
})

const cuts = (length: number): boolean[][] =>
  Array.from({ length: 2 ** length }, (_, bits) => Array.from({ length }, (_, at) => ((bits >> at) & 1) === 1))

/** What a cut is worth: the weights inside it, less 3 for each time it leaves and the entry for each time it comes back. */
function sumOf(page: readonly Weighed[], cut: readonly boolean[]): number {
  let inside = true
  let sum = 0
  for (const [at, { weight, entry }] of page.entries()) {
    if (inside && !cut[at]) sum -= 3
    if (!inside && cut[at]) sum -= entry
    inside = cut[at] === true
    if (inside) sum += weight
  }
  return sum
}
