import { describe, expect, test } from 'vitest'
import { areAlike } from '../../../../functions/enrich/keywords/alike.ts'

describe('two words are forms of one', () => {
  test.each([
    ['operating', 'operations'],
    ['bombing', 'bombings'],
    ['Syria', 'Syrian'],
    ['nation', 'national'],
    ['prosecution', 'prosecutor'],
    ['ferry', 'ferry'],
  ])('%s and %s', (one, other) => {
    expect([areAlike(one, other), areAlike(other, one)]).toEqual([true, true])
  })
})

describe('two words are two', () => {
  test.each([
    ['police', 'policy'],
    ['state', 'statement'],
    ['Iran', 'Iraq'],
    ['internet', 'international'],
    ['port', 'portal'],
    ['ferry', 'harbour'],
    ['', 'harbour'],
  ])('%s and %s', (one, other) => {
    expect([areAlike(one, other), areAlike(other, one)]).toEqual([false, false])
  })
})
