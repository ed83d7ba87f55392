import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { elementOf } from './write.ts'

/** Where editors keep what they know of a node beside its text. */
const inside = ['attrs', 'data', 'fields', 'value', 'props', 'file', 'asset', 'target'] as const
const deepest = 4

/** The first text or number under one of these names, in the node or in what it keeps beside its text. */
export function said(node: JsonObject, names: readonly string[], depth = 0): string {
  for (const name of names) {
    const value = node[name]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (typeof value === 'number') return String(value)
  }
  if (depth >= deepest) return ''
  for (const name of inside) {
    const value = node[name]
    const found = isObject(value) ? said(value, names, depth + 1) : ''
    if (found !== '') return found
  }
  return ''
}

/** Lexical keeps them as the bits of a number (its `TextFormatType`). */
const bits: readonly (readonly [bit: number, element: string])[] = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
]

/** How a run of text is set, as the elements that say so, and where it leads. */
export function marksOf(node: JsonObject): { around: string[]; href: string } {
  const { marks, format } = node
  const listed = (Array.isArray(marks) ? marks : []).slice(0, 50)
  const named = [
    ...listed.flatMap(mark => nameOfMark(mark)),
    ...Object.keys(node)
      .slice(0, 50)
      .filter(name => node[name] === true),
  ]
  const ofBits = typeof format === 'number' ? bits.filter(([bit]) => (format & bit) !== 0) : []
  const link = listed.filter(isObject).find(mark => nameOfMark(mark)[0]?.toLowerCase() === 'link')

  return {
    around: [...named.flatMap(name => elementOf(name) ?? []), ...ofBits.map(([, element]) => element)],
    href: link === undefined ? '' : said(link, ['href', 'url']),
  }
}

function nameOfMark(mark: Json): string[] {
  if (typeof mark === 'string') return [mark]
  const { type, _type } = isObject(mark) ? mark : {}

  return [type, _type].filter(name => typeof name === 'string').slice(0, 1)
}
