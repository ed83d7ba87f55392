import { createHash } from 'node:crypto'
import { ArticleId, ContentHash, Sequencer } from '../../events/article.ts'
import { lineRow, memberKey, placeKey } from '../../functions/publish/feed-rows.ts'
import { pagePath } from '../../functions/publish/page-address.ts'
import { place } from '../../functions/publish/select.ts'
import type { ObjectVersion } from '../../functions/reconcile/elements.ts'
import type { Row } from '../../functions/runtime/table.ts'
import { fold } from '../../functions/store/decide.ts'
import type { Fact } from '../../functions/store/facts.ts'
import { bodyKey, currentRowOf, factRow, receiptRow } from '../../functions/store/item.ts'
import { uuidv5 } from '../../functions/text/uuid.ts'
import { site } from '../../site.config.ts'

/** Everything that one article leaves behind, as the stages write it; its text is a stand-in. */
export type Archived = {
  articleId: ArticleId
  upload: ObjectVersion
  articleRows: Row[]
  feedRows: Row[]
  page: string
}

const folders = Object.keys(site.sections)

/** The article with this number, of an archive that grew by one a minute. Always the same. */
export function archived(n: number): Archived {
  const key = `${folders[n % folders.length]}/2025/story-${n}.txt`
  const articleId = ArticleId.parse(uuidv5(site.siteId, key))
  const fact = factOf(key, n)
  const current = fold(articleId, [fact])
  if (current === undefined) throw new Error('an article without a fact')

  const placement = place(current, site, now)
  const line = {
    articleId,
    revision: 1,
    here: 1 as const,
    withdrawn: false,
    at: fact.lastModified.toISOString(),
  }
  const places = placement.places.map(one => ({ ...placeKey(one, articleId), feed: one.feed }))
  return {
    articleId,
    upload: { key, versionId: fact.versionId ?? '', lastModified: fact.lastModified },
    articleRows: [
      { ...bodyKey(articleId, fact.contentHash), body: text },
      currentRowOf(current, 1),
      factRow(articleId, fact),
      receiptOf(fact, articleId),
    ],
    feedRows: [
      {
        ...memberKey(articleId),
        articleId,
        edition: 1,
        revision: 1,
        places,
        pages: [placement.page],
      },
      ...places.map(({ pk, sk }) => lineRow({ pk, sk }, line)),
    ],
    page: pagePath(key, articleId),
  }
}

export const now = new Date('2026-01-01T00:00:00Z')
/** What 6 KB of text shrink to. */
const text = new Uint8Array(2200).fill(7)
const started = Date.UTC(2025, 0, 1)

const factOf = (key: string, n: number): Fact & { kind: 'usable' } => ({
  kind: 'usable',
  key,
  sequencer: Sequencer.parse(n.toString(16).toUpperCase().padEnd(32, '0')),
  versionId: `version-${n}`,
  lastModified: new Date(started + n * 60_000),
  contentHash: ContentHash.parse(createHash('sha256').update(key).digest('hex')),
  inputs: { folder: key.slice(0, key.lastIndexOf('/')) },
  change: 'update',
  pubstatus: 'usable',
})

function receiptOf({ key, sequencer, lastModified, versionId = '' }: Fact, articleId: ArticleId): Row {
  const provides = [articleId]
  const claims = [{ sequencer, lastModified, provides }]
  const evidence = ['headline', 'byline', 'publishedAt', 'charset'].map(field => ({
    ...{ field, place: 'line 1', rule: 'first-line', confidence: 0.9 },
  }))

  return receiptRow({ key, sequencer, lastModified, versionId, outcome: 'published', evidence, provides, claims }, 1)
}
