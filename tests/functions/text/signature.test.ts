import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  areRelated,
  likenessOf,
  packSignature,
  type Signature,
  unpackSignature,
  wordBands,
} from '../../../functions/text/signature.ts'

const signature: fc.Arbitrary<Signature> = fc.array(
  fc.record({ hash: fc.integer({ min: 0, max: 0xffffff }), weight: fc.integer({ min: 1, max: 255 }) }),
  { maxLength: 48 },
)
const of = (...hashes: number[]): Signature => hashes.map(hash => ({ hash, weight: 40 }))

describe('a signature', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(signature, one => {
        expect(unpackSignature(packSignature(one))).toEqual(one)
      }),
    )
  })

  test('keeps three bytes of a longer hash', () => {
    expect(unpackSignature(packSignature([{ hash: 0xab123456, weight: 7 }]))).toEqual([{ hash: 0x123456, weight: 7 }])
  })

  test('is found by its four weightiest words', () => {
    expect(wordBands(of(1, 2, 0xabcdef, 4, 5))).toEqual(['000001', '000002', 'abcdef', '000004'])
  })
})

describe('two signatures', () => {
  test('are as like as they share of their weights, whichever comes first', () => {
    expect(likenessOf(of(1, 2, 3, 4), of(1, 2, 5, 6))).toBeCloseTo(0.5)
    expect(likenessOf(of(1, 2), of(3, 4))).toBe(0)
    expect(likenessOf([], [])).toBe(0)
    fc.assert(
      fc.property(signature, signature, (one, other) => {
        const both = [new Map(one.map(w => [w.hash, w])), new Map(other.map(w => [w.hash, w]))].map(m => [
          ...m.values(),
        ])
        const [a = [], b = []] = both
        expect(likenessOf(a, b)).toBeCloseTo(likenessOf(b, a))
      }),
    )
  })

  test('are wholly alike where they are the same, whatever they weigh', () => {
    expect(likenessOf([{ hash: 1, weight: 1 }], [{ hash: 1, weight: 1 }])).toBe(1)
  })

  test('are related from 0.15 on', () => {
    const [one, other] = [
      [3, 4],
      [1, 3, 2, 1, 1],
    ].map((weights, at) => weights.map((weight, n) => ({ hash: n === 0 ? 0 : at * 10 + n, weight })))

    // 3 of 5 times 4.
    expect(likenessOf(one ?? [], other ?? [])).toBe(0.15)
    expect(areRelated(one ?? [], other ?? [])).toBe(true)
  })

  test('are related from a sixth or so of their words on', () => {
    expect(areRelated(of(1, 2, 3, 4, 5, 6), of(1, 12, 13, 14, 15, 16))).toBe(true)
    expect(areRelated(of(1, 2, 3, 4, 5, 6, 7), of(1, 12, 13, 14, 15, 16, 17))).toBe(false)
  })
})
