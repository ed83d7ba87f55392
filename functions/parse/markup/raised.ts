import { type Element, isElement } from './element.ts'

const signs = '0123456789+-=()'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'
const mostSigns = 6

/** A number that is set higher or lower, in signs that stand so: on the line "10⁶" would be 106. */
export function setOffLine({ name, children }: Element): string | undefined {
  if (name !== 'sup' && name !== 'sub') return undefined
  const [only = '', ...others] = children
  if (isElement(only) || others.length > 0) return undefined
  const text = only.trim().replace(/[−–]/g, '-')
  if (text === '' || text.length > mostSigns) return undefined
  const set = Array.from(text, sign => (name === 'sup' ? raised : lowered)[signs.indexOf(sign)])

  return set.includes(undefined) ? undefined : set.join('')
}
