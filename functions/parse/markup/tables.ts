import type { Block } from '../../../events/article.ts'
import { isHidden, spansOf, type Writing, writeBlocks } from './blocks.ts'
import { attribute, type Element, isElement } from './element.ts'

type Row = { cells: Block[][]; isHead: boolean }

/** A table of values. One of a single column or with passages in its cells is a page's layout: its parts stand by themselves. */
export function tableOf(table: Element, writing: Writing): Block[] {
  const caption = writeBlocks(
    table.children.filter(child => isElement(child) && child.name === 'caption'),
    writing,
  )
  const rows = rowsOf(table, writing)
  if (isLayout(table, rows)) return [...caption, ...rows.flatMap(({ cells }) => cells.flat())]

  return [...caption, valuesOf(rows.filter(({ cells }) => cells.some(cell => cell.length > 0)))]
}

function valuesOf(rows: readonly Row[]): Block {
  const [first, ...rest] = rows
  const header = first?.isHead && rest.length > 0 ? first.cells.map(spansOf) : undefined
  const values = header ? rest : rows

  return { kind: 'table', ...(header && { header }), rows: values.map(({ cells }) => cells.map(spansOf)) }
}

const isLayout = (table: Element, rows: readonly Row[]) =>
  attribute(table, 'role') === 'presentation' ||
  !rows.some(({ cells }) => cells.length > 1) ||
  rows.some(({ cells }) => cells.some(isPassage))

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
        : { cells: [writeBlocks([child], writing)], isHead: false }

    return row.cells.some(cell => cell.length > 0) ? [row] : []
  })
}

function rowOf(row: Element, writing: Writing): Row {
  const cells = row.children.filter(child => isElement(child) || child.trim() !== '')
  const isHead = cells.every(cell => isElement(cell) && cell.name === 'th')

  return { cells: cells.map(cell => writeBlocks([cell], writing)), isHead }
}
