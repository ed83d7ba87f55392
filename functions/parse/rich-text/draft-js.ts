import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { said } from './node-words.ts'
import {
  element,
  elementOf,
  figure,
  frame,
  heading,
  joined,
  linkTo,
  marked,
  type Piece,
  type Room,
  words,
} from './write.ts'

/** What Draft.js saves: lines of text, and which of their letters are set in which way. */
export const isDraftJs = ({ blocks }: JsonObject): boolean =>
  Array.isArray(blocks) &&
  blocks
    .slice(0, 20)
    .some(block => isObject(block) && typeof block['text'] === 'string' && Array.isArray(block['inlineStyleRanges']))

export function draftMarkup({ blocks, entityMap }: JsonObject, room: Room): string {
  const entities = isObject(entityMap) || Array.isArray(entityMap) ? new Map(Object.entries(entityMap)) : new Map()
  const lines = (Array.isArray(blocks) ? blocks : []).filter(isObject)

  return joined(lines.map(block => pieceOf(block, entities, room))).replaceAll('</pre><pre>', '\n')
}

type Entities = ReadonlyMap<string, Json>

const levels: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

function pieceOf(block: JsonObject, entities: Entities, room: Room): Piece {
  const type = String(block['type'])
  if (type === 'atomic') return atomMarkup(block, entities, room)
  const inner = runsOf(block, entities, room)
  const [, list] = /^(un)?ordered-list-item$/.exec(type) ?? []
  if (type.endsWith('ordered-list-item'))
    return { item: inner, ordered: list === undefined, level: Number(block['depth'] ?? 0) }

  const level = levels[/^header-(\w{1,5})$/.exec(type)?.[1] ?? '']
  if (level !== undefined) return heading(level, inner)
  return element(type === 'blockquote' ? 'blockquote' : type === 'code-block' ? 'pre' : 'p', inner)
}

/** A picture or a film is the one thing that its line speaks of. */
function atomMarkup({ entityRanges }: JsonObject, entities: Entities, room: Room): string {
  const [range] = Array.isArray(entityRanges) ? entityRanges : []
  const entity = isObject(range) ? entities.get(String(range['key'])) : undefined
  if (!isObject(entity)) return ''

  const url = said(entity, ['src', 'url', 'href'])
  if (!/image|photo|picture/i.test(String(entity['type']))) return frame(url, room)
  const text = (name: string) => words(said(entity, [name]), room)
  return figure({ url, alt: said(entity, ['alt']), caption: text('caption'), credit: text('credit') }, room)
}

type Edge = { at: number; step: 1 | -1; element?: string; link?: string }

/** The text cut where a way to set it begins or ends; counted in UTF-16 units, as JavaScript does. */
function runsOf(block: JsonObject, entities: Entities, room: Room): string {
  const text = String(block['text'] ?? '')
  const open = { elements: new Map<string, number>(), links: new Map<string, number>() }
  const parts: string[] = []
  let from = 0
  const cut = (to: number) => {
    if (to <= from) return
    const around = [...open.elements].flatMap(([name, count]) => (count > 0 ? [name] : []))
    parts.push(linkTo(addressOf(open.links, entities), marked(words(text.slice(from, to), room), around), room))
    from = to
  }
  for (const { at, step, element: name, link } of edgesOf(block)) {
    cut(at)
    const counts = name === undefined ? open.links : open.elements
    const key = name ?? link ?? ''
    const count = (counts.get(key) ?? 0) + step
    if (count > 0) counts.set(key, count)
    else counts.delete(key)
  }
  cut(text.length)
  return parts.join('')
}

function addressOf(links: ReadonlyMap<string, number>, entities: Entities): string {
  const [key] = links.keys()
  const entity = key === undefined ? undefined : entities.get(key)

  return isObject(entity) ? said(entity, ['url', 'href']) : ''
}

function edgesOf({ inlineStyleRanges, entityRanges }: JsonObject): Edge[] {
  const styles = rangesIn(inlineStyleRanges).flatMap(range => {
    const name = elementOf(String(range['style']))
    return name === undefined ? [] : edges(range, { element: name })
  })
  const links = rangesIn(entityRanges).flatMap(range => edges(range, { link: String(range['key']) }))

  return [...styles, ...links].toSorted((one, other) => one.at - other.at || one.step - other.step)
}

const rangesIn = (ranges: Json | undefined): JsonObject[] => (Array.isArray(ranges) ? ranges.filter(isObject) : [])

function edges({ offset, length }: JsonObject, what: Pick<Edge, 'element' | 'link'>): Edge[] {
  if (typeof offset !== 'number' || typeof length !== 'number' || !(length > 0)) return []

  return [
    { at: offset, step: 1, ...what },
    { at: offset + length, step: -1, ...what },
  ]
}
