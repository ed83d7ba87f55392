import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { codeMarkup } from './code.ts'
import { childrenOf, kindOfNode, type NodeKind, nameOf } from './kinds.ts'
import { marksOf, said } from './node-words.ts'
import { creditOf } from './pictures.ts'
import { type Range, rangesMarkup } from './ranges.ts'
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
  taken,
  words,
  wordsOrMarkup,
} from './write.ts'

/** A text as a tree of nodes that say what they are, as the markup of a page. Of a node that nobody knows its inner nodes stand. */
export const treeMarkup = (nodes: readonly Json[], room: Room): string =>
  joined(nodes.map(node => (isObject(node) ? pieceOf(node, room) : '')))

/** Prismic's items have no list around them. */
const pieceOf = (node: JsonObject, room: Room): Piece =>
  kindOfNode(node) === 'item'
    ? { item: itemWords(node, room), ordered: /^(?:o|numbered)list/.test(nameOf(node)), level: 0 }
    : nodeMarkup(node, room)

function nodeMarkup(node: JsonObject, room: Room): string {
  const kind = kindOfNode(node)
  if (kind !== undefined) return writers[kind](node, room)
  const { text, value, content } = node
  if (typeof text === 'string') return run(node, text, room)
  if (typeof value === 'string') return run(node, value, room)
  // Arc XP calls a paragraph a text.
  if (typeof content === 'string' && nameOf(node) === 'text') return element('p', wordsOrMarkup(content, room))

  const set = elementOf(nameOf(node))
  return marked(treeMarkup(childrenOf(node), room), set === undefined ? [] : [set])
}

function run(node: JsonObject, text: string, room: Room): string {
  const { around, href } = marksOf(node)
  const own = elementOf(nameOf(node))

  return linkTo(href, marked(words(text, room), own === undefined ? around : [own, ...around]), room)
}

const textNames = ['text', 'content', 'value', 'html', 'body'] as const

/** What stands in a node: its nodes, or its text. */
function inner(node: JsonObject, room: Room): string {
  const children = childrenOf(node)
  if (children.length > 0) return treeMarkup(children, room)
  const text = textNames.map(name => node[name]).find(one => typeof one === 'string')
  const { spans } = node
  if (typeof text === 'string' && Array.isArray(spans)) return rangesMarkup(text, spans.flatMap(rangeOf), room)

  return typeof text === 'string' ? wordsOrMarkup(text, room) : ''
}

/** Prismic's spans. */
function rangeOf(span: Json): Range[] {
  if (!isObject(span)) return []
  const { start, end, type } = span
  const letters = { from: Number(start), to: Number(end) }
  const set = elementOf(String(type))
  if (set !== undefined) return [{ ...letters, element: set }]

  return type === 'hyperlink' ? [{ ...letters, address: said(span, ['url']) }] : []
}

const writers: Readonly<Record<NodeKind, (node: JsonObject, room: Room) => string>> = {
  document: inner,
  paragraph: (node, room) => element('p', inner(node, room)),
  heading: (node, room) => heading(levelOf(node), inner(node, room)),
  list: listMarkup,
  item: (node, room) => element('li', itemWords(node, room)),
  quote: quoteMarkup,
  code: codeMarkup,
  rule: () => '<hr>',
  table: tableMarkup,
  row: (node, room) => element('tr', inner(node, room)),
  cell: (node, room) => element(/header|th$/.test(nameOf(node)) ? 'th' : 'td', inner(node, room)),
  picture: pictureMarkup,
  embed: embedMarkup,
  markup: (node, room) => taken(said(node, ['content', 'html', 'text', 'value', 'body']), room),
  link: (node, room) => linkTo(said(node, ['url', 'href', 'uri']), inner(node, room), room),
  break: () => '<br>',
  'left out': () => '',
}

