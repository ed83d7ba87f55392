import * as z from 'zod/mini'
import { ArticleId } from '../../events/article.ts'

/** Articles whose pages are rendered anew in this audit: one in `every` of all that there are. */
export const PageSample = z.object({ every: z.int(), ids: z.array(ArticleId) })
export type PageSample = z.infer<typeof PageSample>

/** A page takes a look at its head, a row and a millisecond; what is kept of the choice has to fit into an audit's notes. */
const MOST_PAGES = 1_000

export const openPageSample = (): PageSample => ({ every: 1, ids: [] })

const DAY = 86_400_000
/** Whether the day is that of the `number`th of so many that one in `every` is looked at a day. */
export const isTurnOf = (number: number, every: number, now: Date): boolean =>
  number % every === Math.floor(now.getTime() / DAY) % every

const numberOf = (articleId: ArticleId): number => Number.parseInt(articleId.slice(0, 8), 16)
const isDrawn = (articleId: ArticleId, every: number, now: Date): boolean => isTurnOf(numberOf(articleId), every, now)

/**
 * A site of a thousand articles is looked at whole. Of a larger one it is the turn of others each day: of 100,000, each in
 * some hundred days. How many there are shows only while they pass by, so where there are too many every other is let go.
 */
export function draw(sample: PageSample, articleId: ArticleId, now: Date): void {
  if (!isDrawn(articleId, sample.every, now)) return

  sample.ids.push(articleId)
  while (sample.ids.length > MOST_PAGES) {
    sample.every *= 2
    sample.ids = sample.ids.filter(id => isDrawn(id, sample.every, now))
  }
}
