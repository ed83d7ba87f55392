import type { Span } from '../../../../events/article.ts'
import { addSpan, tidySpans } from '../passage.ts'
import { freshRoom, isFull, partsRead } from '../room.ts'
import { Cells } from './cells.ts'
import { charsetOfFont, charsetOfPage } from './charsets.ts'
import { destinationOf, type Group } from './group.ts'
import { Groups } from './groups.ts'
import { type Cell, type Rtf, type RtfParagraph, styleNamed } from './paragraph.ts'
import { Pictures } from './pictures.ts'
import { decoded } from './said.ts'
import { type RtfToken, tokensOf } from './tokens.ts'
import { breaks, symbols } from './words.ts'

/** Reads an RTF file group by group. What is not known is passed over, as the format asks of its readers. */
export function readRtf(source: string): Rtf {
  const reader = new Reader()
  let bytes = ''
  for (const token of tokensOf(source)) {
    if (!reader.holds(bytes)) return reader.end()
    // A letter may be two bytes, each written on its own.
    if (token.kind === 'text' && !reader.isApart) bytes += token.text
    else {
      if (bytes !== '') reader.say(bytes)
      bytes = ''
      reader.take(token)
    }
  }
  return reader.end()
}

class Reader {
  readonly #groups = new Groups()
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
  readonly #cells = new Cells()
  readonly #room = freshRoom()
  readonly #pictures = new Pictures()

  /** Whether one more mark may be read, and a run of so many bytes could still be said. */
  holds(bytes: string): boolean {
    this.#room.marks--
    if (bytes.length > this.#room.letters) this.#room.letters = -1
    return !this.isFull
  }

  get isFull(): boolean {
    return isFull(this.#room)
  }

  /** Whether what stands here is none of the story's words: a picture is larger than a book. */
  get isApart(): boolean {
    return this.#groups.here.to === 'picture' || this.#groups.here.to === 'nowhere'
  }

  take(token: RtfToken): void {
    if (token.kind === 'open') this.#groups.open()
    else if (token.kind === 'close') this.#close()
    else if (token.kind === 'word') this.#obey(token.word, token.number)
    else if (this.#groups.here.to === 'picture') this.#pictures.keep(token)
  }

  #close(): void {
    this.#groups.close(this.#instruction)
    this.#passOver = 0
  }

  #obey(word: string, number: number | undefined): void {
    if (word === '*') {
      this.#groups.here.starred = true
      return
    }
    const to = destinationOf(word, this.#groups.here)
    if (to !== undefined) this.#enter(to, word)
    else if (this.#groups.here.to === 'picture') this.#pictures.call(word)
    else if (!this.#setCharset(word, number)) this.#setText(word, number)
    if (word !== 'u') this.#passOver = 0
  }

  #enter(to: Group['to'], word: string): void {
    Object.assign(this.#groups.here, { to, tells: word })
    if (to === 'field') this.#instruction = ''
    if (to === 'marker') this.#marker = ''
    if (to === 'picture') this.#pictures.begin()
  }

  /** Words about fonts, code pages and characters by number. */
  #setCharset(word: string, number = 0): boolean {
    if (word === 'ansicpg') this.#groups.here.charset = charsetOfPage(number)
    else if (word === 'mac') this.#groups.here.charset = 'macintosh'
    else if (word === 'uc') this.#groups.here.instead = number
    else if (word === 'u') this.#sayNumber(number)
    else if (word === 'f') this.#font(number)
    else if (word === 'fcharset') this.#fonts.set(this.#number, charsetOfFont(number) ?? '')
    else return false
    return true
  }

  #font(number: number): void {
    this.#number = number
    const charset = this.#groups.here.to === 'fonts' ? '' : this.#fonts.get(number)
    if (charset) this.#groups.here.charset = charset
  }

  #sayNumber(number: number): void {
    this.#add(String.fromCharCode(number < 0 ? number + 0x10000 : number))
    this.#passOver = this.#groups.here.instead
  }

  /** Words about runs and paragraphs. */
  #setText(word: string, number: number | undefined): void {
    const symbol = symbols.get(word)
    if (symbol !== undefined) this.#add(symbol)
    else if (word === 'b') this.#groups.here.strong = number !== 0
    else if (word === 'i') this.#groups.here.emphasis = number !== 0
    else if (word === 'v' || word === 'deleted') this.#groups.here.hidden = number !== 0
    else if (word === 'plain') Object.assign(this.#groups.here, { strong: false, emphasis: false, hidden: false })
    else this.#setParagraph(word, number ?? 0)
  }

  #setParagraph(word: string, number: number): void {
    if (this.#groups.here.to === 'styles' && word === 's') this.#number = number
    else if (this.#groups.here.to !== 'text') return
    else if (word === 'pard') this.#paragraph = { style: 0, listed: false, inTable: false }
    else if (word === 's') this.#paragraph.style = number
    else if (word === 'ls') this.#paragraph.listed = number > 0
    else if (word === 'intbl') this.#paragraph.inTable = true
    else if (word === 'cell') this.#push(this.#cells.here)
    else if (word === 'row') this.#endRow()
    else if (breaks.has(word)) this.#endParagraph()
  }

  say(text: string): void {
    const passed = Math.min(this.#passOver, text.length)
    this.#passOver -= passed
    const said = text.slice(passed)
    if (said !== '') this.#add(/[\x80-\xff]/.test(said) ? decoded(said, this.#groups.here.charset) : said)
  }

  #add(text: string): void {
    const { to, strong, emphasis, hidden, href, tells } = this.#groups.here
    if (to !== 'nowhere') this.#room.letters -= text.length
    if (to === 'marker') this.#marker += text
    else if (to === 'field') this.#instruction += text
    else if (to === 'about') this.#about.set(tells, (this.#about.get(tells) ?? '') + text)
    else if (to === 'styles') this.#styles.set(this.#number, (this.#styles.get(this.#number) ?? '') + text)
    if (to !== 'text' || hidden) return

    const style = { ...(strong && { strong }), ...(emphasis && { emphasis }), ...(href !== undefined && { href }) }
    if (addSpan(this.#spans, { text, ...style })) this.#room.pieces--
  }

  #endRow(): void {
    this.#room.pieces--
    this.#cells.endRow()
  }

  /** Inside a table a paragraph ends with its cell. */
  #endParagraph(): void {
    if (this.#paragraph.inTable) this.#spans.push({ text: ' ' })
    else this.#push()
  }

  #push(cell?: Cell): void {
    this.#room.pieces--
    const style = styleNamed(this.#styles.get(this.#paragraph.style))
    const marker = this.#marker.trim() || (this.#paragraph.listed ? '•' : '')
    const spans = tidySpans(this.#spans)
    this.#spans = []
    this.#marker = ''
    this.#pictures.endParagraph(spans.length > 0 ? this.#paragraphs.length : undefined)
    if (spans.length > 0)
      this.#paragraphs.push({ spans, style, ...(marker !== '' && { marker }), ...(cell && { cell }) })
    if (cell) this.#cells.endCell()
    else this.#cells.leave()
  }

  end(): Rtf {
    if (!this.isFull) this.#push()
    return {
      paragraphs: this.#paragraphs,
      pictures: this.#pictures.all,
      about: Object.fromEntries(this.#about),
      whole: this.#groups.isClosed,
      isFull: this.isFull,
      parts: partsRead(this.#room),
    }
  }
}
