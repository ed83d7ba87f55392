import { describe, expect, test } from 'vitest'
import { centreOf, isWithin, type Point } from '../../../tools/train-entities/plane.ts'

const square = (size: number, [east, north]: Point = [0, 0]): Point[] => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
]

describe('a shape on the map', () => {
  test('has its middle in the largest of its parts', () =>
    expect(centreOf([square(2, [50, 50]), square(4)])).toEqual({ longitude: 2, latitude: 2 }))

  test.each<[string, Point, boolean]>([
    ['holds what is inside', [1, 1], true],
    ['does not hold what is beside it', [11, 1], false],
    ['does not hold what is above it', [1, 11], false],
    ['does not hold what is in its hole', [6, 6], false],
  ])('%s', (_what, point, expected) => expect(isWithin(point, [square(10), square(2, [5, 5])])).toBe(expected))
})
