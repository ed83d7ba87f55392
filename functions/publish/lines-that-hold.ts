import type { Range, Table } from '../runtime/table.ts'
import { type Line, rowLine } from './feed-rows.ts'

/** Lines that hold, in the range's order. Those that hold no longer are few; where they crowd out the others, more are read. */
export async function linesThatHold(table: Table, pk: string, range: Range, limit?: number): Promise<Line[]> {
  for (let asked = limit; ; asked = asked === undefined ? undefined : asked * 2) {
    const lines = (await table.list(pk, { ...range, ...(asked !== undefined && { limit: asked }) })).map(rowLine)
    const found = lines.filter(line => line.here === 1)
    if (limit === undefined || asked === undefined) return found
    if (found.length >= limit || lines.length < asked) return found.slice(0, limit)
  }
}
