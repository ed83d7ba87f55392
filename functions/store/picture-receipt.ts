import type { ArticleId } from '../../events/article.ts'
import { storiesBeside } from '../../events/picture.ts'
import type { ArticleTable } from './article-table.ts'
import type { Current } from './facts.ts'
import type { Receipt } from './receipt.ts'

/** The articles that a picture may be of: those that ever named it, and what the stories of its name ever gave. */
export async function articlesBeside(key: string, table: ArticleTable): Promise<ArticleId[]> {
  const [naming, ...stories] = await Promise.all([
    table.listNaming(key),
    ...storiesBeside(key).map(story => table.findReceipt(story)),
  ])
  const given = stories.flatMap(story => story?.value.claims.flatMap(({ provides }) => provides) ?? [])

  return [...new Set([...naming, ...given])]
}

/** The receipt of a picture that stands: it is published where an article that may be read shows it. */
export async function answered(receipt: Receipt, table: ArticleTable): Promise<Receipt> {
  const articles = await articlesBeside(receipt.key, table)
  const folds = await Promise.all(articles.map(table.findCurrent))
  const showing = folds.flatMap(fold => (fold?.value.pictures?.[receipt.key] === undefined ? [] : [fold.value]))
  const { reason: _, heldUntil: __, ...rest } = receipt
  const shownIn = showing.map(({ articleId }) => articleId).sort()

  return { ...rest, shownIn, ...verdictOn(showing, receipt) }
}

function verdictOn(
  showing: readonly Current[],
  { lastModified }: Receipt,
): Pick<Receipt, 'outcome' | 'reason' | 'heldUntil'> {
  if (showing.length === 0) return { outcome: 'withheld', reason: unnamed }
  const usable = showing.filter(({ state }) => state === 'usable')
  if (usable.length === 0) return { outcome: 'withheld', reason: 'The article that shows it is not to be read.' }

  const embargoes = usable.map(({ embargoedUntil }) => embargoedUntil ?? lastModified)
  const heldUntil = new Date(Math.min(...embargoes.map(Number)))
  return heldUntil > lastModified
    ? { outcome: 'withheld', heldUntil, reason: `Its article is embargoed until ${heldUntil.toISOString()}` }
    : { outcome: 'published' }
}

const unnamed = 'No article shows it: none names it, and no story of the same name lies beside it.'
