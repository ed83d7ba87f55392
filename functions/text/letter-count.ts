import { normalised } from './clean.ts'

const letter = /[\p{L}\p{N}]/u

// What was told of each code unit before: every text of a page is counted, letter by letter.
const told = new Uint8Array(0x10000)
const isOne = 1
const isNone = 2

/** How many letters and digits a text has, however its accents are written. */
export function letterCount(text: string): number {
  const composed = normalised(text)
  let count = 0
  for (let at = 0; at < composed.length; at++) {
    const unit = composed.charCodeAt(at)
    const kind = told[unit] ?? 0
    if (kind === isOne || (kind !== isNone && isLetter(composed, at))) count++
  }
  return count
}

/** A letter beyond the first plane counts where its first half stands. */
function isLetter(text: string, at: number): boolean {
  const is = letter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdfff) told[unit] = is ? isOne : isNone

  return is
}
