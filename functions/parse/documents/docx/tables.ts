import type { Cell } from '../layout.ts'
import type { Room } from '../room.ts'

// Word allows no more.
const mostColumns = 63

/** Goes on to the next row or cell of the innermost table. */
export function tableStep({ tables, room }: { tables: Cell[]; room: Room }, name: string, value?: string): void {
  const here = tables.at(-1)
  if (here === undefined) return
  if (name === 'w:tr' || name === 'w:tc') room.pieces--
  if (name === 'w:gridSpan') {
    const across = Math.max(1, Math.min(Number(value) || 1, mostColumns))
    room.pieces -= across - 1
    tables.splice(-1, 1, { ...here, across })
  }
  if (name === 'w:tr') tables.splice(-1, 1, { table: here.table, row: here.row + 1, column: -1 })
  if (name === 'w:tblHeader') tables.splice(-1, 1, { ...here, isHead: true })
  if (name === 'w:tc') tables.splice(-1, 1, { ...here, column: here.column + (here.across ?? 1), across: 1 })
}
