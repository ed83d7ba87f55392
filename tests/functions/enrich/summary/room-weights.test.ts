import { expect, test } from 'vitest'
import { weightsFor } from '../../../../functions/enrich/summary/room-weights.ts'

test('what a place in the text weighs is between its weights for short and for long, in proportion to the length', () => {
  const [short, middle, long] = [280, 390, 500].map(characters => weightsFor(characters).nearness)

  expect(long).toBeGreaterThan(short ?? 0)
  expect(middle).toBeCloseTo(((short ?? 0) + (long ?? 0)) / 2)
})

test('what is shorter or longer than any that was learned weighs as the nearest does', () => {
  expect(weightsFor(100)).toEqual(weightsFor(280))
  expect(weightsFor(900)).toEqual(weightsFor(500))
})
