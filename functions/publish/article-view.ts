import * as z from 'zod/mini'
import type { Annotations, ArticleId, ContentHash, Draft } from '../../events/article.ts'
import { Draft as DraftShape } from '../../events/article.ts'
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
    return { draft: 'inline' in draft ? draft.inline : await fetchDraft(draft.bodyHash, bodies), annotations }
  },
})

async function fetchDraft(hash: ContentHash, bodies: Bucket): Promise<Draft> {
  const stored = await bodies.fetch(hash)
  if (stored === undefined) throw new Trouble(`the bodies bucket has no ${hash}`)

  return z.parse(DraftShape, JSON.parse(Buffer.from(stored.bytes).toString()))
}
