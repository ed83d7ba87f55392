import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areNearDuplicates,
  bandsOf,
  overlapOf,
  packSketch,
  sketchOf,
  unpackSketch,
} from '../../../functions/text/sketch.ts'

const hashes = (from: number, to: number) =>
  Uint32Array.from({ length: to - from }, (_, at) => Math.imul(from + at + 1, 0x9e3779b1) >>> 0)
const anyHashes = fc.uint32Array({ maxLength: 200 })

describe('a sketch', () => {
  test('comes out of its packing as it went in', () => {
    fc.assert(
      fc.property(anyHashes, some => {
        expect(unpackSketch(packSketch(sketchOf(some)))).toEqual(sketchOf(some))
      }),
    )
  })

  test('is the same in whatever order and how often its text says things', () => {
    fc.assert(
      fc.property(anyHashes, some => {
        expect(sketchOf(Uint32Array.of(...some.toReversed(), ...some))).toEqual(sketchOf(some))
      }),
    )
  })

  test('is not the text: of a long one it keeps as much as of a longer', () => {
    expect(packSketch(sketchOf(hashes(0, 100)))).toHaveLength(packSketch(sketchOf(hashes(0, 9000))).length)
  })
})

describe('two texts', () => {
  const whole = sketchOf(hashes(0, 400))

  test.each<[string, boolean, Uint32Array]>([
    ['the same', true, hashes(0, 400)],
    ['one that is the beginning of the other', true, hashes(0, 240)],
    ['one that is a third of the other', true, hashes(0, 130)],
    ['two that have 60 of 100 in common', true, Uint32Array.of(...hashes(0, 240), ...hashes(1000, 1160))],
    ['two that have 10 of 100 in common', false, Uint32Array.of(...hashes(0, 40), ...hashes(1000, 1360))],
    ['two that have nothing in common', false, hashes(1000, 1400)],
    ['one that says too little to tell', false, hashes(0, 5)],
  ])('%s: near-duplicates %s', (_what, near, other) => {
    expect(areNearDuplicates(whole, sketchOf(other))).toBe(near)
  })

  test('overlap alike, whichever is looked at first', () => {
    fc.assert(
      fc.property(anyHashes, anyHashes, (one, other) => {
        const [first, second] = [sketchOf(one), sketchOf(Uint32Array.of(...one.slice(0, 60), ...other))]

        expect(overlapOf(first, second)).toBe(overlapOf(second, first))
      }),
    )
  })

  test('that have 60 of 100 in common have a band in common', () => {
    const other = sketchOf(Uint32Array.of(...hashes(0, 240), ...hashes(1000, 1160)))

    expect(bandsOf(whole).some(band => bandsOf(other).includes(band))).toBe(true)
  })
})
