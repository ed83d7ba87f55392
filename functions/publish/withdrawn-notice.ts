import type { Current } from '../store/facts.ts'
import type { Entry } from './entry.ts'
import type { FeedFormat, RenderContext } from './feed.ts'
import { addressOf, pagePath } from './page-address.ts'

/**
 * In an entry's place, under its id, for readers that know no tombstones: it says that the article is gone, and nothing
 * of what it said. Dated as the tombstone is, which so wins where both are known (RFC 6721, section 3).
 */
export const withdrawnNotice = ({ articleId, key, publishedAt }: Current, goneAt: Date, baseUrl: string): Entry => ({
  id: articleId,
  url: addressOf(baseUrl, pagePath(key, articleId)),
  headline: 'This article has been withdrawn',
  contributors: [],
  keywords: [],
  images: [],
  body: [{ kind: 'paragraph', spans: [{ text: 'It is no longer available.' }] }],
  corrections: [],
  language: 'en',
  publishedAt: publishedAt < goneAt ? publishedAt : goneAt,
  updatedAt: goneAt,
  edited: true,
})

/** A page for people needs no entry that leads nowhere. */
export const noticeFormats = ({ formats }: Pick<RenderContext, 'formats'>): FeedFormat[] =>
  formats.filter(({ contentType }) => !contentType.startsWith('text/html'))
