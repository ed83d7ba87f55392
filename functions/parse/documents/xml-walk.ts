import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string>>
export type XmlWalk = {
  open(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
  /** Whether enough was read: the walk ends here. */
  isOver?(): boolean
}

// What a document is made of beside its text: styles and lists, of which no template has a tenth.
const mostElements = 50_000
// The root of a text has forty, one for each vocabulary.
const mostAttributes = 1000
// Word nests tables and boxes a few deep; the parser keeps a list of what is open.
const deepest = 1000

/**
 * Walks well-formed XML and returns the first thing that is wrong with it. No entity is declared or expanded but XML's
 * own five: a document type declaration is itself wrong here, and nothing outside the bytes is ever read.
 */
export function walkXml(xml: string, walk: XmlWalk, most = mostElements): string | undefined {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false })
  let depth = 0
  let elements = 0
  let attributesOfOne = 0
  let wrong: string | undefined
  const refuse = (why: string) => {
    wrong ??= why
    throw new Refused(why)
  }

  parser.on('error', error => refuse(error.message))
  parser.on('doctype', () => refuse('it declares a document type'))
  parser.on('attribute', () => {
    if (++attributesOfOne > mostAttributes) refuse('an element has too many attributes')
  })
  parser.on('opentag', ({ name, attributes }) => {
    attributesOfOne = 0
    if (++depth > deepest) refuse('its elements are nested too deep')
    if (++elements > most) refuse('it has too many elements')
    walk.open(name, attributes)
    if (walk.isOver?.()) throw new Refused('over')
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    walk.close?.(name)
  })
  parser.on('text', text => walk.text?.(text))

  try {
    parser.write(xml).close()
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
  }
  return wrong
}

/** Ends a walk at its first fault. */
class Refused extends Error {}
