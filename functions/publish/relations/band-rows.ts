import * as z from 'zod/mini'
import { ArticleId } from '../../../events/article.ts'
import type { Key, Row } from '../../runtime/table.ts'
import { unpackSignature, wordBands } from '../../text/signature.ts'
import { bandsOf, unpackSketch } from '../../text/sketch.ts'

/**
 * An article under one of the names that it may be found by: what it is compared by, and what it is to be called where it
 * is shown. `revision` guards the row against an older writer; one that holds no longer stays, with `here` 0 and nothing
 * said, so that the guard does too.
 */
export const Band = z.object({
  articleId: ArticleId,
  revision: z.int(),
  here: z.union([z.literal(0), z.literal(1)]),
  sk: z.string(),
  mark: z.string(),
  headline: z.string(),
  url: z.string(),
})
export type Band = z.infer<typeof Band>

/** An article among others: earlier is by publishedAt, then by id. Each mark is absent where the site does not ask for it. */
export type Placed = {
  id: ArticleId
  publishedAt: Date
  headline: string
  url: string
  marks: { sketch?: string; signature?: string }
}

const sketchPrefix = 'band#'
const signaturePrefix = 'word#'

/** As lines sort: an earlier article has the lesser key. */
export const sortKeyOf = ({ id, publishedAt }: Pick<Placed, 'id' | 'publishedAt'>): string =>
  `${publishedAt.toISOString()}#${id}`

/** Names it is found by as one that says the same, and as one of the same matter. */
export const sketchNames = ({ marks: { sketch } }: Pick<Placed, 'marks'>): string[] =>
  sketch === undefined ? [] : bandsOf(unpackSketch(sketch)).map(band => `${sketchPrefix}${band}`)
export const signatureNames = ({ marks: { signature } }: Pick<Placed, 'marks'>): string[] =>
  signature === undefined ? [] : wordBands(unpackSignature(signature)).map(band => `${signaturePrefix}${band}`)

/** With eight names of the one kind and four of the other, at most 48 articles are looked at on either side. */
export const nearestUnder = (name: string): number => (name.startsWith(sketchPrefix) ? 3 : 6)

/** What the row under a name says of it. */
export function saidUnder(pk: string, placed: Placed | undefined): Pick<Band, 'here' | 'mark' | 'headline' | 'url'> {
  const { sketch, signature } = placed?.marks ?? {}
  const mark = pk.startsWith(sketchPrefix) ? sketch : signature
  if (placed === undefined || mark === undefined) return { here: 0, mark: '', headline: '', url: '' }

  return { here: 1, mark, headline: placed.headline, url: placed.url }
}

export const bandRow = (pk: string, band: Band): Row => ({ pk, ...band })
export const rowBand = (row: Row): Band => z.parse(Band, row)
export const isBandRow = ({ pk }: Key): boolean => pk.startsWith(sketchPrefix) || pk.startsWith(signaturePrefix)
