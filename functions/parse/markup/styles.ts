import { addressAt } from './addresses.ts'
import { attribute, type Element } from './element.ts'
import type { Style } from './line.ts'

const strong = new Set(['b', 'strong'])
const emphasised = new Set(['i', 'em', 'cite', 'dfn', 'var'])
const typed = new Set(['code', 'kbd', 'samp', 'tt'])

/** How the words inside an inline element are set, beyond how those around it are. */
export function styledBy(element: Element, style: Style, base: string | undefined): Style {
  const { name } = element
  if (strong.has(name)) return { ...style, strong: true }
  if (emphasised.has(name)) return { ...style, emphasis: true }
  if (typed.has(name)) return { ...style, code: true }
  const href = name === 'a' ? addressAt(attribute(element, 'href'), base) : undefined

  return href === undefined ? style : { ...style, href }
}