function levelOf(node: JsonObject): number {
  const told = said(node, ['level', 'depth']) || /\d/.exec(`${said(node, ['tag', 'style'])}${nameOf(node)}`)?.[0]

  return Number(told ?? 2)
}

const isNumbered = (node: JsonObject) =>
  /^(?:ol|ordered|number)/i.test(nameOf(node)) ||
  /^(?:ol|ordered|number)/i.test(said(node, ['listType', 'list_type', 'format', 'style', 'tag']))

/** Of a list that holds texts each is an item; a list in it belongs to the item before. */
function listMarkup(node: JsonObject, room: Room): string {
  const items: string[][] = []
  for (const child of childrenOf(node).filter(isNode)) {
    const kind = kindOfNode(child)
    const text = kind === 'item' ? itemWords(child, room) : nodeMarkup(child, room)
    const before = kind === 'list' ? items.at(-1) : undefined
    if (before === undefined) items.push([text])
    else before.push(text)
  }
  const inItems = items.map(parts => element('li', parts.join(''))).join('')
  const first = said(node, ['start', 'order'])
  const start = /^\d{1,5}$/.test(first) && first !== '1' ? ` start="${first}"` : ''

  return isNumbered(node) ? `<ol${start}>${inItems}</ol>` : element('ul', inItems)
}

const isNode = (value: Json | undefined): value is JsonObject => value !== undefined && isObject(value)

const itemWords = (node: JsonObject, room: Room): string =>
  inner(node, room).replace(/^(?:<p>)?/, start => start + boxOf(node))

function boxOf(node: JsonObject): string {
  const { attrs, checked: own } = node
  const checked = isObject(attrs) ? (attrs['checked'] ?? own) : own

  return typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : ''
}

function quoteMarkup(node: JsonObject, room: Room): string {
  const { citation } = node
  const by = isObject(citation) ? said(citation, ['content', 'text']) : said(node, ['attribution', 'cite', 'source'])
  const source = by === '' ? '' : element('footer', wordsOrMarkup(by, room))

  return element('blockquote', `${inner(node, room)}${source}`)
}

/** Rows of nodes, or of texts. */
function tableMarkup(node: JsonObject, room: Room): string {
  const { html, header, rows } = node
  if (typeof html === 'string') return taken(html, room)
  if (!Array.isArray(rows)) return element('table', inner(node, room))

  const cells = (row: Json, name: string) => {
    const inRow = Array.isArray(row) ? row : isObject(row) ? (Object.values(row).find(Array.isArray) ?? []) : []
    return inRow.map(cell => element(name, cellText(cell, room))).join('')
  }
  const head = Array.isArray(header) ? element('tr', cells(header, 'th')) : ''
  return element('table', head + rows.map(row => element('tr', cells(row, 'td'))).join(''))
}

const cellText = (cell: Json, room: Room): string =>
  typeof cell === 'string' ? wordsOrMarkup(cell, room) : isObject(cell) ? inner(cell, room) : ''

function pictureMarkup(node: JsonObject, room: Room): string {
  const { caption, credits } = node
  const written = Array.isArray(caption) ? treeMarkup(caption, room) : ''
  const text = (names: readonly string[]) => wordsOrMarkup(said(node, names), room)

  return figure(
    {
      url: said(node, ['src', 'url', 'URL', 'href']),
      alt: said(node, ['alt', 'alt_text', 'altText', 'accessibilityCaption']),
      caption: written || text(['caption', 'description']),
      credit: wordsOrMarkup(creditOf(credits), room) || text(['credit', 'attribution', 'photographer']),
    },
    room,
  )
}

function embedMarkup(node: JsonObject, room: Room): string {
  const { raw_oembed: oembed } = node
  const known = isObject(oembed) ? oembed : node
  const address = said(known, ['url', 'URL', 'src', 'embedUrl', 'embed', 'source', 'canonical_url'])

  return /^https?:/i.test(address) ? frame(address, room) : taken(said(known, ['html']), room)
}
