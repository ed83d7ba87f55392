import * as z from 'zod/mini'
import { ArticleId } from '../../../events/article.ts'
import type { Key, Row } from '../../runtime/table.ts'
import { bandsOf, unpackSketch } from '../../text/sketch.ts'

/**
 * An article under one of the names that it may be found by. `revision` guards the row against an older writer; one
 * that holds no longer stays, with `here` 0, so that the guard does too. Of the text it holds hashes alone.
 */
export const Band = z.object({
  articleId: ArticleId,
  revision: z.int(),
  here: z.union([z.literal(0), z.literal(1)]),
  sketch: z.string(),
})
export type Band = z.infer<typeof Band>

/** An article among others: earlier is by publishedAt, then by id. */
export type Placed = { id: ArticleId; publishedAt: Date; sketch: string }

/** As lines sort: an earlier article has the lesser key. */
const sortKeyOf = ({ id, publishedAt }: Placed): string => `${publishedAt.toISOString()}#${id}`

export const bandKeys = (placed: Placed): Key[] =>
  bandsOf(unpackSketch(placed.sketch)).map(band => ({ pk: `band#${band}`, sk: sortKeyOf(placed) }))

export const bandRow = (key: Key, band: Band): Row => ({ ...key, ...band })
export const rowBand = (row: Row): Band => z.parse(Band, row)
