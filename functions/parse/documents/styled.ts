import type { Block, Span } from '../../../events/article.ts'
import type { Cell } from './layout.ts'
import { type Sized, setBySize } from './letter-sizes.ts'
import { type Listed, Lists } from './lists.ts'
import { nearTop, type Passage, textOf } from './passage.ts'

/** A paragraph as a word processor has it. `style` is the style's English name in lower case: "heading 1", "title". */
export type Styled = {
  spans: Span[]
  style: string
  /** Of its letters, in whatever unit. */
  size?: number
  /** Items of one list count on from one another; one without a name of its own counts for itself. */
  list?: Listed
  cells: readonly Cell[]
}

/** Paragraphs as passages: headings, lists, quotes and tables as their styles say, or the size of their letters. */
export function passagesOf(paragraphs: readonly Styled[]): Passage[] {
  const passages: Sized[] = []
  const tables = new Map<number, Table>()
  const lists = new Lists()
  for (const paragraph of paragraphs) {
    if (paragraph.spans.length === 0 || isContents(paragraph)) continue
    const [cell] = paragraph.cells
    if (cell !== undefined) addCell(tables.get(cell.table) ?? begun(cell, passages, tables), paragraph, cell)
    else addText(passages, paragraph, lists)
    if (cell !== undefined || paragraph.list === undefined) lists.end()
  }
  const whole = passages.map(withoutEmptyRows)
  return whole.some(isStyled) ? whole.map(unsized) : setBySize(whole)
}

/** One is left where the row that heads a table would stand; what heads nothing is a row. */
function withoutEmptyRows(passage: Sized): Sized {
  const { block } = passage
  if (block.kind !== 'table') return passage

  const { header, ...table } = block
  const rows = table.rows.filter(cells => cells.some(spans => spans.length > 0))
  if (header === undefined) return { ...passage, block: { ...table, rows } }

  return { ...passage, block: rows.length === 0 ? { ...table, rows: [header] } : { ...table, header, rows } }
}

const isStyled = ({ as, block }: Passage) => as !== undefined || block.kind === 'heading'

const unsized = ({ block, as }: Sized): Passage => ({ block, ...(as !== undefined && { as }) })

/** A table of contents says again what stands below. */
const isContents = ({ style }: Styled) => /^toc (?:[1-9]|heading)$/.test(style)

function addText(passages: Sized[], { spans, style, size = 0, list }: Styled, lists: Lists): void {
  const level = levelOf(style)
  const sized = { size, isTop: passages.length < nearTop }
  if (style === 'title' || style === 'subtitle')
    passages.push({ ...sized, block: { kind: 'paragraph', spans }, as: style })
  else if (level !== undefined) passages.push({ ...sized, block: { kind: 'heading', level, spans: plain(spans) } })
  else if (list !== undefined) {
    const block = lists.add(list, spans)
    if (block !== undefined) passages.push({ ...sized, block })
  } else if (style.includes('quot')) addQuote(passages, spans)
  else passages.push({ ...sized, block: { kind: 'paragraph', spans } })
}

/** "heading 1" is an article's second level: the first is its headline. */
function levelOf(style: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(style)?.[1]

  return level === undefined ? undefined : Math.min(6, Number(level) + 1)
}

/** A heading is bold by being one. */
const plain = (spans: readonly Span[]): Span[] => [{ text: textOf(spans) }]

function addQuote(passages: Sized[], spans: Span[]): void {
  const last = passages.at(-1)?.block
  if (last?.kind === 'quote') last.paragraphs.push(spans)
  else passages.push({ block: { kind: 'quote', paragraphs: [spans] }, size: 0, isTop: false })
}

type Table = Extract<Block, { kind: 'table' }>

/** What floats in a table, or stands between its cells, stands below it. */
function begun(cell: Cell, passages: Sized[], tables: Map<number, Table>): Table {
  const table: Table = { kind: 'table', rows: [] }
  tables.set(cell.table, table)
  passages.push({ block: table, size: 0, isTop: false })
  return table
}

/** Paragraphs of one cell stand beside one another in it; of a table within a cell only the words are kept. */
function addCell(table: Table, { spans }: Styled, { row, column, isHead }: Cell): void {
  const { rows } = table
  if (isHead === true && row === 0) table.header ??= []
  while (rows.length <= row) rows.push([])
  const cells = (row === 0 ? table.header : undefined) ?? rows[row]
  while (cells !== undefined && cells.length <= column) cells.push([])
  const written = cells?.[column]
  written?.push(...(written.length === 0 ? spans : [{ text: ' ' }, ...spans]))
}
