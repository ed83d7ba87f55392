import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'

/** Every element that our HTML may hold. Nothing here fetches code, frames a page or takes input. */
const elements = new Set(
  (
    'html head meta title link style body header main article nav footer aside div span p a h1 h2 h3 h4 h5 h6 ol ul li ' +
    'blockquote pre code em strong small br hr figure figcaption img table thead tbody tr th td time script'
  ).split(' '),
)
const addresses = new Set(['href', 'src'])

/** The elements of a document. Throws where it is not well-formed XML with declared prefixes. */
export function readXml(document: string): SaxesTagNS[] {
  const found: SaxesTagNS[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', tag => found.push({ ...tag }))
  parser.on('error', error => {
    throw error
  })
  parser.write(document).close()
  return found
}

/** What in a page could execute, or lead anywhere but to an http(s) address. Pages are written as well-formed XML. */
export function dangersIn(html: string): string[] {
  return readXml(html).flatMap(({ name, attributes }) => {
    const all = Object.values(attributes)
    const isData = all.some(({ name: key, value }) => key === 'type' && value === 'application/ld+json')
    const element = elements.has(name) && (name !== 'script' || isData) ? [] : [`<${name}>`]
    return [...element, ...all.filter(isDangerous).map(({ name: key, value }) => `${key}="${value}"`)]
  })
}

const isDangerous = ({ name, value }: SaxesAttributeNS): boolean =>
  name.startsWith('on') || name === 'style' || (addresses.has(name) && !/^(https?:\/\/|\/)/.test(value))
