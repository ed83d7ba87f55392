import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { ArticleId, ContentHash, Draft } from '../../events/article.ts'
import { uuidv5 } from '../text/uuid.ts'

/** The same publisher's id, or else the same key, is the same article for ever. */
export const articleIdOf = (siteId: string, nameOfArticle: string): ArticleId =>
  ArticleId.parse(uuidv5(siteId, nameOfArticle))

/** Two drafts have the same hash exactly where every field is equal, whatever the order of their properties. */
export const contentHashOf = (draft: Draft): ContentHash =>
  ContentHash.parse(
    createHash('sha256')
      .update(canonicalJson(z.encode(Draft, draft)))
      .digest('hex'),
  )

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner

    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
