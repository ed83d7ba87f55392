import type { Annotations, ArticleId, ContentHash, Draft } from '../../events/article.ts'
import { fetchDraft } from '../carried-draft.ts'
import type { Bucket } from '../runtime/bucket.ts'
import type { Row, Table } from '../runtime/table.ts'
import { Trouble } from '../runtime/trouble.ts'
import type { Current } from '../store/facts.ts'
import { bodyKey, currentKey, type Revised, rowBody, rowCurrent, textAmong } from '../store/item.ts'

export type Content = { draft: Draft; annotations: Annotations }

/** The articles table as publish sees it: read only, and always the newest. */
export type ArticleView = {
  findCurrent(articleId: ArticleId): Promise<Revised<Current> | undefined>
  fetchContent(articleId: ArticleId, hash: ContentHash): Promise<Content>
  /** What parse left to be published of a picture. */
  fetchPicture(path: string): Promise<Uint8Array>
}

/** A fold is read before its text, and may have brought it along: so many wait to be asked for. */
const MOST_WAITING = 200

export function articleView(table: Table, bodies: Bucket): ArticleView {
  const waiting = new Map<string, Row>()

  function leave(articleId: ArticleId, hash: ContentHash, row: Row): void {
    waiting.set(`${articleId} ${hash}`, row)
    for (const name of waiting.keys()) if (waiting.size > MOST_WAITING) waiting.delete(name)
  }

  async function findText(articleId: ArticleId, hash: ContentHash): Promise<Row> {
    const left = waiting.get(`${articleId} ${hash}`)
    waiting.delete(`${articleId} ${hash}`)
    const row = left ?? textAmong(await table.findAll([bodyKey(articleId, hash), currentKey(articleId)]), hash)
    if (row === undefined) throw new Trouble(`article ${articleId} has no body ${hash}`)

    return row
  }

  return {
    async findCurrent(articleId) {
      const row = await table.find(currentKey(articleId))
      const current = row && rowCurrent(row)
      if (row?.['body'] !== undefined && current) leave(articleId, current.value.contentHash, row)

      return current
    },
    async fetchContent(articleId, hash) {
      const { draft, annotations } = rowBody(await findText(articleId, hash))

      return { draft: await fetchDraft(draft, bodies), annotations }
    },
    async fetchPicture(path) {
      const stored = await bodies.fetch(path)
      if (stored === undefined) throw new Trouble(`the bodies bucket has no ${path}`)

      return stored.bytes
    },
  }
}
