import { describe, expect, test } from 'vitest'
import * as kinds from '../../../../functions/parse/plain-text/letter-kinds.ts'

const { kindsNow, ...named } = kinds
const kindOf = (code: number) => Object.entries(named).find(([, kind]) => kind === kindsNow()[code])?.[0]

describe('where a stretch of letters begins, their kind changes', () => {
  test.each([
    [0x41, 'other', 'capital'],
    [0x5a, 'capital', 'capital'],
    [0x61, 'sign', 'small'],
    [0x7a, 'small', 'small'],
    [0x7f, 'sign', 'other'],
    [0xc0, 'other', 'foreign'],
    [0xe00, 'foreign', 'unspacedLetter'],
    [0xf00, 'unspacedLetter', 'foreign'],
    [0x1000, 'foreign', 'unspacedLetter'],
    [0x10a0, 'unspacedLetter', 'foreign'],
    [0x1780, 'foreign', 'unspacedLetter'],
    [0x1800, 'unspacedLetter', 'foreign'],
    [0x2000, 'foreign', 'other'],
    [0x2c00, 'other', 'foreign'],
    [0x3040, 'foreign', 'unspacedLetter'],
    [0x3100, 'unspacedLetter', 'foreign'],
    [0x3400, 'foreign', 'unspacedLetter'],
    [0xa000, 'unspacedLetter', 'foreign'],
    [0xffff, 'foreign', 'foreign'],
  ])('at %i: %s, then %s', (code, before, from) => {
    const beforeIt = code === 0x41 ? 0 : code - 1
    expect([kindOf(beforeIt), kindOf(code)]).toEqual([before, from])
  })
})

describe('a sign is of the kind that patterns ask for', () => {
  test.each([
    ['"\'(),;[]{}&#$%*+<>^_`~‘’“”…', 'sign'],
    ['|·', 'bar'],
    ['-–—', 'dash'],
    ['.!?', 'stop'],
    ['/', 'slash'],
    [':=', 'colon'],
    ['@', 'atSign'],
    [' ', 'space'],
    ['0123456789', 'digit'],
    ['\t\\•→©', 'other'],
  ])('%s: %s', (signs, kind) =>
    expect(Array.from(signs, one => kindOf(one.charCodeAt(0)))).toEqual(Array.from(signs, () => kind)),
  )
})
