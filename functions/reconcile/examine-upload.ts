import type { ArticleId } from '../../events/article.ts'
import type { Table } from '../runtime/table.ts'
import { receiptKey, rowReceipt, standingOf } from '../store/item.ts'
import type { Receipt } from '../store/receipt.ts'
import { isFolded, type ObjectVersion, readArticle, standingKeys } from './elements.ts'
import type { Finding } from './finding.ts'
import type { Ledgers } from './ledgers.ts'

export type FactPorts = { uploads: Pick<Ledgers['uploads'], 'find'>; articles: Pick<Table, 'find' | 'list'> }

/**
 * One object, looked at by itself: what the bucket holds, what its receipt says, what the facts of its articles say.
 * `claimed` = articles whose facts say that it gives them.
 */
export async function examineUpload(
  key: string,
  ports: FactPorts,
  claimed: readonly ArticleId[] = [],
): Promise<Finding[]> {
  const [stands, row] = await Promise.all([ports.uploads.find(key), ports.articles.find(receiptKey(key))])
  const receipt = row && rowReceipt(row).value
  if (stands === undefined) return isRemoved(receipt, claimed) ? [] : [{ kind: 'removal unanswered', key }]
  if (receipt === undefined || !isAbout(receipt, stands)) return [{ kind: 'upload unanswered', ...stands }]

  const articles = [...new Set([...receipt.provides, ...claimed])]
  const complete = await Promise.all(articles.map(id => isComplete(id, receipt, ports)))
  return articles
    .filter((_, n) => complete[n] === false)
    .map(articleId => ({ kind: 'facts incomplete', ...stands, articleId, sequencer: receipt.sequencer }))
}

/** Of what nobody ever heard, nobody need hear that it has gone. */
const isRemoved = (receipt: Receipt | undefined, claimed: readonly ArticleId[]): boolean =>
  claimed.length === 0 && (receipt === undefined || receipt.outcome === 'removed')

const isAbout = ({ outcome, versionId = '' }: Receipt, stands: ObjectVersion): boolean =>
  outcome !== 'removed' && versionId === stands.versionId

async function isComplete(articleId: ArticleId, receipt: Receipt, { articles }: FactPorts): Promise<boolean> {
  const { pk, from } = standingOf(articleId)
  const article = readArticle(articleId, await articles.list(pk, { from }))
  const isGiven = standingKeys(article.facts).includes(receipt.key)

  return isGiven === receipt.provides.includes(articleId) && isFolded(article)
}
