import type { ArticleId } from '../../events/article.ts'
import { isDeepStrictEqual } from '../runtime/equal.ts'
import type { ArticleTable } from './article-table.ts'
import { fold } from './decide.ts'
import { decideEdits } from './edits.ts'
import type { Observation } from './facts.ts'
import { answered } from './picture-receipt.ts'
import { type Receipt, settle, verdict } from './receipt.ts'

/** What an article was folded of, and which of its folds that is. */
export type Folded = { facts: Observation[]; revision: number }

/** Folds all that is known of an article, and writes what stands where that changed. */
export async function foldAgain(articleId: ArticleId, table: ArticleTable): Promise<Folded> {
  for (;;) {
    const { before, facts, edits } = await table.findStanding(articleId)
    const current = fold(articleId, facts, await decideEdits(articleId, { facts, edits }, table))
    const revision = before?.revision ?? 0
    if (current === undefined || isDeepStrictEqual(current, before?.value)) return { facts, revision }
    const outcome = before ? table.writeCurrent(current, before) : table.writeFirst(current)
    if ((await outcome) === 'written') return { facts, revision: revision + 1 }
  }
}

/** Folds articles again and tells the receipts of all objects that they are made of. */
export async function refold(
  articleIds: Iterable<ArticleId>,
  also: readonly string[],
  table: ArticleTable,
): Promise<void> {
  const keys = new Set(also)
  for (const articleId of articleIds) for (const { key } of (await foldAgain(articleId, table)).facts) keys.add(key)
  for (const key of keys) await retell(key, table)
}

/** Puts into an object's receipt what became of its articles, or of a picture, as the facts tell it now. */
export async function retell(key: string, table: ArticleTable): Promise<void> {
  for (;;) {
    const before = await table.findReceipt(key)
    const receipt = before && (await retold(before.value, table))
    if (receipt === undefined || isDeepStrictEqual(receipt, before?.value)) return
    if ((await table.writeReceipt(receipt, before)) === 'written') return
  }
}

async function retold(receipt: Receipt, table: ArticleTable): Promise<Receipt> {
  if (receipt.shownIn !== undefined) return answered(receipt, table)

  const standings = await Promise.all(receipt.provides.map(table.findStanding))
  return settle(
    receipt,
    standings.map(({ facts }) => verdict(receipt.key, facts)),
  )
}

/** Who folded an article between our fold of it and our receipt found no receipt to tell. */
export async function retellMoved(
  { key, provides }: Receipt,
  folded: ReadonlyMap<ArticleId, Folded>,
  table: ArticleTable,
): Promise<void> {
  const moved = await Promise.all(
    provides.map(async id => {
      const seen = folded.get(id)
      return seen !== undefined && (await table.findCurrent(id))?.revision !== seen.revision
    }),
  )
  if (moved.includes(true)) await retell(key, table)
}
