import { hash } from 'node:crypto'

/** 100,000 articles put some 150 members into a cell, and all cells together, 96 KB, fit into one message. */
const CELLS = 8192
const FIGURES = 3

/** One member of a set: the set is one side of an equation. */
export type Counted = { side: 'left' | 'right'; name: string }

/**
 * Two sets laid against one another in fixed memory, in whatever order their members come: every member falls into a cell
 * by its hash; the left side adds its hash to the cell, the right side takes it away. Where the sets are equal nothing is
 * left. That two different sets leave nothing has a chance of 2^-64 a cell.
 */
export type Census = Uint32Array

export const openCensus = (): Census => new Uint32Array(CELLS * FIGURES)

type Print = { cell: number; high: number; low: number }

const printOf = (name: string): Print => {
  const bytes = hash('sha256', name, 'buffer')

  return { cell: bytes.readUInt16BE(0) % CELLS, high: bytes.readUInt32BE(2), low: bytes.readUInt32BE(6) }
}

export const cellOf = (name: string): number => printOf(name).cell

export function count(census: Census, { side, name }: Counted): void {
  const { cell, high, low } = printOf(name)
  const sign = side === 'left' ? 1 : -1
  add(census, cell * FIGURES, sign * high)
  add(census, cell * FIGURES + 1, sign * low)
  add(census, cell * FIGURES + 2, 1)
}

/** A Uint32Array keeps the last 32 bits of what it is given, so sums wrap and differences come out right. */
function add(census: Census, at: number, amount: number): void {
  census[at] = (census[at] ?? 0) + amount
}

/** The cells in which the sides differ, each with how many members it was told of. */
export function unequalCells(census: Census): { cell: number; members: number }[] {
  const unequal: { cell: number; members: number }[] = []
  for (let cell = 0; cell < CELLS; cell++) {
    const [high, low, members = 0] = census.subarray(cell * FIGURES, (cell + 1) * FIGURES)
    if (high !== 0 || low !== 0) unequal.push({ cell, members })
  }
  return unequal
}
