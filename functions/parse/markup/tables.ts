import type { Block, Span } from '../../../events/article.ts'
import { spansOf, type Writing, writeBlocks } from './blocks.ts'
import { attribute, type Element, isElement, type Node } from './element.ts'
import { isHidden } from './hidden.ts'

type Cell = { blocks: Block[]; across: number; down: number }
type Row = { cells: Cell[]; isHead: boolean }

/** A table of values. One of a single column or with passages in its cells is a page's layout: its parts stand by themselves. */
export function tableOf(table: Element, writing: Writing): Block[] {
  const caption = writeBlocks(
    table.children.filter(child => isElement(child) && child.name === 'caption'),
    writing,
  )
  const rows = rowsOf(table, writing)
  if (isLayout(table, rows)) return [...caption, ...rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))]

  return [...caption, valuesOf(rows)]
}

function valuesOf(rows: readonly Row[]): Block {
  const [first, ...rest] = inColumns(rows)
  const hasHeader = rows[0]?.isHead === true && rest.length > 0
  const values = hasHeader || first === undefined ? rest : [first, ...rest]

  return { kind: 'table', ...(hasHeader && { header: first }), rows: values }
}

// A table with more such cells than this is made to take memory.
const mostCovered = 400

/** The cells, each below what heads its column: where one reaches across or down, those that it covers are empty. */
function inColumns(rows: readonly Row[]): Span[][][] {
  const count = rows.flatMap(({ cells }) => cells).reduce((sum, { across, down }) => sum + across * down - 1, 0)
  if (count === 0 || count > mostCovered) return rows.map(({ cells }) => cells.map(({ blocks }) => spansOf(blocks)))

  // The rows that a cell above still covers, by column.
  let above: readonly number[] = []
  return rows.map(({ cells }) => {
    const { line, below } = placed(cells, above)
    above = below
    return line
  })
}

const covered: Span[] = []

function placed(cells: readonly Cell[], above: readonly number[]): { line: Span[][]; below: number[] } {
  const line: Span[][] = []
  const below = above.map(rows => Math.max(0, rows - 1))
  let column = 0
  for (const { blocks, across, down } of cells) {
    while ((above[column] ?? 0) > 0) column++
    while (line.length < column) line.push(covered)
    line.push(spansOf(blocks))
    for (const end = column + across; column < end; column++) below[column] = down - 1
  }
  return { line, below }
}

const isLayout = (table: Element, rows: readonly Row[]) =>
  attribute(table, 'role') === 'presentation' ||
  !rows.some(({ cells }) => cells.length > 1) ||
  rows.some(({ cells }) => cells.some(({ blocks }) => isPassage(blocks)))

const passages = new Set<Block['kind']>(['figure', 'table', 'heading', 'embed', 'quote'])
const isPassage = (blocks: readonly Block[]) => blocks.length > 3 || blocks.some(({ kind }) => passages.has(kind))

/** The rows, whatever they are wrapped in; words that stand in a table but in no cell are a row of their own. */
function rowsOf(parent: Element, writing: Writing): Row[] {
  return parent.children.flatMap(child => {
    if (isElement(child) && (isHidden(child) || writing.isLeftOut?.(child) || child.name === 'caption')) return []
    if (isElement(child) && /^t(?:head|body|foot)$/.test(child.name)) return rowsOf(child, writing)
    const row =
      isElement(child) && child.name === 'tr'
        ? rowOf(child, writing)
        : { cells: [cellOf(child, writing)], isHead: false }

    return row.cells.some(({ blocks }) => blocks.length > 0) ? [row] : []
  })
}

function rowOf(row: Element, writing: Writing): Row {
  const cells = row.children.filter(child => isElement(child) || child.trim() !== '')
  const isHead = cells.every(cell => isElement(cell) && cell.name === 'th')

  return { cells: cells.map(cell => cellOf(cell, writing)), isHead }
}

function cellOf(node: Node, writing: Writing): Cell {
  const reach = (name: string) =>
    isElement(node) ? Math.max(1, Number.parseInt(attribute(node, name) ?? '', 10) || 1) : 1

  return { blocks: writeBlocks([node], writing), across: reach('colspan'), down: reach('rowspan') }
}
