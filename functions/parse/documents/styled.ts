import type { Block, Span } from '../../../events/article.ts'
import { type Passage, textOf } from './passage.ts'

/** A paragraph as a word processor has it. `style` is the style's English name in lower case: "heading 1", "title". */
export type Styled = {
  spans: Span[]
  style: string
  list?: 'ordered' | 'unordered'
  cell?: { table: number; row: number; column: number }
}

// Word takes no longer one. It is looked at for each paragraph that is set in it.
export const longestStyle = 253

/** Paragraphs as passages: headings, lists, quotes and tables as their styles say. */
export function passagesOf(paragraphs: readonly Styled[]): Passage[] {
  const passages: Passage[] = []
  let table = 0
  for (const paragraph of paragraphs) {
    if (paragraph.spans.length === 0 || isContents(paragraph)) continue
    if (paragraph.cell === undefined) addText(passages, paragraph)
    else addCell(passages, paragraph, { ...paragraph.cell, begins: paragraph.cell.table !== table })
    table = paragraph.cell?.table ?? 0
  }
  return passages
}

/** A table of contents says again what stands below. */
const isContents = ({ style }: Styled) => /^toc (?:[1-9]|heading)$/.test(style)

function addText(passages: Passage[], { spans, style, list }: Styled): void {
  const last = passages.at(-1)?.block
  const ordered = list === 'ordered'
  const level = levelOf(style)
  if (style === 'title' || style === 'subtitle') passages.push({ block: { kind: 'paragraph', spans }, as: style })
  else if (level !== undefined) passages.push({ block: { kind: 'heading', level, spans: plain(spans) } })
  else if (list !== undefined && last?.kind === 'list' && last.ordered === ordered) last.items.push(spans)
  else if (list !== undefined) passages.push({ block: { kind: 'list', ordered, items: [spans] } })
  else if (style.includes('quot')) addQuote(passages, spans)
  else passages.push({ block: { kind: 'paragraph', spans } })
}

/** "heading 1" is an article's second level: the first is its headline. */
function levelOf(style: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(style)?.[1]

  return level === undefined ? undefined : Math.min(6, Number(level) + 1)
}

/** A heading is bold by being one. */
const plain = (spans: readonly Span[]): Span[] => [{ text: textOf(spans) }]

function addQuote(passages: Passage[], spans: Span[]): void {
  const last = passages.at(-1)?.block
  if (last?.kind === 'quote') last.paragraphs.push(spans)
  else passages.push({ block: { kind: 'quote', paragraphs: [spans] } })
}

type Place = { row: number; column: number; begins: boolean }

/** Paragraphs of one cell stand beside one another in it; of a table within a cell only the words are kept. */
function addCell(passages: Passage[], { spans }: Styled, { row, column, begins }: Place): void {
  const { rows } = tableAt(passages, begins)
  while (rows.length <= row) rows.push([])
  const cells = rows[row]
  while (cells !== undefined && cells.length <= column) cells.push([])
  const written = cells?.[column]
  written?.push(...(written.length === 0 ? spans : [{ text: ' ' }, ...spans]))
}

function tableAt(passages: Passage[], begins: boolean): Extract<Block, { kind: 'table' }> {
  const last = passages.at(-1)?.block
  if (!begins && last?.kind === 'table') return last

  const table: Extract<Block, { kind: 'table' }> = { kind: 'table', rows: [] }
  passages.push({ block: table })
  return table
}
