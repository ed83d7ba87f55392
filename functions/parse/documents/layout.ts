import type { Span } from '../../../events/article.ts'

/** Where in which table of a file a paragraph stands, over how many columns, and whether its row heads the others. */
export type Cell = { table: number; row: number; column: number; across?: number; isHead?: boolean }

/** `cells`: of the tables within one another that it stands in, the outermost first. */
type Celled = { spans: readonly Span[]; style: string; cells: readonly Cell[]; pictures?: readonly unknown[] }

/** No page is laid out in more tables within one another; of deeper ones only the words are kept. */
export const deepestTable = 4

/** Paragraphs out of the tables that only lay out a page: those of a single column, and with passages in their cells. */
export function withoutLayout<P extends Celled>(paragraphs: readonly P[], depth = 0): P[] {
  const layouts = layoutsIn(paragraphs)
  if (layouts.size === 0 || depth > deepestTable) return [...paragraphs]

  const taken = paragraphs.map(paragraph => {
    const [outer, ...cells] = paragraph.cells
    return outer !== undefined && layouts.has(outer.table) ? { ...paragraph, cells } : paragraph
  })
  return withoutLayout(taken, depth + 1)
}

// Of a passage; a table's values are shorter.
const mostParagraphs = 3
const mostLetters = 400

function layoutsIn(paragraphs: readonly Celled[]): Set<number> {
  const tables = new Map<number, Table>()
  for (const { cells, ...paragraph } of paragraphs) {
    const [cell, inner] = cells
    if (cell === undefined) continue
    const table = tables.get(cell.table) ?? { rows: new Map<number, Content[]>(), hasPassage: false }
    tables.set(cell.table, table)
    const content = contentAt(table, cell)
    content.paragraphs++
    content.letters += paragraph.spans.reduce((sum, { text }) => sum + text.length, 0)
    table.hasPassage ||= inner !== undefined || isPassage(paragraph) || isLong(content)
  }
  const layouts = [...tables].filter(([, table]) => table.hasPassage || isColumn(table))
  return new Set(layouts.map(([number]) => number))
}

type Content = { column: number; paragraphs: number; letters: number }
type Table = { rows: Map<number, Content[]>; hasPassage: boolean }

/** Paragraphs come in the order of their cells. */
function contentAt({ rows }: Table, { row, column }: Cell): Content {
  const cells = rows.get(row) ?? []
  rows.set(row, cells)
  const last = cells.at(-1)
  if (last?.column === column) return last

  const content = { column, paragraphs: 0, letters: 0 }
  cells.push(content)
  return content
}

const isLong = ({ paragraphs, letters }: Content) => paragraphs > mostParagraphs || letters > mostLetters

const isPassage = ({ style, pictures = [] }: Omit<Celled, 'cells'>) =>
  pictures.length > 0 || /^(?:title|subtitle|heading \d)$/.test(style)

const isColumn = ({ rows }: Table) => [...rows.values()].every(cells => cells.length < 2)
