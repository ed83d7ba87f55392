import { feedFolder } from '../../events/feed-query.ts'
import { directoryFile } from '../../events/settings.ts'
import { feedAddress } from './feed.ts'
import { indexAddress } from './feed-places.ts'
import { slugOf } from './feed-slug.ts'
import type { SiteContext } from './to-entry.ts'

/**
 * Where a name on a page leads. A page says the same however many other articles there are: it leads to feeds that are
 * there in any case, those that the config names, else to a keyword's place in the directory, which leads on to its feed
 * where it has one.
 */
export function feedOfName(
  kind: 'keyword' | 'entity',
  name: string,
  { site, baseUrl }: SiteContext,
): string | undefined {
  const chosen = Object.entries(site.feeds ?? {}).find(([, { query }]) => asked(query, kind) === slugOf(name))
  if (chosen !== undefined) return indexAddress({ baseUrl, path: `${feedFolder.defined}/${chosen[0]}` })
  if (kind === 'entity') return undefined

  const place = encodeURIComponent(`${feedFolder.keyword}/${slugOf(name)}`)
  return `${feedAddress({ baseUrl, path: '' }, directoryFile.page)}#${place}`
}

/** A feed of just this name, and nothing else. */
function asked(query: object, kind: 'keyword' | 'entity'): string | undefined {
  const name = Object.entries(query).find(([field]) => field === kind)?.[1]

  return typeof name === 'string' ? slugOf(name) : undefined
}

/** A section that the publisher has said to be about a topic. */
export function feedOfTopic(code: string, { site, baseUrl }: SiteContext): string | undefined {
  const section = Object.entries(site.sections).find(([, { topic }]) => topic === code)

  return section && indexAddress({ baseUrl, path: section[0] })
}
