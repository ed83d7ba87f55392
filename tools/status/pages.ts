import type { ArticleId } from '../../events/article.ts'
import { addressOf } from '../../functions/publish/page-address.ts'
import { place } from '../../functions/publish/select.ts'
import type { Current } from '../../functions/store/facts.ts'
import { currentKey, rowCurrent } from '../../functions/store/item.ts'
import type { Receipt } from '../../functions/store/receipt.ts'
import type { Desk } from '../desk/desk.ts'
import { articlesOf } from './answers.ts'

/** Where an article of an upload is to be read, or since when it is not; neither for one that never was to be read. */
export type Place = { articleId: ArticleId; page?: string; withdrawnAt?: Date }

/** What is shown of a receipt's articles. The address of one that is withheld is a secret, as its headline is. */
export async function placesOf(receipt: Receipt, desk: Desk, now: Date): Promise<Place[]> {
  const ids = [...new Set([...receipt.provides, ...articlesOf(receipt)])]

  return Promise.all(
    ids.map(async articleId => {
      const row = await desk.articles.find(currentKey(articleId))
      const current = row && rowCurrent(row).value
      return { articleId, ...(current?.key === receipt.key && shown(current, desk, now)) }
    }),
  )
}

function shown(current: Current, { config }: Desk, now: Date): Partial<Place> {
  const { standing, page } = place(current, config, now)
  switch (standing) {
    case 'visible':
      return { page: addressOf(config.baseUrl, page) }
    case 'gone': {
      const at = current.goneAt ?? current.expiresAt
      return at === undefined ? {} : { withdrawnAt: at }
    }
    case 'nowhere':
      return {}
    default:
      return standing satisfies never
  }
}
