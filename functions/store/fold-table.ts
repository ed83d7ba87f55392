import type { ArticleId } from '../../events/article.ts'
import type { Row, Table, WriteOutcome } from '../runtime/table.ts'
import type { Edits } from './edits.ts'
import type { Current, Observation } from './facts.ts'
import {
  currentKey,
  currentRowOf,
  type First,
  factRow,
  factsAmong,
  firstOf,
  isEdit,
  packedRow,
  type Revised,
  rowCurrent,
  rowEdit,
  standingOf,
} from './item.ts'

type Standing = { before: Before | undefined; facts: Observation[]; edits: Edits }
/** A fold as it lies in its row, with what stands beside it. */
export type Fold = { row: Row; first: First | undefined }
type Before = Revised<Current> & { first: First | undefined }

/** The folds of the articles table, each with what stands beside it. */
export const foldTable = (table: Table, trace?: string) => ({
  async findCurrent(articleId: ArticleId): Promise<Revised<Current> | undefined> {
    const row = await table.find(currentKey(articleId))

    return row && rowCurrent(row)
  },
  async findFold(articleId: ArticleId): Promise<Fold | undefined> {
    const row = await table.find(currentKey(articleId))

    return row && { row, first: firstOf(row) }
  },
  /** The same fact with a text that enrich says more of, or less. */
  renewFirst: ({ row }: Fold, { body }: First): Promise<WriteOutcome> =>
    table.put({ ...row, body }, { attribute: 'revision', is: 'equal', to: rowCurrent(row).revision }),
  /** The fold as it was before the facts were read, so that a fold of fewer facts can never overwrite one of more. */
  async findStanding(articleId: ArticleId): Promise<Standing> {
    const { pk, from } = standingOf(articleId)
    const rows = await table.list(pk, { from })
    const current = rows.find(row => row.sk === currentKey(articleId).sk)

    return {
      before: current && { ...rowCurrent(current), first: firstOf(current) },
      facts: factsAmong(rows),
      edits: new Map(rows.filter(isEdit).map(rowEdit)),
    }
  },
  /** What stood with the fold that goes gets rows of its own first; a fact that has one says no less by now. */
  async writeCurrent(current: Current, before: Before): Promise<WriteOutcome> {
    if (before.first !== undefined) await keepFirst(current.articleId, before.first, table)

    return table.put(
      { ...currentRowOf(current, before.revision + 1), ...(trace !== undefined && { trace }) },
      unmoved(before),
    )
  },
  /** The fold of an article that has none, with its fact and text where they are all there is. */
  writeFirst: (current: Current, first?: First): Promise<WriteOutcome> =>
    table.put({ ...currentRowOf(current, 1, first), ...(trace !== undefined && { trace }) }, unmoved(undefined)),
})

export const unmoved = (before: Revised<unknown> | undefined) =>
  before === undefined
    ? ({ attribute: 'pk', is: 'absent' } as const)
    : ({ attribute: 'revision', is: 'equal', to: before.revision } as const)

async function keepFirst(articleId: ArticleId, { fact, body }: First, table: Table): Promise<void> {
  await table.put(packedRow(articleId, fact.contentHash, body), unmoved(undefined))
  await table.put(factRow(articleId, fact), unmoved(undefined))
}
