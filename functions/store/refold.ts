import type { ArticleId } from '../../events/article.ts'
import { isDeepStrictEqual } from '../runtime/equal.ts'
import type { ArticleTable } from './article-table.ts'
import { fold } from './decide.ts'
import { decideEdits } from './edits.ts'
import type { Observation } from './facts.ts'
import { answered } from './picture-receipt.ts'
import { type Receipt, settle, verdict } from './receipt.ts'

/** Folds all that is known of an article, and writes what stands where that changed. */
export async function foldAgain(articleId: ArticleId, table: ArticleTable): Promise<Observation[]> {
  for (;;) {
    const { before, facts, edits } = await table.findStanding(articleId)
    const current = fold(articleId, facts, await decideEdits(articleId, { facts, edits }, table))
    if (current === undefined || isDeepStrictEqual(current, before?.value)) return facts
    const outcome = before ? table.writeCurrent(current, before) : table.writeFirst(current)
    if ((await outcome) === 'written') return facts
  }
}

/** Folds an article again, and tells it to the receipts of all objects that it is made of. */
export async function refold(articleId: ArticleId, also: readonly string[], table: ArticleTable): Promise<void> {
  const facts = await foldAgain(articleId, table)
  for (const key of new Set([...also, ...facts.map(fact => fact.key)])) await retell(key, articleId, table)
}

/** Puts into an object's receipt what became of its article, or of a picture, as the facts tell it now. */
export async function retell(key: string, articleId: ArticleId | undefined, table: ArticleTable): Promise<void> {
  for (;;) {
    const before = await table.findReceipt(key)
    const receipt = before && (await retold(before.value, articleId, table))
    if (receipt === undefined || isDeepStrictEqual(receipt, before?.value)) return
    if ((await table.writeReceipt(receipt, before)) === 'written') return
  }
}

async function retold(
  receipt: Receipt,
  articleId: ArticleId | undefined,
  table: ArticleTable,
): Promise<Receipt | undefined> {
  if (receipt.shownIn !== undefined) return answered(receipt, table)
  if (articleId === undefined || !receipt.provides.includes(articleId)) return undefined

  const { facts } = await table.findStanding(articleId)
  return settle(receipt, [verdict(receipt.key, facts)])
}
