import { isDeepStrictEqual } from 'node:util'
import type { ArticleId } from '../../events/article.ts'
import type { ArticleTable } from './article-table.ts'
import { fold } from './decide.ts'
import { decideEdits } from './edits.ts'
import type { Observation } from './facts.ts'
import { settle, verdict } from './receipt.ts'

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

/** Puts into an object's receipt what became of its article, as the facts tell it now. */
export async function retell(key: string, articleId: ArticleId, table: ArticleTable): Promise<void> {
  for (;;) {
    const before = await table.findReceipt(key)
    if (before === undefined || !before.value.provides.includes(articleId)) return

    const { facts } = await table.findStanding(articleId)
    const receipt = settle(before.value, [verdict(key, facts)])
    if (isDeepStrictEqual(receipt, before.value)) return
    if ((await table.writeReceipt(receipt, before)) === 'written') return
  }
}
