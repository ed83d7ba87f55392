import type { ArticleId } from '../../events/article.ts'
import { feedTable } from '../../functions/publish/feed-table.ts'
import { addressOf } from '../../functions/publish/page-address.ts'
import { type Refusal, refusalsIn } from '../../functions/publish/portals/refusals.ts'
import { place } from '../../functions/publish/select.ts'
import type { Table } from '../../functions/runtime/table.ts'
import { articleTable } from '../../functions/store/article-table.ts'
import type { Current } from '../../functions/store/facts.ts'
import { type Receipt, type Verdict, verdict } from '../../functions/store/receipt.ts'
import type { Desk } from '../desk/desk.ts'
import { articlesOf, isOfMember } from './answers.ts'

/**
 * Where an article of an upload is to be read, or since when it is not; neither for one that never was to be read.
 * Of a file of many articles also how each fared: its one receipt only counts that.
 */
export type Place = {
  articleId: ArticleId
  page?: string
  publishedAt?: Date
  withdrawnAt?: Date
  refusals?: Refusal[]
  fared?: Verdict
}

/** `isWhole`: with what has to be read in its text. */
type Looking = { now: Date; isWhole: boolean }

/** What is shown of a receipt's articles. The address of one that is withheld is a secret, as its headline is. */
export async function placesOf(receipt: Receipt, desk: Desk, { now, isWhole }: Looking): Promise<Place[]> {
  const ids = [...new Set([...receipt.provides, ...articlesOf(receipt)])]

  return Promise.all(
    ids.map(async articleId => {
      const current = (await articleTable(desk.articles).findCurrent(articleId))?.value
      const isOneOfMany = isWhole && (receipt.provides.length > 1 || receipt.evidence.some(isOfMember))
      const fared = isOneOfMany ? await faredIn(receipt.key, articleId, desk.articles) : undefined
      const stands = current?.key === receipt.key ? await shown(current, desk, { now, isWhole }) : {}
      return { articleId, ...(fared && { fared }), ...stands }
    }),
  )
}

/** What the facts of one article say of what an object gives of it: a receipt of many has one word for all. */
export async function faredIn(key: string, articleId: ArticleId, table: Table): Promise<Verdict | undefined> {
  const { facts } = await articleTable(table).findStanding(articleId)
  return verdict(key, facts)
}

async function shown(current: Current, desk: Desk, { now, isWhole }: Looking): Promise<Partial<Place>> {
  const { config } = desk
  const { standing, page } = place(current, config, now)
  switch (standing) {
    case 'visible':
      return {
        page: addressOf(config.baseUrl, page),
        publishedAt: current.publishedAt,
        ...(isWhole && { refusals: await refusalsOf(current.articleId, desk) }),
      }
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

/** What publish noted when it published the article, beside where it stands. */
async function refusalsOf(articleId: ArticleId, { feeds }: Desk): Promise<Refusal[]> {
  const member = await feedTable(feeds).findMember(articleId)

  return refusalsIn(member?.refused ?? {})
}
