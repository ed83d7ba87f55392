import type { FeedChanged } from '../../events/feed-changed.ts'
import { documentPath, periodAt } from './archive-leaf.ts'
import { everySitemap } from './sitemaps/sitemap-places.ts'

/** An invalidation is billed by path, and this is one path. */
const EVERYTHING = '/*'

/** CloudFront carries out 15 at a time that end in `*`; and beyond so many it is dearer to name them than to fetch all anew. */
export const MOST_PATHS = 15

/** What shows, or showed, an article that was withdrawn: its pages, and the files at the head of each feed that it has left. */
export function pathsOf(withdrawals: readonly FeedChanged[], files: readonly string[]): string[] {
  const heads = withdrawals.flatMap(({ feedId }) => headsOf(feedId, files))
  const pages = withdrawals.flatMap(({ pages }) => pages?.map(page => `/${encoded(page)}`) ?? [EVERYTHING])
  const paths = [...new Set([...pages, ...heads])].sort()

  return paths.includes(EVERYTHING) || paths.length > MOST_PATHS ? [EVERYTHING] : paths
}

/** Of an archive, all documents of the stretch. A folder stands for its index page, under two addresses: CloudFront is to be told both names of what a function renames. */
function headsOf(feedId: string, files: readonly string[]): string[] {
  const period = periodAt(feedId.slice(1))
  const sitemaps = feedId === '/' || period?.feed === '' ? [`/${everySitemap}`] : []
  if (period !== undefined) return [`/${encoded(documentPath(period.feed, period.prefix))}*`, ...sitemaps]

  const folder = feedId === '/' ? '' : `/${encoded(feedId.slice(1))}`
  const names = files.map(file => (file.startsWith('feed.') ? 'feed.*' : file))

  return [...names.map(name => `${folder}/${name}`), `${folder}/`, ...(folder === '' ? [] : [folder]), ...sitemaps]
}

const encoded = (path: string): string => path.split('/').map(encodeURIComponent).join('/')
