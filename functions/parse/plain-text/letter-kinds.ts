import { later } from '../../text/later.ts'

// Kinds of letters and signs. Each is a constant of its own, as the pass asks for them at every letter.
export const small = 0
export const capital = 1
export const foreign = 2
export const unspacedLetter = 3
export const space = 4
/** What no pattern waits for. */
export const sign = 5
export const digit = 6
export const slash = 7
export const colon = 8
export const atSign = 9
export const bar = 10
export const dash = 11
export const stop = 12
/** Any sign there is no kind for. */
export const other = 13

const signs: readonly [number, string][] = [
  [sign, `"'(),;[]{}&#$%*+<>^_\`~‘’“”…`],
  [bar, '|·'],
  [dash, '-–—'],
  [stop, '.!?'],
  [slash, '/'],
  [colon, ':='],
  [atSign, '@'],
  [space, ' '],
  [digit, '0123456789'],
]

// Each from its first letter up to where the next begins; Chinese, Japanese, Thai and their neighbours set no spaces.
const stretches: readonly [number, number][] = [
  [0, other],
  [0x41, capital],
  [0x5b, other],
  [0x61, small],
  [0x7b, other],
  [0xc0, foreign],
  [0xe00, unspacedLetter],
  [0xf00, foreign],
  [0x1000, unspacedLetter],
  [0x10a0, foreign],
  [0x1780, unspacedLetter],
  [0x1800, foreign],
  [0x2000, other],
  [0x2c00, foreign],
  [0x3040, unspacedLetter],
  [0x3100, foreign],
  [0x3400, unspacedLetter],
  [0xa000, foreign],
]

/** The kind of every letter and sign. */
export const kindsNow = later(() => {
  const kinds = new Uint8Array(1 << 16)
  for (const [from, kind] of stretches) kinds.fill(kind, from)
  for (const [kind, all] of signs) for (const one of all) kinds[one.charCodeAt(0)] = kind
  return kinds
})
