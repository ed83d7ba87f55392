import type { ArticleId } from '../../events/article.ts'
import type { Table } from '../runtime/table.ts'
import { receiptKey, rowReceipt, standingOf } from '../store/item.ts'
import type { Receipt } from '../store/receipt.ts'
import { isFolded, type ObjectVersion, readArticle, standingKeys } from './elements.ts'
import type { Finding } from './finding.ts'
import type { Ledgers } from './ledgers.ts'

export type FactPorts = { uploads: Pick<Ledgers['uploads'], 'find'>; articles: Pick<Table, 'find' | 'list'> }

/** What the facts say of an object: the articles it gives, and those of its articles that do not stand as their facts fold. */
export type Said = { gives: readonly ArticleId[]; unfolded: readonly ArticleId[] }

/** One object, looked at by itself: what the bucket holds, what its receipt says, what the facts of its articles say. */
export async function examineUpload(
  key: string,
  ports: FactPorts,
  said: Said = { gives: [], unfolded: [] },
): Promise<Finding[]> {
  const [stands, row] = await Promise.all([ports.uploads.find(key), ports.articles.find(receiptKey(key))])
  const receipt = row && rowReceipt(row).value
  if (stands === undefined) return examineRemoval(key, receipt, said)
  if (receipt === undefined || !isAbout(receipt, stands)) return [{ kind: 'upload unanswered', ...stands }]

  const articles = [...new Set([...receipt.provides, ...said.gives, ...said.unfolded])]
  const complete = await Promise.all(articles.map(id => isComplete(id, receipt, ports)))
  return articles
    .filter((_, n) => complete[n] === false)
    .map(articleId => ({ ...incomplete(receipt, articleId), ...stands, event: 'created' }))
}

/** Of what nobody ever heard, nobody need hear that it has gone. */
function examineRemoval(key: string, receipt: Receipt | undefined, { gives, unfolded }: Said): Finding[] {
  const isTold = receipt === undefined ? gives.length === 0 : receipt.outcome === 'removed'
  if (!isTold || gives.length > 0) return [{ kind: 'removal unanswered', key }]

  return receipt === undefined
    ? []
    : unfolded.map(articleId => ({ ...incomplete(receipt, articleId), event: 'removed' }))
}

const incomplete = ({ key, sequencer, lastModified, versionId = 'gone' }: Receipt, articleId: ArticleId) => ({
  ...{ kind: 'facts incomplete' as const, key, versionId, lastModified, articleId, sequencer },
})

const isAbout = ({ outcome, versionId = '' }: Receipt, stands: ObjectVersion): boolean =>
  outcome !== 'removed' && versionId === stands.versionId

async function isComplete(articleId: ArticleId, receipt: Receipt, { articles }: FactPorts): Promise<boolean> {
  const { pk, from } = standingOf(articleId)
  const article = readArticle(articleId, await articles.list(pk, { from }))
  const isGiven = standingKeys(article.facts).includes(receipt.key)

  return isGiven === receipt.provides.includes(articleId) && isFolded(article)
}
