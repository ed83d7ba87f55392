import { escapeAttribute, escapeText } from '../../text/xml.ts'

/** How many more letters are written. Whoever has written more is refused: one address may be that of many thousand links. */
export type Room = { left: number }

// More than a text may have.
export const freshRoom = (): Room => ({ left: 1_000_000 })

export function taken(text: string, room: Room): string {
  if (room.left < 0) return ''
  room.left -= text.length
  return text
}

/** Words as markup; a line end within them is one of the text. */
export const words = (text: string, room: Room): string => escapeText(taken(text, room)).replaceAll('\n', '<br>')

const isMarkup = /<\/?[a-z][^<>]*>|&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/i

/** Words where some editors write plain text and some a line of markup. */
export const wordsOrMarkup = (text: string, room: Room): string =>
  isMarkup.test(text) ? taken(text, room) : words(text, room)

export const element = (name: string, inner: string): string => `<${name}>${inner}</${name}>`

export const heading = (level: number, inner: string): string =>
  element(`h${Math.min(6, Math.max(1, Math.trunc(level) || 2))}`, inner)

/** What an editor calls a way to set words, and the element that says it on a page. */
const elements: ReadonlyMap<string, string> = new Map([
  ...['bold', 'strong', 'b'].map(name => [name, 'strong'] as const),
  ...['italic', 'em', 'emphasis', 'i'].map(name => [name, 'em'] as const),
  ...['strike', 'strikethrough', 'linethrough', 's', 'del'].map(name => [name, 's'] as const),
  ...['code', 'inlinecode'].map(name => [name, 'code'] as const),
  ...['superscript', 'super', 'sup'].map(name => [name, 'sup'] as const),
  ...['subscript', 'sub'].map(name => [name, 'sub'] as const),
])

/** The element that a mark stands for, if a page has one. */
export const elementOf = (mark: string): string | undefined => elements.get(mark.toLowerCase().replace(/[^a-z]/g, ''))

export const marked = (inner: string, around: Iterable<string>): string =>
  inner === '' ? '' : [...new Set(around)].reduce((text, name) => element(name, text), inner)

export const linkTo = (address: string, inner: string, room: Room): string =>
  address === '' ? inner : `<a href="${escapeAttribute(taken(address, room))}">${inner}</a>`

export const frame = (address: string, room: Room): string =>
  address === '' ? '' : `<iframe src="${escapeAttribute(taken(address, room))}"></iframe>`

export type Pictured = { url?: string; alt?: string; caption?: string; credit?: string }

/** `caption` and `credit` as markup. */
export function figure({ url = '', alt = '', caption = '', credit = '' }: Pictured, room: Room): string {
  const source = escapeAttribute(taken(url.replace(/^\/\/(?=\w)/, 'https://'), room))
  const image = url === '' ? '' : `<img src="${source}" alt="${escapeAttribute(taken(alt, room))}">`
  const by = credit === '' ? '' : ` <small class="credit">${credit}</small>`
  if (image === '' && caption === '') return ''

  return element('figure', `${image}${caption + by === '' ? '' : element('figcaption', caption + by)}`)
}

export type Item = { item: string; ordered: boolean; level: number }
export type Piece = string | Item

// A draft holds no more.
const deepest = 9

/** Items that stand one after another are lists, by their levels in one another. */
export function joined(pieces: Iterable<Piece>): string {
  const open: boolean[] = []
  const parts: string[] = []
  for (const piece of pieces) {
    if (piece === '') continue
    parts.push(typeof piece === 'string' ? closed(open, 0) + piece : itemMarkup(piece, open))
  }
  return parts.join('') + closed(open, 0)
}

/** The same where code comes line by line: lines in a row are one listing. */
export const joinedLines = (pieces: Iterable<Piece>): string => joined(pieces).replaceAll('</pre><pre>', '\n')

/** `open` = of each list that is not closed, whether it is numbered. */
function itemMarkup({ item, ordered, level }: Item, open: boolean[]): string {
  const depth = Math.min(deepest, Math.max(0, Math.trunc(level) || 0)) + 1
  let text = closed(open, open[depth - 1] === ordered ? depth : depth - 1)
  if (open.length === depth) text += '</li>'
  while (open.length < depth) {
    text += ordered ? '<ol>' : '<ul>'
    open.push(ordered)
    if (open.length < depth) text += '<li>'
  }
  return `${text}<li>${item}`
}

function closed(open: boolean[], depth: number): string {
  let text = ''
  while (open.length > depth) text += open.pop() ? '</li></ol>' : '</li></ul>'

  return text
}
