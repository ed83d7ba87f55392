import type { Range, Row, Table } from '../runtime/table.ts'
import { type Line, rowLine } from './feed-rows.ts'

/**
 * Rows of a partition that hold, in the range's order, but for the one at `sk` where it is given. Those that hold no longer
 * are few; where they crowd out the others, twice as many are read.
 */
export async function rowsThatHold(
  table: Table,
  { pk, sk }: { pk: string; sk?: string },
  range: Range,
): Promise<Row[]> {
  const { limit = Number.POSITIVE_INFINITY, ...bounds } = range
  for (let asked = sk === undefined ? limit : limit + 1; ; asked *= 2) {
    const rows = await table.list(pk, { ...bounds, ...(Number.isFinite(asked) && { limit: asked }) })
    const found = rows.filter(row => row['here'] === 1 && row.sk !== sk)
    if (found.length >= limit || rows.length < asked) return found.slice(0, limit)
  }
}

export const linesThatHold = async (table: Table, pk: string, range: Range): Promise<Line[]> =>
  (await rowsThatHold(table, { pk }, range)).map(rowLine)
