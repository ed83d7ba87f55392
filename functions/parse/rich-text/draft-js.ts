import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { said } from './node-words.ts'
import { type Range, rangesMarkup } from './ranges.ts'
import { element, elementOf, figure, frame, heading, joinedLines, type Piece, type Room, words } from './write.ts'

/** What Draft.js saves: lines of text, and which of their letters are set in which way. */
export const isDraftJs = ({ blocks }: JsonObject): boolean =>
  Array.isArray(blocks) &&
  blocks
    .slice(0, 20)
    .some(block => isObject(block) && typeof block['text'] === 'string' && Array.isArray(block['inlineStyleRanges']))

export function draftMarkup({ blocks, entityMap }: JsonObject, room: Room): string {
  const entities = isObject(entityMap) || Array.isArray(entityMap) ? new Map(Object.entries(entityMap)) : new Map()
  const lines = (Array.isArray(blocks) ? blocks : []).filter(isObject)

  return joinedLines(lines.map(block => pieceOf(block, entities, room)))
}

type Entities = ReadonlyMap<string, Json>

const levels: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }

function pieceOf(block: JsonObject, entities: Entities, room: Room): Piece {
  const type = String(block['type'])
  if (type === 'atomic') return atomMarkup(block, entities, room)
  const inner = rangesMarkup(String(block['text'] ?? ''), rangesOf(block, entities), room)
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

function rangesOf({ inlineStyleRanges, entityRanges }: JsonObject, entities: Entities): Range[] {
  const addresses = new Map<string, string>()
  const addressOf = (key: string): string => {
    const entity = entities.get(key)
    const address = addresses.get(key) ?? (isObject(entity) ? said(entity, ['url', 'href']) : '')
    addresses.set(key, address)
    return address
  }
  const styles = listIn(inlineStyleRanges).flatMap(range => {
    const name = elementOf(String(range['style']))
    return name === undefined ? [] : [{ ...lettersOf(range), element: name }]
  })
  return [
    ...styles,
    ...listIn(entityRanges).map(range => ({ ...lettersOf(range), address: addressOf(String(range['key'])) })),
  ]
}

const listIn = (ranges: Json | undefined): JsonObject[] => (Array.isArray(ranges) ? ranges.filter(isObject) : [])

const lettersOf = ({ offset, length }: JsonObject): Range => ({
  from: Number(offset),
  to: Number(offset) + Number(length),
})
