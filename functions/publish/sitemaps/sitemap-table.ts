import * as z from 'zod/mini'
import type { Key, Row, Table } from '../../runtime/table.ts'
import { endOf } from '../archive-leaf.ts'
import { entriesPartition, type Line, monthOf, stateKey } from '../feed-rows.ts'
import { linesThatHold } from '../rows-that-hold.ts'
import { newsSitemapPath, sitemapPath } from './sitemap-places.ts'

/**
 * The sitemap of a stretch of the main feed's history. It is claimed as `comes` or `goes` before its file is touched, so
 * that one which a break leaves behind is known to be there, and is `here` or `gone` when the index says so too.
 */
export const Sitemap = z.object({
  prefix: z.string(),
  stands: z.enum(['comes', 'here', 'goes', 'gone']),
  /** What it showed when it was written last. */
  signature: z.string(),
})
export type Sitemap = z.infer<typeof Sitemap>

const partition = 'sitemaps'
export const sitemapRowKey = (prefix: string): Key => ({ pk: partition, sk: prefix })
export const isSitemapRow = ({ pk }: Pick<Row, 'pk'>): boolean => pk === partition
export const rowSitemap = (row: Row): Sitemap => z.parse(Sitemap, row)

/** What the feeds table knows of sitemaps. */
export const sitemapTable = (table: Table) => ({
  /** Without what is gone. */
  async sitemaps({ from = '', until = endOf('') } = {}): Promise<Sitemap[]> {
    const rows = await table.list(partition, { from, until })

    return rows.map(rowSitemap).filter(({ stands }) => stands !== 'gone')
  },
  writeSitemap: (sitemap: Sitemap, generation: number) =>
    table.put(
      { ...sitemapRowKey(sitemap.prefix), ...sitemap, generation },
      { attribute: 'generation', is: 'absent or at most', to: generation },
    ),
  /** Up to which change of the main feed the sitemaps follow it, and from where they have to look at it again. */
  noteSitemaps: (rendered: number, archived: string) => noteFollowed(table, sitemapPath, { rendered, archived }),
  /** `leavesAt`: when the oldest entry is too old, in milliseconds; 0 = there is none. */
  noteNews: (rendered: number, leavesAt: number) => noteFollowed(table, newsSitemapPath, { rendered, leavesAt }),

  /** The newest articles since an instant, of whichever months they are. */
  async newestSince(since: Date, months: ReadonlySet<string>, limit: number): Promise<Line[]> {
    const late = [...months].filter(month => month >= monthOf(since)).sort()
    const found: Line[] = []
    for (const month of late.reverse())
      found.push(
        ...(await linesThatHold(table, entriesPartition('', month), {
          ...{ from: since.toISOString(), newestFirst: true },
          limit: limit - found.length,
        })),
      )

    return found
  },
})

const noteFollowed = (table: Table, path: string, noted: { rendered: number } & Record<string, string | number>) =>
  table.set(stateKey(path), noted, { attribute: 'rendered', is: 'absent or at most', to: noted.rendered })
