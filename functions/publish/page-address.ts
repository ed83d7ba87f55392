import type { ArticleId } from '../../events/article.ts'

/**
 * The path of an article's page inside the site: the key's folders and stem, and 8 hex of its id, so that it stays when
 * the headline changes and no two articles share one. A key may hold anything; a path holds letters, digits and `-_.~`.
 */
export function pagePath(key: string, articleId: ArticleId): string {
  const folders = key.split('/').map(plainSegment)
  const stem = (folders.pop() ?? '').replace(/\.[^.]*$/, '')
  const named = [...folders.filter(folder => folder !== ''), stem === '' ? 'article' : stem].join('/')

  return `${shortened(named)}-${articleId.slice(0, 8)}.html`
}

/** A key of S3 ends at 1,024 bytes, and the upload's may have as many. */
const LONGEST_BYTES = 1000

/** A page that has moved leads to its address by metadata, of which S3 takes 2 KB; there each byte beyond ASCII is three signs. */
const LONGEST_ADDRESS = 1800

function shortened(path: string): string {
  const bytes = Buffer.from(path)
  const end = fitting(bytes)
  if (end === bytes.length) return path
  // As a stream: a letter that is cut through is left out.
  const cut = new TextDecoder().decode(bytes.subarray(0, end), { stream: true })

  return cut.replace(/[/.-]+$/, '')
}

function fitting(path: Uint8Array): number {
  let bytes = 0
  let signs = 0
  for (const byte of path) {
    signs += byte < 0x80 ? 1 : 3
    if (bytes === LONGEST_BYTES || signs > LONGEST_ADDRESS) break
    bytes += 1
  }
  return bytes
}

const plainSegment = (segment: string): string =>
  segment
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_.~-]+/gu, '-')
    .replace(/^[.-]+|-+$/g, '')

/** The absolute address of a path of the site. */
export const addressOf = (baseUrl: string, path: string): string =>
  `${baseUrl}/${path.split('/').map(encodeURIComponent).join('/')}`
