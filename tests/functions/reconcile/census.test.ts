import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, count, openCensus, unequalCells } from '../../../functions/reconcile/census.ts'

const counted = (left: readonly string[], right: readonly string[]) => {
  const census = openCensus()
  for (const name of left) count(census, { side: 'left', name })
  for (const name of right) count(census, { side: 'right', name })
  return unequalCells(census).map(({ cell }) => cell)
}

test('two sides that are equal leave nothing, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.infiniteStream(fc.nat()), (names, order) => {
      const shuffled = names.map(name => ({ name, at: order.next().value ?? 0 })).sort((a, b) => a.at - b.at)
      expect(
        counted(
          names,
          shuffled.map(({ name }) => name),
        ),
      ).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('what one side lacks, or has twice, leaves its cell unequal', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (names, extra) => {
      expect(counted([...names, extra], names)).toEqual([cellOf(extra)])
      expect(counted(names, [...names, extra])).toEqual([cellOf(extra)])
    }),
    { numRuns: 50 },
  )
})
