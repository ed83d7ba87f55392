import type { Annotations, ArticleId, ContentHash, Draft } from '../../events/article.ts'
import { fetchDraft } from '../carried-draft.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { Table } from '../runtime/table.ts'
import { Trouble } from '../runtime/trouble.ts'
import type { Current } from '../store/facts.ts'
import { bodyKey, currentKey, type Revised, rowBody, rowCurrent } from '../store/item.ts'

export type Content = { draft: Draft; annotations: Annotations }

/** The articles table as publish sees it: read only, and always the newest. */
export type ArticleView = {
  findCurrent(articleId: ArticleId): Promise<Revised<Current> | undefined>
  fetchContent(articleId: ArticleId, hash: ContentHash): Promise<Content>
  /** What parse left to be published of a picture. */
  fetchPicture(path: string): Promise<Uint8Array>
}

export const articleView = (table: Table, bodies: Bucket): ArticleView => ({
  async findCurrent(articleId) {
    const row = await table.find(currentKey(articleId))

    return row && rowCurrent(row)
  },
  async fetchContent(articleId, hash) {
    const row = await table.find(bodyKey(articleId, hash))
    if (row === undefined) throw new Trouble(`article ${articleId} has no body ${hash}`)

    const { draft, annotations } = rowBody(row)
    return { draft: await fetchDraft(draft, bodies), annotations }
  },
  async fetchPicture(path) {
    const stored = await bodies.fetch(path)
    if (stored === undefined) throw new Trouble(`the bodies bucket has no ${path}`)

    return stored.bytes
  },
})
