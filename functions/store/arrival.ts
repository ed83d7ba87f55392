import * as z from 'zod/mini'
import type { ArticleId } from '../../events/article.ts'
import {
  articleEnriched,
  articleRejected,
  articleRemoved,
  pictureRead,
  sidecarRead,
  uploadSuperseded,
} from '../../events/index.ts'

/** What the store hears of an upload. */
export const Arrival = z.discriminatedUnion('type', [
  articleEnriched.schema,
  articleRejected.schema,
  articleRemoved.schema,
  pictureRead.schema,
  sidecarRead.schema,
  uploadSuperseded.schema,
])
export type Arrival = z.infer<typeof Arrival>

/** The articles an arrival gives; undefined = it says nothing of that (a version that cannot be read hides nothing). */
export function providedBy(arrival: Arrival): ArticleId[] | undefined {
  switch (arrival.type) {
    case 'article.enriched':
      return arrival.members.map(member => member.articleId)
    case 'article.removed':
    case 'picture.read':
      return []
    case 'article.rejected':
    case 'sidecar.read':
    case 'upload.superseded':
      return undefined
    default:
      return arrival satisfies never
  }
}
