import { SaxesParser } from 'saxes'
import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { takeParts } from '../budget.ts'
import type { UploadedFile } from '../format.ts'
import type { XmlElement } from './element.ts'
import { knownName, noScope, type Scope, scopeIn } from './namespaces.ts'
import { xmlRejected } from './refusals.ts'

// The deepest of our vocabularies, a table in NITF in NewsML in a message, is not thirty deep. Walks may recurse.
const deepest = 200
// Five hundred articles of a hundred and sixty elements each; what has more only fills memory.
const mostElements = 80_000
const mostAttributes = 120_000
// With its text each is held until the last article of the file is read.
const partsOfElement = 2
// An export of a blog holds more of these than of all else, and nothing is read from them.
const unread: ReadonlySet<string> = new Set(['wp:comment', 'wp:commentmeta'])

type Open = { element: XmlElement; scope: Scope; isRead: boolean; counts?: Map<string, number> }
type Builder = {
  stack: Open[]
  root?: XmlElement
  elements: number
  attributes: number
  refused?: Rejection
}

/**
 * The tree of well-formed XML, or where it is not. No document type is read: none of its files is fetched, and a file
 * that declares entities of its own is refused, for they are how a small file becomes a large one.
 */
export function treeOf(xml: string, file: UploadedFile): Result<XmlElement, Rejection> {
  const builder: Builder = { stack: [], elements: 0, attributes: 0 }
  const parser = new SaxesParser()
  listen(parser, builder)
  const broken = run(parser, xml, builder)
  // What was read of a refused file is taken too: a bundle may hold five hundred of them.
  const spent = takeParts(file, builder.elements * partsOfElement + builder.attributes)
  const refused = builder.refused ?? spent
  if (refused) return failure(refused)
  if (broken || !builder.root) return failure(xmlRejected.malformed(broken ?? 'it has no element', parser))

  return success(builder.root)
}

// Between two pieces it is seen whether the file was refused.
const pieceLength = 1 << 16

/** What saxes says is wrong, if anything: it stops at the first break. */
function run(parser: SaxesParser, xml: string, builder: Builder): string | undefined {
  try {
    for (let at = 0; at < xml.length && !builder.refused; at += pieceLength)
      parser.write(xml.slice(at, at + pieceLength))
    if (!builder.refused) parser.close()
    return undefined
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}

// saxes writes a text by its references, a bit for each, and the bits are held until someone looks into it.
const look = /^/

function listen(parser: SaxesParser, builder: Builder): void {
  const { stack } = builder
  const add = (text: string) => {
    look.test(text)
    if (text !== '') stack.at(-1)?.element.children.push(text)
  }
  parser.on('text', add)
  parser.on('cdata', add)
  // Counted while they come: one element may have all of them.
  parser.on('attribute', () => {
    builder.attributes++
    refuseTooMany(builder)
  })
  parser.on('opentag', ({ name, attributes }) => open(builder, name, attributes))
  parser.on('closetag', () => {
    stack.pop()
  })
  parser.on('doctype', declaration => {
    if (/<!ENTITY/i.test(declaration)) builder.refused ??= xmlRejected.entities(parser)
  })
}

const noAttributes: ReadonlyMap<string, string> = new Map()

function open(builder: Builder, written: string, attributes: Record<string, string>): void {
  const outer = builder.stack.at(-1)
  const scope = scopeIn(outer?.scope ?? noScope, attributes)
  const given = Object.entries(attributes)
  const name = knownName(written, scope)
  const nth = outer === undefined ? 1 : nthOf(name, outer)
  const element: XmlElement = {
    name,
    nth,
    attributes: given.length === 0 ? noAttributes : new Map(given),
    children: [],
    parent: outer?.element,
  }
  const isRead = outer?.isRead !== false && !unread.has(name)
  if (isRead) {
    outer?.element.children.push(element)
    builder.elements++
  }
  builder.root ??= element
  builder.stack.push({ element, scope, isRead })
  if (builder.stack.length > deepest) builder.refused ??= xmlRejected.tooDeep(deepest)
  refuseTooMany(builder)
}

function refuseTooMany(builder: Builder): void {
  if (builder.elements > mostElements || builder.attributes > mostAttributes)
    builder.refused ??= xmlRejected.tooMany(mostElements, mostAttributes)
}

/** Most elements hold none, and need no count. */
function nthOf(name: string, outer: Open): number {
  outer.counts ??= new Map()
  const nth = (outer.counts.get(name) ?? 0) + 1
  outer.counts.set(name, nth)
  return nth
}
