import type { Span } from '../../../../events/article.ts'
import { addSpan, tidySpans } from '../passage.ts'
import { freshRoom, isFull } from '../room.ts'
import { charsetOfFont, charsetOfPage } from './charsets.ts'
import { destinationOf, type Group, outermost } from './group.ts'
import type { Cell, Rtf, RtfParagraph } from './paragraph.ts'
import { decoded, linkIn } from './said.ts'
import { type RtfToken, tokensOf } from './tokens.ts'
import { breaks, symbols } from './words.ts'

// Groups within groups: real files stay below a hundred.
const deepest = 5000

/** Reads an RTF file group by group. What is not known is passed over, as the format asks of its readers. */
export function readRtf(source: string): Rtf {
  const reader = new Reader()
  let bytes = ''
  for (const token of tokensOf(source)) {
    if (reader.isFull || !reader.holds(bytes)) return reader.end()
    // A letter may be two bytes, each written on its own.
    if (token.kind === 'text') bytes += token.text
    else {
      if (bytes !== '') reader.say(bytes)
      bytes = ''
      reader.take(token)
    }
  }
  return reader.end()
}

class Reader {
  #group: Group = { ...outermost }
  readonly #outer: Group[] = []
  readonly #paragraphs: RtfParagraph[] = []
  readonly #about = new Map<string, string>()
  readonly #fonts = new Map<number, string>()
  readonly #styles = new Map<number, string>()
  #spans: Span[] = []
  #paragraph: { style: number; listed: boolean; inTable: boolean } = { style: 0, listed: false, inTable: false }
  #number = 0
  #marker = ''
  #instruction = ''
  #passOver = 0
  #cell: Cell = { table: 1, row: 0, column: 0 }
  #whole = false
  readonly #room = freshRoom()

  /** Whether a run of so many bytes could still be said. */
  holds(bytes: string): boolean {
    if (bytes.length > this.#room.letters) this.#room.letters = -1
    return !this.isFull
  }

  get isFull(): boolean {
    return isFull(this.#room)
  }

  take(token: Exclude<RtfToken, { kind: 'text' }>): void {
    if (token.kind === 'open') this.#open()
    else if (token.kind === 'close') this.#close()
    else this.#obey(token.word, token.number)
  }

  #open(): void {
    if (this.#outer.length < deepest) this.#outer.push(this.#group)
    this.#group = { ...this.#group, starred: false }
  }

  #close(): void {
    const { to } = this.#group
    const outer = this.#outer.pop()
    if (outer === undefined) return
    if (to === 'field' && outer.to !== 'field') outer.href = linkIn(this.#instruction)
    this.#group = outer
    this.#passOver = 0
    this.#whole = this.#outer.length === 0
  }

  #obey(word: string, number: number | undefined): void {
    if (word === '*') {
      this.#group.starred = true
      return
    }
    const to = destinationOf(word, this.#group)
    if (to !== undefined) this.#enter(to, word)
    else if (!this.#setCharset(word, number)) this.#setText(word, number)
    if (word !== 'u') this.#passOver = 0
  }

  #enter(to: Group['to'], word: string): void {
    Object.assign(this.#group, { to, tells: word })
    if (to === 'field') this.#instruction = ''
    if (to === 'marker') this.#marker = ''
  }

  /** Words about fonts, code pages and characters by number. */
  #setCharset(word: string, number = 0): boolean {
    if (word === 'ansicpg') this.#group.charset = charsetOfPage(number)
    else if (word === 'mac') this.#group.charset = 'macintosh'
    else if (word === 'uc') this.#group.instead = number
    else if (word === 'u') this.#sayNumber(number)
    else if (word === 'f') this.#font(number)
    else if (word === 'fcharset') this.#fonts.set(this.#number, charsetOfFont(number) ?? '')
    else return false
    return true
  }

  #font(number: number): void {
    this.#number = number
    const charset = this.#group.to === 'fonts' ? '' : this.#fonts.get(number)
    if (charset) this.#group.charset = charset
  }

  #sayNumber(number: number): void {
    this.#add(String.fromCharCode(number < 0 ? number + 0x10000 : number))
    this.#passOver = this.#group.instead
  }

  /** Words about runs and paragraphs. */
  #setText(word: string, number: number | undefined): void {
    const symbol = symbols.get(word)
    if (symbol !== undefined) this.#add(symbol)
    else if (word === 'b') this.#group.strong = number !== 0
    else if (word === 'i') this.#group.emphasis = number !== 0
    else if (word === 'v') this.#group.hidden = number !== 0
    else if (word === 'plain') Object.assign(this.#group, { strong: false, emphasis: false, hidden: false })
    else this.#setParagraph(word, number ?? 0)
  }

  #setParagraph(word: string, number: number): void {
    if (this.#group.to === 'styles' && word === 's') this.#number = number
    else if (this.#group.to !== 'text') return
    else if (word === 'pard') this.#paragraph = { style: 0, listed: false, inTable: false }
    else if (word === 's') this.#paragraph.style = number
    else if (word === 'ls') this.#paragraph.listed = number > 0
    else if (word === 'intbl') this.#paragraph.inTable = true
    else if (word === 'cell') this.#endCell()
    else if (word === 'row') this.#endRow()
    else if (breaks.has(word)) this.#endParagraph()
  }

  say(text: string): void {
    const passed = Math.min(this.#passOver, text.length)
    this.#passOver -= passed
    const said = text.slice(passed)
    if (said !== '') this.#add(/[\x80-\xff]/.test(said) ? decoded(said, this.#group.charset) : said)
  }

  #add(text: string): void {
    const { to, strong, emphasis, hidden, href, tells } = this.#group
    if (to !== 'nowhere') this.#room.letters -= text.length
    if (to === 'marker') this.#marker += text
    else if (to === 'field') this.#instruction += text
    else if (to === 'about') this.#about.set(tells, (this.#about.get(tells) ?? '') + text)
    else if (to === 'styles') this.#styles.set(this.#number, (this.#styles.get(this.#number) ?? '') + text)
    if (to !== 'text' || hidden) return

    const style = { ...(strong && { strong }), ...(emphasis && { emphasis }), ...(href !== undefined && { href }) }
    if (addSpan(this.#spans, { text, ...style })) this.#room.pieces--
  }

  #endCell(): void {
    this.#push(this.#cell)
    this.#cell = { ...this.#cell, column: this.#cell.column + 1 }
  }

  #endRow(): void {
    this.#room.pieces--
    this.#cell = { ...this.#cell, row: this.#cell.row + 1, column: 0 }
  }

  /** Inside a table a paragraph ends with its cell. */
  #endParagraph(): void {
    if (this.#paragraph.inTable) this.#spans.push({ text: ' ' })
    else this.#push()
  }

  #push(cell?: Cell): void {
    this.#room.pieces--
    const style = (this.#styles.get(this.#paragraph.style) ?? '').replace(/;.*$/, '').trim().toLowerCase()
    const marker = this.#marker.trim() || (this.#paragraph.listed ? '•' : '')
    const spans = tidySpans(this.#spans)
    this.#spans = []
    this.#marker = ''
    if (spans.length > 0)
      this.#paragraphs.push({ spans, style, ...(marker !== '' && { marker }), ...(cell && { cell }) })
    if (cell === undefined && this.#cell.row > 0) this.#cell = { table: this.#cell.table + 1, row: 0, column: 0 }
  }

  end(): Rtf {
    if (!this.isFull) this.#push()
    return {
      paragraphs: this.#paragraphs,
      about: Object.fromEntries(this.#about),
      whole: this.#whole,
      isFull: this.isFull,
    }
  }
}
