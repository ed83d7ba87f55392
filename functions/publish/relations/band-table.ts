import type { Key, Range, Table } from '../../runtime/table.ts'
import { rowsThatHold } from '../rows-that-hold.ts'
import { type Band, bandRow, nearestUnder, rowBand } from './band-rows.ts'

export const bandTable = (table: Table) => ({
  writeBand: (name: string, band: Band) =>
    table.put(bandRow(name, band), { attribute: 'revision', is: 'absent or at most', to: band.revision }),
  nearestBefore: ({ pk, sk }: Key) => nearestIn(table, { pk, sk }, { until: sk, newestFirst: true }),
  nearestAfter: ({ pk, sk }: Key) => nearestIn(table, { pk, sk }, { from: sk }),
})

const nearestIn = async (table: Table, key: Key, range: Range): Promise<Band[]> =>
  (await rowsThatHold(table, key, { ...range, limit: nearestUnder(key.pk) })).map(rowBand)
