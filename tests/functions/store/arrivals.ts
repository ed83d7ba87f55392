import type { ArticleId, Draft, Upload } from '../../../events/article.ts'
import type { ArticleEnriched } from '../../../events/article-enriched.ts'
import type { ArticleRejected } from '../../../events/article-rejected.ts'
import type { ArticleRemoved } from '../../../events/article-removed.ts'
import type { PictureFile } from '../../../events/picture.ts'
import type { PictureRead } from '../../../events/picture-read.ts'
import type { Overlay, SeenBeside, SidecarRead } from '../../../events/sidecar.ts'
import type { UploadSuperseded } from '../../../events/upload-superseded.ts'
import { contentHashOf } from '../../../functions/parse/identity.ts'
import { draftOf } from '../enrich/drafts.ts'
import { hashOf, hour, sequencer, type When } from './histories.ts'

// What the store hears of an upload, in a few words.

export const upload = ({ n, at, key = 'world/bridge.txt' }: When): Upload => ({
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

/** The sidecar of a story, and the same as it was seen when the story was read. */
export const saidBeside = (story: string, { n, at }: When, fields: Overlay): SidecarRead => ({
  type: 'sidecar.read',
  version: 1,
  upload: upload({ n, at, key: besideOf(story) }),
  fields,
  evidence: [],
})
export const seenBeside = (story: string, { n, at }: When, fields: Overlay): SeenBeside => ({
  key: besideOf(story),
  versionId: `v${n}`,
  lastModified: hour(at),
  fields,
})
export const besideOf = (story: string): string => `${story}.meta.json`

export const pictureFile = (name: string): PictureFile => ({
  hash: hashOf(name),
  type: 'image/png',
  width: 3,
  height: 2,
  bytes: 90,
})
/** A picture that was looked into; one without a name is held back by its uploader. */
export const shown = (when: When & { key: string }, name?: string): PictureRead => ({
  type: 'picture.read',
  version: 1,
  upload: upload(when),
  ...(name !== undefined && { picture: pictureFile(name) }),
  evidence: [],
})
