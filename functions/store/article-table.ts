import type { ArticleId, ContentHash } from '../../events/article.ts'
import type { Table } from '../runtime/table.ts'
import type { Current, Fact } from './facts.ts'
import {
  type Body,
  bodyRow,
  currentKey,
  currentRowOf,
  factRow,
  factsOf,
  type Revised,
  receiptKey,
  receiptRow,
  rowCurrent,
  rowFact,
  rowReceipt,
} from './item.ts'
import type { Receipt } from './receipt.ts'

/** The articles table as its only writer sees it. Every write may be repeated. */
export type ArticleTable = ReturnType<typeof articleTable>

export const articleTable = (table: Table) => ({
  appendFact: (articleId: ArticleId, fact: Fact) => table.put(factRow(articleId, fact)),
  keepBody: (articleId: ArticleId, hash: ContentHash, body: Body) => table.put(bodyRow(articleId, hash, body)),
  listFacts: async (articleId: ArticleId): Promise<Fact[]> => {
    const { pk, beginsWith } = factsOf(articleId)

    return (await table.list(pk, { beginsWith })).map(rowFact)
  },
  async findCurrent(articleId: ArticleId): Promise<Revised<Current> | undefined> {
    const row = await table.find(currentKey(articleId))

    return row && rowCurrent(row)
  },
  async findReceipt(objectKey: string): Promise<Revised<Receipt> | undefined> {
    const row = await table.find(receiptKey(objectKey))

    return row && rowReceipt(row)
  },
  writeCurrent: (current: Current, before: Revised<unknown> | undefined) =>
    table.put(currentRowOf(current, (before?.revision ?? 0) + 1), unmoved(before)),
  writeReceipt: (receipt: Receipt, before: Revised<unknown> | undefined) =>
    table.put(receiptRow(receipt, (before?.revision ?? 0) + 1), unmoved(before)),
})

const unmoved = (before: Revised<unknown> | undefined) =>
  before === undefined
    ? ({ attribute: 'pk', is: 'absent' } as const)
    : ({ attribute: 'revision', is: 'equal', to: before.revision } as const)
