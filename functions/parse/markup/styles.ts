import { addressAt } from './addresses.ts'
import { attribute, type Element } from './element.ts'
import type { Style } from './line.ts'

const strong = new Set(['b', 'strong'])
const emphasised = new Set(['i', 'em', 'cite', 'dfn', 'var'])
const typed = new Set(['code', 'kbd', 'samp', 'tt'])

const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i
// Google Docs puts what is copied from it into a `<b>` that is none.
const notBold = /font-weight\s*:\s*(?:normal|400)/i
const italic = /font-style\s*:\s*(?:italic|oblique)/i

/** How the words inside an inline element are set, beyond how those around it are. */
export function styledBy(element: Element, style: Style, base: string | undefined): Style {
  const { name } = element
  const own = attribute(element, 'style') ?? ''
  const said = own === '' ? style : { ...style, ...(bold.test(own) && strongly), ...(italic.test(own) && inItalics) }
  if (strong.has(name)) return notBold.test(own) ? said : { ...said, ...strongly }
  if (emphasised.has(name)) return { ...said, ...inItalics }
  if (typed.has(name)) return { ...said, code: true }
  const href = name === 'a' ? addressAt(attribute(element, 'href'), base) : undefined

  return href === undefined ? said : { ...said, href }
}

const strongly = { strong: true } as const
const inItalics = { emphasis: true } as const
