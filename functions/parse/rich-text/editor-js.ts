import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { said } from './node-words.ts'
import { element, figure, frame, heading, joined, type Piece, type Room, taken, words } from './write.ts'

/** What Editor.js saves: blocks of a type and data, whose texts are lines of markup. */
export const isEditorJs = ({ blocks }: JsonObject): boolean =>
  Array.isArray(blocks) &&
  blocks.slice(0, 20).some(block => isObject(block) && isObject(block['data']) && 'type' in block)

export const editorJsMarkup = ({ blocks }: JsonObject, room: Room): string =>
  (Array.isArray(blocks) ? blocks : [])
    .filter(isObject)
    .map(({ type, data }) => (isObject(data) ? blockMarkup(String(type).toLowerCase(), data, room) : ''))
    .join('')

function blockMarkup(type: string, data: JsonObject, room: Room): string {
  const line = (name: string) => taken(said({ [name]: data[name] ?? '' }, [name]), room)
  switch (type) {
    case 'header':
      return heading(Number(data['level'] ?? 2), line('text'))
    case 'list':
    case 'nestedlist':
    case 'checklist':
      return joined(itemsOf(data['items'], { ordered: data['style'] === 'ordered', level: 0, room }))
    case 'quote':
      return element('blockquote', element('p', line('text')) + element('footer', line('caption')))
    case 'code':
      return element('pre', words(said(data, ['code']), room))
    case 'image':
    case 'simpleimage':
      return figure({ url: said(data, ['url']), caption: line('caption') }, room)
    case 'delimiter':
      return '<hr>'
    case 'table':
      return tableMarkup(data, room)
    case 'embed':
      return frame(said(data, ['source', 'embed']), room)
    case 'linktool':
      return frame(said(data, ['link']), room)
    case 'raw':
      return line('html')
    default:
      return element('p', [line('title'), line('text'), line('message')].filter(text => text !== '').join('<br>'))
  }
}

type In = { ordered: boolean; level: number; room: Room }

function itemsOf(items: Json | undefined, where: In): Piece[] {
  return (Array.isArray(items) ? items : []).flatMap((item): Piece[] => {
    const { ordered, level, room } = where
    if (typeof item === 'string') return [{ item: taken(item, room), ordered, level }]
    if (!isObject(item)) return []

    const { meta, checked: own, items: inner } = item
    const checked = isObject(meta) ? (meta['checked'] ?? own) : own
    const box = typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : ''
    const text =
      box + taken(said({ content: item['content'] ?? '', text: item['text'] ?? '' }, ['content', 'text']), room)
    return [{ item: text, ordered, level }, ...itemsOf(inner, { ...where, level: level + 1 })]
  })
}

function tableMarkup({ content, withHeadings }: JsonObject, room: Room): string {
  const rows = (Array.isArray(content) ? content : []).map((row, at) =>
    element(
      'tr',
      (Array.isArray(row) ? row : [])
        .map(cell => element(withHeadings === true && at === 0 ? 'th' : 'td', taken(String(cell), room)))
        .join(''),
    ),
  )
  return element('table', rows.join(''))
}
