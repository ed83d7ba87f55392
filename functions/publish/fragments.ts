import type { SiteConfig } from '../../events/settings.ts'
import type { Entry } from './entry.ts'
import type { Feed, FeedFormat } from './feed.ts'
import { feedsOfSite } from './site-feeds.ts'
import { newsFragment, renderNewsUrl } from './sitemaps/sitemap-files.ts'
import { shorten } from './to-entry.ts'

/** A fragment is named by its format; where feeds carry summaries there is one of those too. */
export const fragmentName = ({ name }: FeedFormat, { content }: Pick<Feed, 'content'>): string =>
  content === undefined ? name : `${name} ${content}`

/** An article's fragments: in each format, whole where any feed of the site carries whole texts, short where one does not; and one for the news sitemap. */
export function renderFragments(entry: Entry, formats: readonly FeedFormat[], site: SiteConfig): [string, string][] {
  const contents = new Set([...feedsOfSite(site).map(({ content }) => content), siteContent(site)])

  const news: [string, string] = [newsFragment, renderNewsUrl(entry, site.publisher)]
  const entries = [...contents].flatMap(content => {
    const shown = content === undefined ? entry : shorten(entry, 0)
    return formats.map((format): [string, string] => [
      fragmentName(format, { ...(content && { content }) }),
      format.renderEntry(shown, site),
    ])
  })

  return [...entries, news]
}

/** What feeds carry that articles make: the config does not name them. */
const siteContent = ({ feedContent }: SiteConfig) => (feedContent === 'summary' ? feedContent : undefined)
