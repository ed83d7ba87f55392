import * as z from 'zod/mini'
import type { ArticleId } from '../../events/article.ts'
import type { Key, Table } from '../runtime/table.ts'
import { archiveTable } from './archive-table.ts'
import { directoryTable } from './directory-table.ts'
import { dueRows } from './due-rows.ts'
import {
  entriesPartition,
  FeedState,
  type Line,
  leftPartition,
  lineRow,
  type Member,
  memberKey,
  memberRow,
  rowMember,
  stateKey,
} from './feed-rows.ts'
import { pictureTable } from './picture-table.ts'
import { bandTable } from './relations/band-table.ts'
import { linesThatHold } from './rows-that-hold.ts'
import { sitemapTable } from './sitemaps/sitemap-table.ts'

/** The feeds table as publish sees it. No write of an older revision ever replaces a newer one. */
export type FeedTable = ReturnType<typeof feedTable>

type Slot = { slot: number; pace: number; pause: number }
const atMost = (to: number) => ({ is: 'absent or at most' as const, to })

export const feedTable = (table: Table) => ({
  ...bandTable(table),
  ...pictureTable(table),
  ...dueRows(table),
  async findMember(articleId: ArticleId): Promise<Member | undefined> {
    const row = await table.find(memberKey(articleId))

    return row && rowMember(row)
  },
  /** A translation notes itself with its original, whether that is there already or not: who reads the one then knows of the other. */
  noteTranslation: (original: ArticleId, translation: ArticleId) =>
    table.add(memberKey(original), { numbers: { edition: 1 }, sets: { translations: [translation] } }),
  writeMember: (articleId: ArticleId, member: Member, before: Member | undefined) =>
    table.put(
      memberRow(articleId, member),
      before === undefined
        ? { attribute: 'pk', is: 'absent' }
        : { attribute: 'edition', is: 'equal', to: before.edition },
    ),
  writeLine: (key: Key, line: Line) =>
    table.put(lineRow(key, line), { attribute: 'revision', is: 'absent or at most', to: line.revision }),
  /** Of an article that nobody had registered: whoever runs beside us knows this place, and we look again at our end. */
  keepLine: (key: Key, line: Line) => table.keep(lineRow(key, line)),

  async findState(feed: string): Promise<FeedState> {
    return z.parse(FeedState, (await table.find(stateKey(feed))) ?? {})
  },
  async raiseGeneration(feed: string, months: string[], at: Date): Promise<FeedState> {
    const sets = months.length === 0 ? {} : { months }
    const values = { raisedAt: at.getTime() }
    const row = await table.add(stateKey(feed), { numbers: { generation: 1 }, sets, values })

    return z.parse(FeedState, row)
  },
  /** Seconds since 1970: a feed's turn comes once in each stretch of `pace` of them. */
  claimSlot: (feed: string, { slot, pace, pause }: Slot) =>
    table.set(stateKey(feed), { slot, pause }, { attribute: 'slot', ...atMost(slot - (slot % pace) - 1) }),
  noteAsked: (feed: string, generation: number, at: Date) =>
    table.set(
      stateKey(feed),
      { asked: generation, askedAt: at.getTime() },
      { attribute: 'asked', is: 'absent or at most', to: generation },
    ),
  noteTaken: (feed: string, generation: number) =>
    table.set(stateKey(feed), { taken: generation }, { attribute: 'taken', is: 'absent or at most', to: generation }),
  noteRendered: (feed: string, generation: number) =>
    table.set(
      stateKey(feed),
      { rendered: generation },
      { attribute: 'rendered', is: 'absent or at most', to: generation },
    ),
  ...archiveTable(table),
  ...directoryTable(table),
  ...sitemapTable(table),
  newestLeft: async (feed: string, limit: number): Promise<Line[]> => newest(table, [leftPartition(feed)], limit),
  newestEntries: async (feed: string, months: ReadonlySet<string>, limit: number): Promise<Line[]> =>
    newest(
      table,
      [...months]
        .sort()
        .reverse()
        .map(month => entriesPartition(feed, month)),
      limit,
    ),
})

/** Walks the partitions, newest first, until `limit` lines that still hold are found. */
async function newest(table: Table, partitions: readonly string[], limit: number): Promise<Line[]> {
  const found: Line[] = []
  for (const pk of partitions) {
    if (found.length >= limit) break

    found.push(...(await linesThatHold(table, pk, { newestFirst: true, limit: limit - found.length })))
  }
  return found
}
