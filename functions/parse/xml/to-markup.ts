import { escapeAttribute, escapeText } from '../../text/xml.ts'
import { isElement, type XmlElement, type XmlNode } from './element.ts'

/** How an element is written in a page: under a name and with attributes of a page, or as the markup given. */
export type Rewrite = (element: XmlElement, inner: () => string) => string | undefined

/** Elements as markup of a page. Without a rewrite an element keeps its local name. */
export function markupOf(nodes: readonly XmlNode[], rewrite: Rewrite = () => undefined): string {
  return nodes.map(node => (isElement(node) ? elementMarkup(node, rewrite) : escapeText(node))).join('')
}

function elementMarkup(element: XmlElement, rewrite: Rewrite): string {
  const inner = () => markupOf(element.children, rewrite)
  const name = element.name.slice(element.name.indexOf(':') + 1).toLowerCase()

  return rewrite(element, inner) ?? tag(name, [...element.attributes], inner())
}

const voids = new Set(['br', 'hr', 'img', 'col', 'source', 'wbr'])

export function tag(name: string, attributes: readonly (readonly [string, string | undefined])[], inner = ''): string {
  const said = attributes.flatMap(([key, value]) =>
    value === undefined || !/^[a-z][\w-]*$/i.test(key) ? [] : ` ${key}="${escapeAttribute(value)}"`,
  )
  const opening = `<${name}${said.join('')}>`

  return voids.has(name) ? opening : `${opening}${inner}</${name}>`
}
