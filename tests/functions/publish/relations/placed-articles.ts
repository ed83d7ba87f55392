import * as z from 'zod/mini'
import { ArticleId } from '../../../../events/article.ts'
import { Member } from '../../../../functions/publish/feed-rows.ts'
import type { FeedTable } from '../../../../functions/publish/feed-table.ts'
import type { Placed } from '../../../../functions/publish/relations/band-rows.ts'
import { foundByNow } from '../../../../functions/publish/relations/placed.ts'
import { writeBands } from '../../../../functions/publish/relations/relatives.ts'
import { packSignature } from '../../../../functions/text/signature.ts'
import { packSketch } from '../../../../functions/text/sketch.ts'
import { uuidv5 } from '../../../../functions/text/uuid.ts'
import { site } from '../../../../site.config.ts'

export const idOf = (name: string): ArticleId => z.parse(ArticleId, uuidv5(site.siteId, name))

/** What an article says: hashes of its runs of words, and of its telling words with the weight of each. */
export type Says = { runs?: number[]; words?: [hash: number, weight: number][] }

export const run = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

/** An article of a day of March, which is called as it is named. */
export const placedOn = (day: number, name: string, { runs, words }: Says): Placed => ({
  ...{
    id: idOf(name),
    publishedAt: new Date(Date.UTC(2026, 2, day)),
    headline: name,
    url: `https://a.example/${name}`,
  },
  marks: {
    ...(runs && { sketch: packSketch(runs) }),
    ...(words && { signature: packSignature(words.map(([hash, weight]) => ({ hash, weight }))) }),
  },
})

/** What publish knows of an article whose rows are still to be written. */
export const holdingOf = (placed: Placed, more: { revision?: number; member?: Partial<Member> } = {}) => ({
  ...{ articleId: placed.id, revision: more.revision ?? 1, placed, isGone: false },
  member: z.parse(Member, { edition: 1, foundBy: foundByNow(undefined, placed), ...more.member }),
})

export const noted = async (feeds: FeedTable, ...all: Placed[]): Promise<void> => {
  for (const placed of all) await writeBands(holdingOf(placed), feeds)
}
