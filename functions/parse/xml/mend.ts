import { mostParts, partsOfMended } from '../budget.ts'
import { isElement } from '../markup/element.ts'
import { treeOf } from '../markup/tree.ts'

export type Mended = { text: string; mended: number }

const reference = /&(?:(#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{0,31});)?/iy

// What more would cost is not allowed to any upload.
const mostMended = mostParts / partsOfMended

/**
 * Characters that were written wrongly, put right: an ampersand that stands for itself, a name that HTML knows and XML
 * does not, a number that is no character. The structure is not touched. Of a text of nothing else the rest stays.
 */
export function mended(xml: string): Mended {
  const names: Names = new Map()
  const sheet = new Sheet()
  let count = 0
  let kept = 0
  let quoted = nextQuoted(xml, 0)
  for (let at = xml.indexOf('&'); at >= 0 && count <= mostMended; ) {
    while (quoted.end <= at) quoted = nextQuoted(xml, quoted.end)
    if (quoted.start < at) {
      at = xml.indexOf('&', quoted.end)
      continue
    }
    reference.lastIndex = at
    const [written = '', name] = reference.exec(xml) ?? []
    const right = rightReference(written, name, names)
    if (right !== written) {
      sheet.write(xml.slice(kept, at))
      sheet.write(right)
      kept = at + written.length
      count++
    }
    at = xml.indexOf('&', at + written.length)
  }
  if (count === 0) return { text: xml, mended: 0 }

  sheet.write(xml.slice(kept))
  return { text: sheet.text, mended: count }
}

// Between two joins a text is held in pieces, each of which takes as much as a line does.
const mostPieces = 1 << 12

/** A text that is written in millions of pieces, joined by the thousand. */
class Sheet {
  #whole: string[] = []
  #pieces: string[] = []

  write(piece: string): void {
    this.#pieces.push(piece)
    if (this.#pieces.length >= mostPieces) this.#join()
  }

  get text(): string {
    this.#join()
    return this.#whole.join('')
  }

  #join(): void {
    this.#whole.push(this.#pieces.join(''))
    this.#pieces = []
  }
}

const five = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

function rightReference(written: string, name: string | undefined, names: Names): string {
  if (name === undefined) return '&amp;'
  if (five.has(name)) return written
  if (name.startsWith('#')) return isCharacter(name) ? written.toLowerCase() : ' '

  return characterNamed(name, names) ?? `&amp;${name};`
}

/** XML 1.0 §2.2. */
function isCharacter(number: string): boolean {
  const point = Number(/^#x/i.test(number) ? `0${number.slice(1)}` : number.slice(1))
  const isControl = point < 0x20 && ![9, 10, 13].includes(point)

  return (
    point <= 0x10ffff && !isControl && !(point >= 0xd800 && point <= 0xdfff) && point !== 0xfffe && point !== 0xffff
  )
}

/** What the names that stand in a file mean, where they mean something. */
type Names = Map<string, string | undefined>

// HTML knows 2,125; of a file with more of them the rest stand for themselves.
const mostNames = 3000

function characterNamed(name: string, names: Names): string | undefined {
  if (!names.has(name) && names.size < mostNames) names.set(name, lookedUp(name))

  return names.get(name)
}

function lookedUp(name: string): string | undefined {
  const [read] = treeOf(`&${name};`).children
  const text = read === undefined || isElement(read) ? '' : read

  return text === '' || text.startsWith('&') ? undefined : text.replaceAll('<', '&lt;')
}

type Quoted = { start: number; end: number }

/** The next section of character data or comment: in them an ampersand is one. */
function nextQuoted(xml: string, from: number): Quoted {
  for (let start = xml.indexOf('<!', from); start >= 0; start = xml.indexOf('<!', start + 2)) {
    if (xml.startsWith('<![CDATA[', start)) return { start, end: after(xml, ']]>', start) }
    if (xml.startsWith('<!--', start)) return { start, end: after(xml, '-->', start) }
  }
  return { start: xml.length, end: xml.length }
}

function after(xml: string, close: string, from: number): number {
  const found = xml.indexOf(close, from)

  return found < 0 ? xml.length : found + close.length
}
