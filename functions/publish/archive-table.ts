import * as z from 'zod/mini'
import type { Key, Row, Table } from '../runtime/table.ts'
import { documentPath, endOf, monthOfKey, periodPath, prefixNamed, startOf } from './archive-leaf.ts'
import { entriesPartition, type Line, stateKey } from './feed-rows.ts'
import { linesThatHold, rowsThatHold } from './rows-that-hold.ts'

/** The documents of one stretch as they were written last: what they showed and what they were linked to. */
export const ArchiveDocument = z.object({
  prefix: z.string(),
  path: z.string(),
  signature: z.string(),
  prev: z.optional(z.string()),
  next: z.optional(z.string()),
  /** Of its files as they were written, by their names: what a look at the site's listing shows to be otherwise is damaged. */
  eTags: z._default(z.record(z.string(), z.string()), {}),
  here: z.int(),
  /** Counts who has begun to write them, or to take them away: only the last of those says what they are. */
  edition: z._default(z.int(), 0),
})
export type ArchiveDocument = z.infer<typeof ArchiveDocument>

const archivePartition = (feed: string): string => `archive#/${feed}`
const documentKey = (feed: string, prefix: string): Key => ({ pk: archivePartition(feed), sk: prefix })
const documentsHere = (rows: readonly Row[]): ArchiveDocument[] =>
  rows.map(row => z.parse(ArchiveDocument, row)).filter(({ here }) => here === 1)
/** Its last claimer has said what its files are, or that they are gone. */
const isSettled = ({ here, signature }: ArchiveDocument): boolean => here === 0 || signature !== ''
export const isArchiveRow = ({ pk }: Pick<Row, 'pk'>): boolean => pk.startsWith('archive#')

/** The row of the document in a folder of the site, and the name of its stretch where it is rendered again. */
export function archivedAt(folder: string): { key: Key; period: string } | undefined {
  const [, before, name] = /^(.*?)\/?archive\/(\d{4}-\d{2}[^/]*)$/.exec(folder) ?? []
  if (before === undefined || name === undefined) return undefined

  const prefix = prefixNamed(name)
  return { key: { pk: archivePartition(before), sk: prefix }, period: periodPath(before, prefix) }
}

/** What the feeds table knows of feeds' archives. */
export const archiveTable = (table: Table) => ({
  linesWithin: (feed: string, prefix: string): Promise<Line[]> =>
    linesThatHold(table, entriesPartition(feed, monthOfKey(prefix)), { from: startOf(prefix), until: endOf(prefix) }),
  /** Of a month, newest first: so many lines up to a key. */
  linesUpTo: (feed: string, { month, key }: { month: string; key: string }, limit: number): Promise<Line[]> =>
    linesThatHold(table, entriesPartition(feed, month), { until: key, newestFirst: true, limit }),
  /** Of a month, oldest first: so many lines from a key on. */
  linesFrom: (feed: string, { month, key }: { month: string; key: string }, limit: number): Promise<Line[]> =>
    linesThatHold(table, entriesPartition(feed, month), { from: key, limit }),

  async findDocument(feed: string, prefix: string): Promise<ArchiveDocument | undefined> {
    const row = await table.find(documentKey(feed, prefix))

    return (row === undefined ? [] : documentsHere([row])).at(0)
  },
  /** The row of a stretch, be its documents there or not, unless somebody has claimed them who has not said what they are. */
  async findSettled(feed: string, prefix: string): Promise<ArchiveDocument | undefined> {
    const row = await table.find(documentKey(feed, prefix))
    const document = row && z.parse(ArchiveDocument, row)

    return document !== undefined && isSettled(document) ? document : undefined
  },
  findDocuments: async (feed: string, prefixes: readonly string[]): Promise<ArchiveDocument[]> =>
    documentsHere(await table.findAll([...new Set(prefixes)].map(prefix => documentKey(feed, prefix)))),
  documents: async (feed: string, { from = '', until = endOf('') } = {}): Promise<ArchiveDocument[]> =>
    documentsHere(await table.list(archivePartition(feed), { from, until })),
  /**
   * Stretches whose files may be other than their rows say, where their writer may have broken off: others may have noted what
   * he put last. Of a period all within it, and the ones beside it, which it links to; of a feed its newest, and what is not settled.
   */
  async doubtful(
    feed: string,
    { period = '', newest }: { period?: string | undefined; newest: number },
  ): Promise<string[]> {
    const pk = archivePartition(feed)
    const rows = await table.list(pk, { from: period, until: endOf(period) })
    if (period === '')
      return rows
        .map(row => z.parse(ArchiveDocument, row))
        .filter(({ here, signature }, n) => here === 0 || signature === '' || n >= rows.length - newest)
        .map(({ prefix }) => prefix)

    const [before, after] = await Promise.all([
      rowsThatHold(table, { pk, sk: period }, { until: period, newestFirst: true, limit: 1 }),
      rowsThatHold(table, { pk }, { from: endOf(period), limit: 1 }),
    ])
    return [...before, ...rows, ...after].map(row => z.parse(ArchiveDocument, row).prefix)
  },
  /** Said before the first file: until the same writer has said what they are now, nobody takes them for settled. */
  async claimDocument(feed: string, prefix: string): Promise<ArchiveDocument> {
    const values = { prefix, path: documentPath(feed, prefix), signature: '', here: 1 }
    const row = await table.add(documentKey(feed, prefix), { numbers: { edition: 1 }, values })

    return z.parse(ArchiveDocument, row)
  },
  noteDocument: (feed: string, document: Omit<ArchiveDocument, 'path'>) =>
    table.put(
      { ...documentKey(feed, document.prefix), path: documentPath(feed, document.prefix), ...document },
      { attribute: 'edition', is: 'equal', to: document.edition },
    ),
  /** Before the documents are read: whoever changes what is older from now on asks for its month. */
  noteArchived: (feed: string, archived: string) =>
    table.set(stateKey(feed), { archived }, { attribute: 'archived', is: 'absent or at most', to: archived }),
})
