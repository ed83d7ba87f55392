import type { ArticleId, Change, ContentHash } from '../../events/article.ts'
import type { Row, Table, WriteOutcome } from '../runtime/table.ts'
import type { Edits } from './edits.ts'
import type { BesideFact, Current, Observation } from './facts.ts'
import {
  anySidecarKey,
  type Body,
  bodyKey,
  bodyRow,
  currentKey,
  currentRowOf,
  editRow,
  type First,
  factRow,
  factsAmong,
  firstOf,
  isEdit,
  isSidecar,
  packedRow,
  type Revised,
  receiptKey,
  receiptRow,
  rowBody,
  rowCurrent,
  rowEdit,
  rowReceipt,
  rowSidecar,
  sidecarRow,
  sidecarsOf,
  standingOf,
  textAmong,
} from './item.ts'
import type { Receipt } from './receipt.ts'

/** The articles table as its only writer sees it. Every write may be repeated. */
export type ArticleTable = ReturnType<typeof articleTable>

type Standing = { before: Before | undefined; facts: Observation[]; edits: Edits }
/** A fold as it lies in its row, with what stands beside it. */
export type Fold = { row: Row; first: First | undefined }
type Before = Revised<Current> & { first: First | undefined }

/** `trace` names the upload whose arrival is being stored: a fold that it changes says so to whoever publishes it. */
export const articleTable = (table: Table, trace?: string) => ({
  appendFact: (articleId: ArticleId, fact: Observation) => table.keep(factRow(articleId, fact)),
  keepBody: (articleId: ArticleId, hash: ContentHash, body: Body) => table.keep(bodyRow(articleId, hash, body)),
  async findBody(articleId: ArticleId, hash: ContentHash): Promise<Body | undefined> {
    const row = textAmong(await table.findAll([bodyKey(articleId, hash), currentKey(articleId)]), hash)

    return row && rowBody(row)
  },
  keepEdit: (articleId: ArticleId, name: string, kind: Change) => table.keep(editRow(articleId, name, kind)),
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
  async findReceipt(objectKey: string): Promise<Revised<Receipt> | undefined> {
    const row = await table.find(receiptKey(objectKey))

    return row && rowReceipt(row)
  },
  keepSidecar: (fact: BesideFact) => Promise.all([table.keep(sidecarRow(fact)), table.keep(anySidecarKey(fact.of))]),
  async listSidecars(story: string): Promise<BesideFact[]> {
    if ((await table.find(anySidecarKey(story))) === undefined) return []

    const { pk, from } = sidecarsOf(story)

    return (await table.list(pk, { from })).filter(isSidecar).map(rowSidecar)
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
  writeReceipt: (receipt: Receipt, before: Revised<unknown> | undefined) =>
    table.put(receiptRow(receipt, (before?.revision ?? 0) + 1), unmoved(before)),
})

const unmoved = (before: Revised<unknown> | undefined) =>
  before === undefined
    ? ({ attribute: 'pk', is: 'absent' } as const)
    : ({ attribute: 'revision', is: 'equal', to: before.revision } as const)

async function keepFirst(articleId: ArticleId, { fact, body }: First, table: Table): Promise<void> {
  await table.put(packedRow(articleId, fact.contentHash, body), unmoved(undefined))
  await table.put(factRow(articleId, fact), unmoved(undefined))
}
