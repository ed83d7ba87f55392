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

  test('is of the 48 least hashes, and found by the eight least of them', () => {
    expect(sketchOf(hashes(0, 100))).toEqual([...hashes(0, 100)].toSorted((one, other) => one - other).slice(0, 48))
    expect(bandsOf([1, 2, 3, 4, 5, 6, 7, 0xabcdef01, 0xffffffff])).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map(n => `0000000${n}`),
      'abcdef01',
    ])
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

  const run = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

  test.each<[string, number, number[], number[]]>([
    ['eight hashes are enough to tell', 1, run(0, 8), run(0, 8)],
    ['seven are not', 0, run(0, 7), run(0, 7)],
    ['the one that has less is the measure', 0.5, run(0, 40), run(35, 45)],
    ['of a full one nothing is known beyond its greatest', 1, run(1, 49), run(41, 61)],
    ['of two full ones nothing beyond the lesser', 1, run(1, 49), run(41, 89)],
    ['of one that is not full all is known', 0.4, run(1, 48), run(40, 60)],
  ])('%s: they overlap by %f', (_what, overlap, one, other) => {
    expect([overlapOf(one, other), overlapOf(other, one)]).toEqual([overlap, overlap])
  })

  test('are near-duplicates from three tenths on', () => {
    expect(areNearDuplicates(run(0, 10), run(7, 17))).toBe(true)
    expect(areNearDuplicates(run(0, 10), run(8, 18))).toBe(false)
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
