import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { kindOfNode } from './kinds.ts'
import { said } from './node-words.ts'
import { treeMarkup } from './tree.ts'
import { element, elementOf, heading, joined, linkTo, marked, type Piece, type Room, words } from './write.ts'

/** Portable Text, as Sanity keeps it: blocks in a row, list items among them, links named beside each block. */
export const isPortableText = (nodes: readonly Json[]): boolean =>
  nodes.slice(0, 20).some(node => isObject(node) && node['_type'] === 'block' && Array.isArray(node['children']))

export const portableMarkup = (nodes: readonly Json[], room: Room): string =>
  joined(nodes.map(node => (isObject(node) ? pieceOf(node, room) : '')))

function pieceOf(node: JsonObject, room: Room): Piece {
  const { _type: type, listItem, level, style } = node
  if (type !== 'block') return otherOf(node, room)

  const inner = spansIn(node, room)
  if (typeof listItem === 'string')
    return { item: inner, ordered: listItem === 'number', level: (typeof level === 'number' ? level : 1) - 1 }

  const named = typeof style === 'string' ? style : ''
  if (/^h[1-6]$/.test(named)) return heading(Number(named[1]), inner)
  return element(named === 'blockquote' ? 'blockquote' : 'p', inner)
}

function spansIn({ children, markDefs }: JsonObject, room: Room): string {
  const links = new Map(
    (Array.isArray(markDefs) ? markDefs : [])
      .filter(isObject)
      .map(mark => [String(mark['_key']), said(mark, ['href', 'url'])] as const),
  )
  return (Array.isArray(children) ? children : [])
    .filter(isObject)
    .map(span => {
      const { text, marks } = span
      const names = (Array.isArray(marks) ? marks : []).slice(0, 50).map(String)
      const address = names.map(name => links.get(name)).find(found => found !== undefined) ?? ''
      const set = marked(
        words(typeof text === 'string' ? text : '', room),
        names.flatMap(name => elementOf(name) ?? []),
      )
      return linkTo(address, set, room)
    })
    .join('')
}

/** A part that a site made up says what it holds in parts of the same kind. */
function otherOf(node: JsonObject, room: Room): string {
  if (kindOfNode(node) !== undefined) return treeMarkup([node], room)

  const title = words(said(node, ['title', 'heading', 'text']), room)
  const inner = Object.values(node)
    .filter(Array.isArray)
    .filter(isPortableText)
    .map(nodes => portableMarkup(nodes, room))
  return (title === '' ? '' : element('p', title)) + inner.join('')
}
