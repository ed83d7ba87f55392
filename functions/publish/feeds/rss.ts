import type { Topic } from '../../../events/annotations.ts'
import { feedFile } from '../../../events/settings.ts'
import { oneLine } from '../../text/printable.ts'
import { cdata, escapeAttribute, escapePlain, escapeText } from '../../text/xml.ts'
import { abstractOf, creditsOf, feedContent, keywordsOf } from '../content.ts'
import { type FeedFormat, type FeedHead, feedAddress, frameOfLines } from '../feed.ts'
import { entryUrn, indexAddress } from '../feed-places.ts'
import { currentOf, historyOf } from '../history.ts'
import { lines } from '../lines.ts'
import { enclosureOf, mediaOf } from '../media.ts'
import { georssNamespace, pointOf, termsOf } from '../named.ts'
import { linksToRelated } from '../relations/related-links.ts'
import { plain, rssOpening } from '../rss-markup.ts'
import { rfc822, rfc3339 } from '../timestamps.ts'
import { topicScheme } from '../topics.ts'

// Minutes a reader may wait before it asks again. News ages fast, and an unchanged feed costs one 304.
const timeToLive = 5

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  fh: 'http://purl.org/syndication/history/1.0',
  georss: georssNamespace,
  media: 'http://search.yahoo.com/mrss/',
} as const

/** RSS 2.0 in the RSS Advisory Board's profile. */
export const rss: FeedFormat = {
  name: 'rss',
  file: feedFile.rss,
  contentType: 'application/rss+xml; charset=utf-8',
  isArchived: true,

  renderEntry(entry) {
    const abstract = abstractOf(entry)
    const subjects = [...(entry.section === undefined ? [] : [oneLine(entry.section.title)]), ...keywordsOf(entry)]
    return lines([
      '<item>',
      plain('title', entry.headline),
      plain('link', entry.url),
      `<guid isPermaLink="false">${entryUrn(entry)}</guid>`,
      `<pubDate>${rfc822(entry.publishedAt)}</pubDate>`,
      // RSS has no date of change, without which an edit looks like the old article.
      `<dcterms:modified>${rfc3339(entry.updatedAt)}</dcterms:modified>`,
      ...creditsOf(entry).map(name => plain('dc:creator', name)),
      ...[...new Set(subjects)].map(subject => plain('category', subject)),
      ...(entry.topics ?? []).map(topic),
      ...termsOf(entry).map(({ scheme, term }) => `<category domain="${scheme}">${escapePlain(term)}</category>`),
      plain('dc:language', entry.language),
      // A description is HTML, so text is escaped once for HTML and once, by CDATA, for XML. It comes before the
      // content because some readers show whichever of the two comes last.
      abstract === undefined ? '' : `<description>${cdata(escapeText(abstract))}</description>`,
      `<content:encoded>${cdata(feedContent(entry))}</content:encoded>`,
      enclosureOf(entry),
      ...mediaOf(entry),
      ...pointOf(entry),
      ...linksToRelated(entry, 'atom:link'),
      '</item>',
    ])
  },

  frame: head => frameOfLines(head, { above: preamble(head), below: ['</channel>', '</rss>'] }),
}

const preamble = (head: FeedHead) => [
  ...rssOpening(namespaces),
  plain('title', head.title),
  plain('link', indexAddress(currentOf(head))),
  // Required, so a feed without a description says its title.
  plain('description', head.description === '' ? head.title : head.description),
  plain('language', head.language ?? head.site.language),
  head.site.rights === '' ? '' : plain('copyright', head.site.rights),
  `<lastBuildDate>${rfc822(head.updatedAt)}</lastBuildDate>`,
  '<generator>Copydesk</generator>',
  `<ttl>${timeToLive}</ttl>`,
  `<atom:link rel="self" type="application/rss+xml" href="${escapeAttribute(feedAddress(head, rss.file))}"/>`,
  ...hubLink(head),
  ...historyOf(head, rss.file, 'atom:link'),
]

const hubLink = ({ site: { webSub } }: FeedHead) =>
  webSub === undefined ? [] : [`<atom:link rel="hub" href="${escapeAttribute(webSub.hub)}"/>`]

const topic = ({ name }: Topic) => `<category domain="${topicScheme}">${escapePlain(oneLine(name))}</category>`
