import type { Key, Range, Table } from '../../runtime/table.ts'
import { rowsThatHold } from '../rows-that-hold.ts'
import { type Band, bandRow, rowBand } from './band-rows.ts'

/** With eight bands at most 48 articles are looked at on either side, however many have a band in common. */
const nearest = 6

export const bandTable = (table: Table) => ({
  writeBand: (key: Key, band: Band) =>
    table.put(bandRow(key, band), { attribute: 'revision', is: 'absent or at most', to: band.revision }),
  keepBand: (key: Key, band: Band) => table.keep(bandRow(key, band)),
  nearestBefore: ({ pk, sk }: Key) => nearestIn(table, { pk, sk }, { until: sk, newestFirst: true }),
  nearestAfter: ({ pk, sk }: Key) => nearestIn(table, { pk, sk }, { from: sk }),
})

const nearestIn = async (table: Table, key: Key, range: Range): Promise<Band[]> =>
  (await rowsThatHold(table, key, { ...range, limit: nearest })).map(rowBand)
