import type { Key, Range, Table } from '../../runtime/table.ts'
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

/** Rows that hold no longer are few; where they crowd out the others, twice as many are read. */
async function nearestIn(table: Table, { pk, sk }: Key, range: Range): Promise<Band[]> {
  for (let asked = nearest + 1; ; asked *= 2) {
    const rows = await table.list(pk, { ...range, limit: asked })
    const others = rows.filter(row => row.sk !== sk && row['here'] === 1)
    if (others.length >= nearest || rows.length < asked) return others.slice(0, nearest).map(rowBand)
  }
}
