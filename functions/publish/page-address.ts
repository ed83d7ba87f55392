import type { ArticleId } from '../../events/article.ts'

/**
 * The path of an article's page inside the site: the key's folders and stem, and 8 hex of its id, so that it stays when
 * the headline changes and no two articles share one. A key may hold anything; a path holds letters, digits and `-_.~`.
 */
export function pagePath(key: string, articleId: ArticleId): string {
  const folders = key.split('/').map(plainSegment)
  const stem = (folders.pop() ?? '').replace(/\.[^.]*$/, '')
  const file = `${stem === '' ? 'article' : stem}-${articleId.slice(0, 8)}.html`

  return [...folders.filter(folder => folder !== ''), file].join('/')
}

const plainSegment = (segment: string): string =>
  segment
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_.~-]+/gu, '-')
    .replace(/^[.-]+|-+$/g, '')

/** The absolute address of a path of the site. */
export const addressOf = (baseUrl: string, path: string): string =>
  `${baseUrl}/${path.split('/').map(encodeURIComponent).join('/')}`
