import * as z from 'zod/mini'
import type { Table } from '../runtime/table.ts'
import { directoryPartition, Listing, listingRow, stateKey } from './feed-rows.ts'

/** What the feeds table knows of which feeds there are. */
export const directoryTable = (table: Table) => ({
  /** Said before the first file: that there is none can be known without a look. */
  noteShown: (feed: string) => table.set(stateKey(feed), { shown: 1 }),
  noteListing: (feed: string) => table.set(stateKey(feed), { listed: '' }),
  noteListed: (feed: string, listed: string, generation: number) =>
    table.set(
      stateKey(feed),
      { listed, listedOf: generation },
      { attribute: 'listedOf', is: 'absent or at most', to: generation },
    ),
  writeListing: (feed: string, listing: Parameters<typeof listingRow>[1]) =>
    table.put(listingRow(feed, listing), { attribute: 'generation', is: 'absent or at most', to: listing.generation }),
  async listings(): Promise<Listing[]> {
    const rows = await table.list(directoryPartition)

    return rows.map(row => z.parse(Listing, row)).filter(({ here }) => here === 1)
  },
})
