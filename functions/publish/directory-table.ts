import * as z from 'zod/mini'
import type { Table } from '../runtime/table.ts'
import { directoryPartition, Listing, listingKey, listingRow, stateKey } from './feed-rows.ts'

const atMost = (edition: number) => ({ attribute: 'edition', is: 'absent or at most' as const, to: edition })

/** What the feeds table knows of which feeds there are. */
export const directoryTable = (table: Table) => ({
  /** Said before the first file: that there is none can be known without a look. */
  noteShown: (feed: string) => table.set(stateKey(feed), { shown: 1 }),
  /** The row as it stands now; overtaken = somebody has shown a later generation, and tells of that. */
  async writeListing(shown: Omit<Listing, 'told' | 'edition'>): Promise<Listing | 'overtaken'> {
    for (;;) {
      const row = await table.find(listingKey(shown.path))
      const before = row && z.parse(Listing, row)
      if (before !== undefined && before.generation > shown.generation) return 'overtaken'

      const told = before !== undefined && saysTheSame(before, shown) ? before.told : 0
      const edition = before?.edition ?? 0
      const listing = { ...shown, told, edition: edition + 1 }
      if ((await table.put(listingRow(listing), atMost(edition))) === 'written') return listing
    }
  },
  /** Refused where somebody has written it since: he tells of it himself. */
  noteTold: ({ path, edition }: Listing) => table.set(listingKey(path), { told: 1 }, atMost(edition)),
  async listings(): Promise<Listing[]> {
    const rows = await table.list(directoryPartition)

    return rows.map(row => z.parse(Listing, row)).filter(({ here }) => here === 1)
  },
})

type Said = Pick<Listing, 'here' | 'name' | 'count'>
const saysTheSame = (one: Said, other: Said): boolean =>
  one.here === other.here && one.name === other.name && one.count === other.count
