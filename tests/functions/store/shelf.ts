import type { ArticleId } from '../../../events/article.ts'
import type { Table } from '../../../functions/runtime/table.ts'
import type { Arrival } from '../../../functions/store/arrival.ts'
import { articleTable } from '../../../functions/store/article-table.ts'
import {
  articleIn,
  type Body,
  factsAmong,
  isEdit,
  rowCurrent,
  rowReceipt,
  standingOf,
} from '../../../functions/store/item.ts'
import { store } from '../../../functions/store/store.ts'
import { type MemoryTable, memoryTable } from '../../support/memory-table.ts'

export type Shelf = { rows: MemoryTable }

/** The articles table over memory, perhaps as another left it, and what stands in it when nobody asks in which row, or how often it was written. */
export function shelf(before?: Shelf) {
  const rows = memoryTable()
  for (const [name, row] of before?.rows.rows ?? []) rows.rows.set(name, row)
  const table = articleTable(rows)
  const all = () => [...rows.rows.values()]

  return {
    rows,
    table,
    hear: (arrival: Arrival, through: Table = rows) => store(arrival, articleTable(through)),
    receipt: async (key: string) => (await table.findReceipt(key))?.value,
    current: async (id: ArticleId) => (await table.findCurrent(id))?.value,
    kinds: () => [...new Set(all().map(({ sk }) => sk.replace(/#.*/, '')))].sort(),
    /** The text of each version that is known, by its hash. */
    texts: (id: ArticleId) => textsOf(id, { rows, table }),
    standing: async () => {
      const ids = [...new Set(all().flatMap(({ pk }) => articleIn(pk) ?? []))].sort()
      return {
        folds: all()
          .filter(({ sk }) => sk === 'current')
          .map(row => rowCurrent(row).value)
          .sort((a, b) => (a.articleId < b.articleId ? -1 : 1)),
        receipts: all()
          .filter(({ sk }) => sk === 'receipt')
          .map(row => rowReceipt(row).value)
          .sort((a, b) => (a.key < b.key ? -1 : 1)),
        texts: await Promise.all(ids.map(id => textsOf(id, { rows, table }))),
        edits: all()
          .filter(isEdit)
          .map(({ sk }) => sk)
          .sort(),
      }
    },
  }
}
type Tables = { rows: Table; table: ReturnType<typeof articleTable> }

async function textsOf(id: ArticleId, { rows, table }: Tables): Promise<Record<string, Body | undefined>> {
  const { pk, from } = standingOf(id)
  const hashes = factsAmong(await rows.list(pk, { from })).flatMap(fact =>
    fact.kind === 'usable' ? [fact.contentHash] : [],
  )
  const found = [...new Set(hashes)].sort().map(async hash => [hash, await table.findBody(id, hash)] as const)

  return Object.fromEntries(await Promise.all(found))
}

/** The table as somebody has it who breaks off after one of its writes. What was begun beside that is not carried out either. */
export function breakingAt(table: Table, place: number) {
  let writes = 0
  const broken = new Error('broke off')
  const through =
    (counts: 0 | 1): Through =>
    call =>
    async (...given) => {
      if (writes > place) throw broken
      writes += counts
      const own = writes
      const answer = await call(...given)
      if (counts === 1 && own > place) throw broken
      return answer
    }
  const [read, write] = [through(0), through(1)]

  return {
    table: {
      ...throughAll(table, write),
      find: read(table.find),
      findAll: read(table.findAll),
      list: read(table.list),
    },
    reached: () => writes > place,
    broken,
  }
}

type Through = <Given extends unknown[], Answer>(
  call: (...given: Given) => Promise<Answer>,
) => (...given: Given) => Promise<Answer>

export const throughAll = (table: Table, through: Through): Table => ({
  find: through(table.find),
  findAll: through(table.findAll),
  list: through(table.list),
  put: through(table.put),
  remove: through(table.remove),
  keep: through(table.keep),
  add: through(table.add),
  set: through(table.set),
})
