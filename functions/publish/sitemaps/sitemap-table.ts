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
  /** Of its file as it was written: what a look at the site's listing shows to be otherwise is damaged. */
  eTag: z._default(z.string(), ''),
  /** Counts who has begun to write it, or to take it away: only the last of those says what became of it. */
  edition: z._default(z.int(), 0),
})
export type Sitemap = z.infer<typeof Sitemap>

/** The sitemaps of a month as the index names them: it is made from a row a month, however many they are. */
const IndexedMonth = z.object({ prefixes: z.array(z.string()), edition: z.int() })

const partition = 'sitemaps'
const indexPartition = 'sitemap-months'
export const indexedMonthKey = (month: string): Key => ({ pk: indexPartition, sk: month })
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
  findSitemaps: async (prefixes: readonly string[]): Promise<Sitemap[]> =>
    (await table.findAll([...new Set(prefixes)].map(sitemapRowKey)))
      .map(rowSitemap)
      .filter(({ stands }) => stands !== 'gone'),
  /** Read after a look at the row that it replaces: of two who list a month side by side the last has seen what both have claimed. */
  async listMonth(month: string): Promise<void> {
    const key = indexedMonthKey(month)
    for (;;) {
      const before = await table.find(key)
      const edition = before === undefined ? 0 : z.parse(IndexedMonth, before).edition
      const rows = (await table.list(partition, { from: month, until: endOf(month) })).map(rowSitemap)
      const prefixes = rows.filter(({ stands }) => stands === 'comes' || stands === 'here').map(({ prefix }) => prefix)
      const row = { ...key, prefixes, edition: edition + 1 }
      const guard = { attribute: 'edition', is: 'absent or at most' as const, to: edition }
      if ((await table.put(row, guard)) === 'written') return
    }
  },
  /** The stretches whose sitemaps the index names, oldest first. */
  listed: async (): Promise<string[]> =>
    (await table.list(indexPartition)).flatMap(row => z.parse(IndexedMonth, row).prefixes),
  async claimSitemap(prefix: string, stands: 'comes' | 'goes'): Promise<number> {
    const values = { prefix, stands, signature: '', eTag: '' }

    return rowSitemap(await table.add(sitemapRowKey(prefix), { numbers: { edition: 1 }, values })).edition
  },
  noteSitemap: (sitemap: Sitemap) =>
    table.put(
      { ...sitemapRowKey(sitemap.prefix), ...sitemap },
      { attribute: 'edition', is: 'equal', to: sitemap.edition },
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
