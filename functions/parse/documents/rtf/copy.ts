import type { Span } from '../../../../events/article.ts'
import { inSignsOf } from '../../off-line.ts'
import type { Cell } from '../layout.ts'
import { addSpan, tidySpans } from '../passage.ts'
import type { Room } from '../room.ts'
import { Cells } from './cells.ts'
import type { Group } from './group.ts'
import type { RtfParagraph } from './paragraph.ts'
import type { Pictures } from './pictures.ts'
import { breaks } from './words.ts'

/** What is being written: a paragraph, and in which table. */
type Open = {
  spans: Span[]
  size: number
  marker: string
  style: number
  level: number | undefined
  listed: boolean
  depth: number
  inTable: boolean
  cells: Cells
  /** Where its paragraphs go: a note's, or a box's by its number. */
  note?: Span[][]
  box?: number
}

const fresh = (file: { tables: number }): Open => ({
  spans: [],
  size: largest,
  marker: '',
  ...plain,
  cells: new Cells(file),
})

const plain = { style: 0, level: undefined, listed: false, depth: 0, inTable: false }
const largest = Number.POSITIVE_INFINITY

/** The words of a file in its paragraphs; of those in boxes and notes, which stand inside another, each for itself. */
export class Copy {
  readonly paragraphs: RtfParagraph[] = []
  readonly notes: Span[][][] = []
  readonly #room: Room
  readonly #pictures: Pictures
  readonly #nameOf: (style: number) => string
  readonly #outside: Open[] = []
  readonly #file = { tables: 0 }
  #open = fresh(this.#file)
  #boxes = 0

  constructor(room: Room, pictures: Pictures, nameOf: (style: number) => string) {
    this.#room = room
    this.#pictures = pictures
    this.#nameOf = nameOf
  }

  /** How many boxes and notes within one another are open. */
  get depth(): number {
    return this.#outside.length
  }

  enterBox(): void {
    this.#room.pieces--
    this.#outside.push(this.#open)
    this.#open = { ...fresh(this.#file), box: ++this.#boxes }
  }

  /** The number by which the text calls for the note stands in it, in brackets. */
  enterNote(group: Group): void {
    const note: Span[][] = []
    this.add(`[${this.notes.push(note)}]`, group)
    this.#outside.push(this.#open)
    this.#open = { ...fresh(this.#file), note }
  }

  leaveTo(depth: number): void {
    while (this.#outside.length > depth) {
      this.#push()
      this.#open = this.#outside.pop() ?? fresh(this.#file)
    }
  }

  beginMarker(): void {
    this.#open.marker = ''
  }

  addMarker(text: string): void {
    this.#open.marker += text
  }

  add(said: string, { strong, emphasis, place, href, size }: Group): void {
    const text = place === undefined ? said : inSignsOf(said, place)
    const style = { ...(strong && { strong }), ...(emphasis && { emphasis }), ...(href !== undefined && { href }) }
    if (text.trim() !== '') this.#open.size = Math.min(this.#open.size, size)
    if (addSpan(this.#open.spans, { text, ...style })) this.#room.pieces--
  }

  /** Words about paragraphs. */
  obey(word: string, number: number): void {
    const { cells } = this.#open
    if (word === 'pard') Object.assign(this.#open, plain)
    else if (word === 's') this.#open.style = number
    else if (word === 'outlinelevel') this.#open.level = number
    else if (word === 'ls') this.#open.listed = number > 0
    else if (word === 'ilvl') this.#open.depth = number
    else if (word === 'intbl') this.#open.inTable = true
    else if (word === 'trhdr') cells.markHead()
    else if (word === 'cell') this.#endCell(cells)
    else if (word === 'row') this.#endRow(cells)
    else if (breaks.has(word)) this.#push(this.#open.inTable ? cells.here : undefined)
  }

  #endCell(cells: Cells): void {
    this.#push(cells.here)
    cells.endCell()
  }

  #endRow(cells: Cells): void {
    this.#room.pieces--
    cells.endRow()
  }

  #push(cell?: Cell): void {
    this.#room.pieces--
    const { cells, note, box, size, depth } = this.#open
    const spans = tidySpans(this.#open.spans)
    const marker = this.#open.marker.trim() || (this.#open.listed ? '•' : '')
    Object.assign(this.#open, { spans: [], size: largest, marker: '' })
    if (note !== undefined && spans.length > 0) note.push(spans)
    if (note !== undefined) return

    this.#pictures.endParagraph(spans.length > 0 ? this.paragraphs.length : undefined)
    if (cell === undefined) cells.leave()
    if (spans.length > 0)
      this.paragraphs.push({
        spans,
        style: this.#style,
        size,
        ...(marker !== '' && { marker, depth }),
        cells: cell === undefined ? [] : [cell],
        ...(box !== undefined && { box }),
      })
  }

  get #style(): string {
    const { style, level } = this.#open
    const name = this.#nameOf(style)

    return level === undefined || level > 8 || /^(?:sub)?title$/.test(name) ? name : `heading ${level + 1}`
  }

  end(): void {
    this.leaveTo(0)
    this.#push()
  }
}
