import type { ArticleId } from '../../events/article.ts'
import type { Table } from '../runtime/table.ts'
import type { Fact } from '../store/facts.ts'
import { receiptKey, rowReceipt, standingOf } from '../store/item.ts'
import type { Receipt } from '../store/receipt.ts'
import { isFolded, type ObjectVersion, readArticle, standingKeys } from './elements.ts'
import type { Finding } from './finding.ts'
import type { Ledgers } from './ledgers.ts'

export type FactPorts = { uploads: Pick<Ledgers['uploads'], 'find'>; articles: Pick<Table, 'find' | 'list'> }

/** What an article's facts say of an object: the article, whether it stands as they fold, and the object's own, oldest first. */
export type Said = { articleId: ArticleId; isFolded: boolean; facts: readonly Fact[] }

/** One object, looked at by itself: what the bucket holds, what its receipt says, what the facts of its articles say. */
export async function examineUpload(key: string, ports: FactPorts, said?: Said): Promise<Finding[]> {
  const [stands, row] = await Promise.all([ports.uploads.find(key), ports.articles.find(receiptKey(key))])
  const receipt = row && rowReceipt(row).value
  if (stands === undefined) return examineRemoval(key, receipt, said)

  const heard = said?.facts.find(({ versionId }) => versionId === stands.versionId)
  if (receipt === undefined && said !== undefined && heard !== undefined)
    return [{ ...incomplete(heard, said.articleId), ...stands, event: 'created' }]
  if (receipt === undefined || !isAbout(receipt, stands)) return [{ kind: 'upload unanswered', ...stands }]

  const articles = [...new Set([...receipt.provides, ...(said === undefined ? [] : [said.articleId])])]
  const complete = await Promise.all(articles.map(id => isComplete(id, receipt, ports)))
  return articles
    .filter((_, n) => complete[n] === false)
    .map(articleId => ({ ...incomplete(receipt, articleId), ...stands, event: 'created' }))
}

/** Of what nobody ever heard, nobody need hear that it has gone. */
function examineRemoval(key: string, receipt: Receipt | undefined, said: Said | undefined): Finding[] {
  const newest = said?.facts.at(-1)
  const isTold = receipt === undefined || receipt.outcome === 'removed'
  if (!isTold || newest?.kind === 'usable') return [{ kind: 'removal unanswered', key }]
  if (said === undefined || newest === undefined || said.isFolded) return []
  if (receipt !== undefined) return [{ ...incomplete(receipt, said.articleId), event: 'removed' }]

  // Without a receipt nobody knows which articles the object gave, until its last version is read again.
  const gave = said.facts.findLast(({ kind }) => kind === 'usable')
  return [{ ...incomplete(newest, said.articleId), event: 'removed', ...(gave && { gave: eventOf(gave) }) }]
}

/** Told again is the very event that a receipt or a fact is of. */
type Heard = Pick<Receipt, 'key' | 'sequencer' | 'lastModified' | 'versionId'>

const eventOf = ({ sequencer, lastModified, versionId = 'gone' }: Heard) => ({ versionId, lastModified, sequencer })
const incomplete = (heard: Heard, articleId: ArticleId) => ({
  ...{ kind: 'facts incomplete' as const, key: heard.key, articleId },
  ...eventOf(heard),
})

const isAbout = ({ outcome, versionId = '' }: Receipt, stands: ObjectVersion): boolean =>
  outcome !== 'removed' && versionId === stands.versionId

async function isComplete(articleId: ArticleId, receipt: Receipt, { articles }: FactPorts): Promise<boolean> {
  const { pk, from } = standingOf(articleId)
  const article = readArticle(articleId, await articles.list(pk, { from }))
  const isGiven = standingKeys(article.facts).includes(receipt.key)

  return isGiven === receipt.provides.includes(articleId) && isFolded(article)
}
