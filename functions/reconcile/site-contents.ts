import { pictureTypeAt } from '../../events/picture.ts'
import type { SiteConfig } from '../../events/settings.ts'
import { directoryFile, sitemapFile } from '../../events/settings.ts'
import type { FeedFormat } from '../publish/feed.ts'
import { feedsOfSite } from '../publish/site-feeds.ts'
import { sitemapAt } from '../publish/sitemaps/sitemap-places.ts'

const directoryFiles: readonly string[] = Object.values(directoryFile)
const sitemapFiles: readonly string[] = Object.values(sitemapFile)

/** What may stand on the site besides articles, and when: the clock decides only of embargo and expiry. */
export type SiteContents = {
  site: SiteConfig
  now: Date
  feedFiles: ReadonlySet<string>
  formatFiles: readonly string[]
  archiveFiles: readonly string[]
}

export function siteContents(site: SiteConfig, formats: readonly FeedFormat[], now: Date): SiteContents {
  const formatFiles = formats.map(format => format.file)
  const archiveFiles = formats.filter(({ isArchived }) => isArchived).map(format => format.file)
  const feedFiles = feedsOfSite(site).flatMap(({ path }) =>
    formatFiles.map(file => (path === '' ? file : `${path}/${file}`)),
  )

  return {
    site,
    now,
    feedFiles: new Set([...feedFiles, ...directoryFiles, ...sitemapFiles]),
    formatFiles,
    archiveFiles,
  }
}

/** A picture by its folder, a page by the form of its name, a feed by the name of its file. Whatever else stands on the site is not ours to judge. */
export const isOurs = (path: string, { formatFiles }: SiteContents): boolean =>
  pictureTypeAt(path) !== undefined ||
  /-[0-9a-f]{8}\.html$/.test(path) ||
  directoryFiles.includes(path) ||
  sitemapFiles.includes(path) ||
  sitemapAt(path) !== undefined ||
  formatFiles.includes(path.slice(path.lastIndexOf('/') + 1))
