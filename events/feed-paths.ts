import { feedFolder } from './feed-query.ts'
import { directoryFile, type SiteConfig, sitemapFile } from './settings.ts'

/** What has to be rendered again when config or renderers change: feeds that articles make follow from the articles. */
export const configuredPaths = ({ sections, feeds = {} }: SiteConfig): string[] => [
  '',
  ...Object.keys(sections),
  ...Object.keys(feeds).map(name => `${feedFolder.defined}/${name}`),
  directoryFile.page,
  sitemapFile.index,
]
