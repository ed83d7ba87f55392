import type { ArticleId } from '../../events/article.ts'
import type { ArticleEnriched } from '../../events/article-enriched.ts'
import type { ArticleRejected } from '../../events/article-rejected.ts'
import type { ArticleRemoved } from '../../events/article-removed.ts'
import type { PictureRead } from '../../events/picture-read.ts'
import type { SidecarRead } from '../../events/sidecar.ts'
import type { UploadSuperseded } from '../../events/upload-superseded.ts'

/** What the store hears of an upload. */
export type Arrival = ArticleEnriched | ArticleRejected | ArticleRemoved | PictureRead | SidecarRead | UploadSuperseded

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
