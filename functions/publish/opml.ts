import { oneLine } from '../text/printable.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { feedAddress } from './feed.ts'
import type { Group, Listed } from './feed-directory.ts'
import { indexAddress } from './feed-places.ts'
import { atom } from './feeds/atom.ts'
import { textFile } from './lines.ts'
import type { SiteContext } from './to-entry.ts'

/** OPML 2.0: all feeds for a reader to subscribe to at once. It has no date, so its bytes change with its feeds alone. */
export const renderOpml = (groups: readonly Group[], { site, baseUrl }: SiteContext): string =>
  textFile([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `<head><title>${escapeText(oneLine(site.title))}</title><ownerName>${escapeText(oneLine(site.publisher))}</ownerName></head>`,
    '<body>',
    ...groups.flatMap(({ title, feeds }) => [
      `<outline text="${escapeAttribute(oneLine(title))}">`,
      ...feeds.map(feed => outline(feed, { site, baseUrl })),
      '</outline>',
    ]),
    '</body>',
    '</opml>',
  ])

// `rss` is OPML's word for a feed of any kind. Of Atom, because that alone tells of withdrawals.
function outline(feed: Listed, { site, baseUrl }: SiteContext): string {
  const text = escapeAttribute(oneLine(feed.title))
  const [xmlUrl, htmlUrl] = [feedAddress({ ...feed, baseUrl }, atom.file), indexAddress({ ...feed, baseUrl })]
  const addresses = `xmlUrl="${escapeAttribute(xmlUrl)}" htmlUrl="${escapeAttribute(htmlUrl)}"`

  return (
    `<outline type="rss" text="${text}" title="${text}" ${addresses} version="ATOM1"` +
    ` language="${escapeAttribute(feed.language ?? site.language)}"/>`
  )
}
