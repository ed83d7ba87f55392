import { freshRoom, isFull, partsRead } from '../room.ts'
import { longestStyle, styleName } from '../style-names.ts'
import { Aside } from './aside.ts'
import { Copy } from './copy.ts'
import { Fonts } from './fonts.ts'
import { destinationOf, type Group, outermost } from './group.ts'
import { Groups } from './groups.ts'
import type { Rtf } from './paragraph.ts'
import { Pictures } from './pictures.ts'
import { runWords } from './run-words.ts'
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
  readonly #about = new Map<string, string>()
  readonly #fonts = new Fonts()
  readonly #styles = new Map<number, string>()
  readonly #room = freshRoom()
  readonly #pictures = new Pictures()
  readonly #copy = new Copy(this.#room, this.#pictures, style => nameIn(this.#styles.get(style)))
  #number = 0
  #property = ''
  readonly #aside = new Aside()
  #heads = ''
  #instruction = ''
  #passOver = 0

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
    else if (token.kind === 'text') this.say(token.text)
  }

  #close(): void {
    this.#groups.close(this.#instruction)
    this.#copy.leaveTo(this.#groups.here.depth)
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
    else if (!this.#setCharset(word, number)) {
      this.#aside.obey(word)
      this.#setText(word, number)
    }
    if (word !== 'u') this.#passOver = 0
  }

  #enter(to: Group['to'], word: string): void {
    const { here } = this.#groups
    this.#aside.endLine()
    if (to === 'note') this.#copy.enterNote(here)
    if (to === 'box') this.#copy.enterBox()
    if (to === 'note' || to === 'box') Object.assign(here, { ...outermost, font: here.font, depth: this.#copy.depth })
    else Object.assign(here, { to: to === 'value' ? placeOf(this.#property) : to, tells: word, starred: false })
    if (to === 'field') this.#instruction = ''
    if (to === 'name') this.#property = ''
    if (to === 'marker') this.#copy.beginMarker()
    if (to === 'picture') this.#pictures.begin()
  }

  /** Words about fonts, code pages and characters by number. */
  #setCharset(word: string, number = 0): boolean {
    if (word === 'ansicpg') this.#fonts.setPage(number)
    else if (word === 'mac') this.#fonts.setPage(macintosh)
    else if (word === 'deff') this.#fonts.setFirst(number)
    else if (word === 'uc') this.#groups.here.instead = number
    else if (word === 'u') this.#sayNumber(number)
    else if (word === 'f') this.#font(number)
    else if (word === 'fcharset') this.#fonts.set(this.#number, number)
    else return false
    return true
  }

  #font(number: number): void {
    this.#number = number
    if (this.#groups.here.to !== 'fonts') this.#groups.here.font = number
  }

  #sayNumber(number: number): void {
    this.#add(String.fromCharCode(number < 0 ? number + 0x10000 : number))
    this.#passOver = this.#groups.here.instead
  }

  /** Words about runs and paragraphs. */
  #setText(word: string, number: number | undefined): void {
    const { here } = this.#groups
    const symbol = symbols.get(word)
    if (symbol !== undefined) this.#addSymbol(symbol)
    else if (runWords.has(word)) Object.assign(here, runWords.get(word)?.(number))
    else if (word === 'fs') here.size = number ?? outermost.size
    else if (unseen.has(word)) here.hidden = unlessOff(word, number)
    else if (here.to === 'styles' && word === 's') this.#number = number ?? 0
    else if (here.to === 'text') this.#copy.obey(word, number ?? 0)
    else if (here.to === 'head' && (breaks.has(word) || word === 'cell')) this.#heads += '\n'
  }

  say(text: string): void {
    const passed = Math.min(this.#passOver, text.length)
    this.#passOver -= passed
    const said = text.slice(passed)
    if (said === '') return

    this.#add(/[\x80-\xff]/.test(said) ? decoded(said, this.#fonts.charsetOf(this.#groups.here.font)) : said)
  }

  /** One that stands behind a `\u` for old programs counts as a character. */
  #addSymbol(symbol: string): void {
    if (this.#passOver === 0) this.#add(symbol)
  }

  #add(text: string): void {
    const { to, hidden, tells } = this.#groups.here
    if (to !== 'nowhere') this.#room.letters -= text.length
    if (to === 'nowhere' || (to === 'text' && hidden === 'v')) this.#aside.add(text)
    else if (to === 'text' && hidden === undefined) this.#copy.add(text, this.#groups.here)
    else if (to === 'marker') this.#copy.addMarker(text)
    else if (to === 'field') this.#instruction += text
    else if (to === 'head') this.#heads += text
    else if (to === 'name') this.#property += text
    else if (to === 'about') this.#about.set(tells, (this.#about.get(tells) ?? '') + text)
    else if (to === 'styles') this.#styles.set(this.#number, (this.#styles.get(this.#number) ?? '') + text)
  }

  end(): Rtf {
    if (!this.isFull) this.#copy.end()
    const { paragraphs, notes } = this.#copy
    return {
      paragraphs,
      notes,
      heads: this.#heads.split('\n'),
      around: this.#aside.lines,
      pictures: this.#pictures.all,
      about: Object.fromEntries(this.#about),
      whole: this.#groups.isClosed,
      isFull: this.isFull,
      parts: partsRead(this.#room),
    }
  }
}

const unlessOff = (word: string, number: number | undefined) => (number === 0 ? undefined : word)

// Hidden, struck out, moved from here.
const unseen = new Set(['v', 'deleted', 'mvf'])

// The code page of old Macs (RTF 1.9.1, \mac).
const macintosh = 10000

const nameIn = (written = ''): string => styleName(written.slice(0, longestStyle).replace(/;.*$/, ''))

/** What a drawing shows is the value of its property `pib`. */
const placeOf = (property: string): Group['to'] => (property.trim() === 'pib' ? 'text' : 'nowhere')
