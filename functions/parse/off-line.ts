/** Where letters stand that are set smaller, off their line. */
export type OffLine = 'above' | 'below'

const signs = '0123456789+-=()'
const set: Record<OffLine, string> = { above: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', below: '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎' }
const mostSigns = 6

/** A number off its line, in signs that stand so: on the line "10⁶" would be 106. Letters stay as they are ("22nd"). */
export function inSignsOf(text: string, place: OffLine): string {
  const said = text.trim().replace(/[−–]/g, '-')
  if (said === '' || said.length > mostSigns) return text
  const found = Array.from(said, sign => set[place][signs.indexOf(sign)])

  return found.includes(undefined) ? text : found.join('')
}
