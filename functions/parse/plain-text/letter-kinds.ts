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
export const stop = 11
/** Any sign there is no kind for. */
export const other = 12

const plainSigns = new Set(`"'(),;[]{}&#$%*+<>^_\`~‘’“”…`)
const bars = new Set('-–—|·')

/** The kind of any letter or sign. */
export function kindOf(code: number): number {
  const letter = String.fromCharCode(code)
  if (letter >= 'a' && letter <= 'z') return small
  if (letter >= 'A' && letter <= 'Z') return capital
  if (letter >= '0' && letter <= '9') return digit
  if (letter === ' ') return space
  return signs.get(letter) ?? (isUnspaced(code) ? unspacedLetter : isLetterBeyond(code) ? foreign : other)
}

const signs = new Map<string, number>([
  ...[...plainSigns].map((one): [string, number] => [one, sign]),
  ...[...bars].map((one): [string, number] => [one, bar]),
  ['.', stop],
  ['!', stop],
  ['?', stop],
  ['/', slash],
  [':', colon],
  ['=', colon],
  ['@', atSign],
])

const isLetterBeyond = (code: number) => code >= 0xc0 && (code < 0x2000 || code > 0x2bff)

const isUnspaced = (code: number) =>
  (code >= 0xe00 && code <= 0xeff) ||
  (code >= 0x1000 && code <= 0x109f) ||
  (code >= 0x1780 && code <= 0x17ff) ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff)

const mostKnown = 0x2030

/** The kinds of the letters of Europe and the signs of its printers; others are told apart when they come. */
export const kindsNow = later(() => Uint8Array.from({ length: mostKnown }, (_, code) => kindOf(code)))
