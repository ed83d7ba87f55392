import { unescaped } from '../xml/references.ts'
import type { Said } from './looked-into.ts'
import { phrase } from './phrase.ts'

// A packet is some kilobytes; programs pad it, and what is said of a picture stands near its top.
const mostRead = 256 * 1024

/** What an XMP packet says of the picture. It is not read as XML: a few names are looked for, and nothing is expanded. */
export function readXmp(packet: Uint8Array): Said {
  const xml = Buffer.from(packet.subarray(0, mostRead)).toString()
  const caption = saidIn(xml, 'dc:description')
  const credit = saidIn(xml, 'photoshop:Credit') ?? saidIn(xml, 'dc:creator')
  const alt = saidIn(xml, 'Iptc4xmpCore:AltTextAccessibility')

  return { ...(caption && { caption }), ...(credit && { credit }), ...(alt && { alt }) }
}

/** As an attribute, as text, or as the first item of a list: the three ways in which RDF writes one value. */
function saidIn(xml: string, name: string): string | undefined {
  const attribute = xml.indexOf(` ${name}="`)
  if (attribute !== -1) {
    const from = attribute + name.length + 3
    return phrase(unescaped(xml.slice(from, xml.indexOf('"', from))))
  }

  const start = xml.indexOf(`<${name}`)
  const end = start === -1 ? -1 : xml.indexOf(`</${name}>`, start)
  if (end === -1) return undefined
  const inside = xml.slice(xml.indexOf('>', start) + 1, end)
  const item = inside.indexOf('<rdf:li')
  const text = item === -1 ? inside : inside.slice(inside.indexOf('>', item) + 1, inside.indexOf('</rdf:li>', item))
  return text.includes('<') ? undefined : phrase(unescaped(text))
}
