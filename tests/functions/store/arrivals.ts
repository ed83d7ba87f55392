import type { ArticleId, Draft, Upload } from '../../../events/article.ts'
import type { ArticleEnriched } from '../../../events/article-enriched.ts'
import type { ArticleRejected } from '../../../events/article-rejected.ts'
import type { ArticleRemoved } from '../../../events/article-removed.ts'
import type { UploadSuperseded } from '../../../events/upload-superseded.ts'
import { contentHashOf } from '../../../functions/parse/identity.ts'
import { draftOf } from '../enrich/drafts.ts'
import { hour, sequencer, type When } from './histories.ts'

// What the store hears of an upload, in a few words.

const upload = ({ n, at, key = 'world/bridge.txt' }: When): Upload => ({
  bucket: 'uploads',
  key,
  sequencer: sequencer(n),
  lastModified: hour(at),
  versionId: `v${n}`,
})

export const arrivedAs = (when: When, articles: readonly { id: ArticleId; draft: Draft }[]): ArticleEnriched => ({
  type: 'article.enriched',
  version: 1,
  upload: upload(when),
  members: articles.map(({ id, draft }) => ({
    articleId: id,
    contentHash: contentHashOf(draft),
    draft: { inline: draft },
    annotations: {},
  })),
  evidence: [{ field: 'headline', place: 'line 1', rule: 'first line', confidence: 1 }],
})

/** An upload that gives these articles, each with its name for a text. */
export const arrived = (when: When, ...ids: ArticleId[]): ArticleEnriched =>
  arrivedAs(
    when,
    ids.map(id => ({ id, draft: draftOf(`Headline of ${id}`, ['Text.']) })),
  )

export const went = (when: When): ArticleRemoved => ({ type: 'article.removed', version: 1, upload: upload(when) })
export const vanished = (when: When): UploadSuperseded => ({
  type: 'upload.superseded',
  version: 1,
  upload: upload(when),
})
export const broke = (when: When, place?: string): ArticleRejected => ({
  type: 'article.rejected',
  version: 1,
  upload: upload(when),
  rejection: { kind: 'binary', reason: 'It is not text.', mend: 'Upload text.', ...(place !== undefined && { place }) },
})
