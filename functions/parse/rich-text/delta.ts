import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { said } from './node-words.ts'
import {
  element,
  elementOf,
  figure,
  frame,
  heading,
  joinedLines,
  linkTo,
  marked,
  type Piece,
  type Room,
  words,
} from './write.ts'

/** What Quill saves: text that is inserted piece by piece; how a line is set is said of its end. */
export const isDelta = (ops: readonly Json[]): boolean =>
  ops.length > 0 && ops.slice(0, 20).every(op => isObject(op) && op['insert'] !== undefined)

export function deltaMarkup(ops: readonly Json[], room: Room): string {
  const pieces: Piece[] = []
  let line: string[] = []
  for (const op of ops.filter(isObject)) {
    const set = isObject(op['attributes']) ? op['attributes'] : {}
    const { insert } = op
    if (isObject(insert)) pieces.push(atomMarkup(insert, set, room))
    if (typeof insert !== 'string') continue
    for (const [at, text] of insert.split('\n').entries()) {
      if (at > 0) {
        pieces.push(pieceOf(line.join(''), set))
        line = []
      }
      line.push(runMarkup(text, set, room))
    }
  }
  return joinedLines([...pieces, pieceOf(line.join(''), {})])
}

function runMarkup(text: string, set: JsonObject, room: Room): string {
  const names = Object.keys(set).flatMap(name => (set[name] === true ? (elementOf(name) ?? []) : []))
  const script = elementOf(String(set['script'] ?? ''))

  return linkTo(
    said({ link: set['link'] ?? '' }, ['link']),
    marked(words(text, room), script === undefined ? names : [...names, script]),
    room,
  )
}

function pieceOf(inner: string, set: JsonObject): Piece {
  const { list, indent, header } = set
  if (inner === '' && list === undefined) return ''
  if (typeof list === 'string')
    return {
      item: `${list === 'checked' ? '☑ ' : list === 'unchecked' ? '☐ ' : ''}${inner}`,
      ordered: list === 'ordered',
      level: typeof indent === 'number' ? indent : 0,
    }
  if (typeof header === 'number') return heading(header, inner)
  if ('code-block' in set) return element('pre', inner)
  return element('blockquote' in set ? 'blockquote' : 'p', inner)
}

function atomMarkup(insert: JsonObject, set: JsonObject, room: Room): string {
  const { image } = insert
  if (image !== undefined)
    return figure({ url: said({ url: image, attrs: image }, ['url', 'src']), alt: said(set, ['alt']) }, room)

  return frame(said({ ...insert, fields: insert['video'] ?? '' }, ['video', 'embed', 'url']), room)
}
