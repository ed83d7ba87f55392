import { smartNewsFile } from '../../../events/settings.ts'
import { cdata, escapeAttribute, escapeText } from '../../text/xml.ts'
import { abstractOf, creditsOf, feedContent, shownPictures } from '../content.ts'
import { type FeedFormat, type FeedHead, frameOfLines } from '../feed.ts'
import { entryUrn, indexAddress } from '../feed-places.ts'
import { lines } from '../lines.ts'
import { plain, rssOpening } from '../rss-markup.ts'
import { rfc822 } from '../timestamps.ts'

const namespaces = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  snf: 'http://www.smartnews.be/snf',
} as const

/** SmartFormat 2.1, for a publisher that is on SmartNews: RSS with what it demands of a channel, and in a file of 1 MB at most. */
export const smartNews: FeedFormat = {
  name: 'smartnews',
  file: smartNewsFile,
  contentType: 'application/rss+xml; charset=utf-8',
  mostBytes: 1_000_000,
  isWanted: ({ portals = [] }) => portals.includes('smartnews'),

  renderEntry(entry) {
    const abstract = abstractOf(entry)
    const [lead] = shownPictures(entry)
    return lines([
      '<item>',
      plain('title', entry.headline),
      plain('link', entry.url),
      `<guid isPermaLink="false">${entryUrn(entry)}</guid>`,
      `<pubDate>${rfc822(entry.publishedAt)}</pubDate>`,
      ...creditsOf(entry).map(name => plain('dc:creator', name)),
      plain('dc:language', entry.language),
      entry.section === undefined ? '' : plain('category', entry.section.title),
      abstract === undefined ? '' : `<description>${cdata(escapeText(abstract))}</description>`,
      `<content:encoded>${cdata(feedContent(entry))}</content:encoded>`,
      lead === undefined ? '' : `<media:thumbnail url="${escapeAttribute(lead.url)}"/>`,
      '</item>',
    ])
  },

  frame: head => frameOfLines(head, { above: preamble(head), below: ['</channel>', '</rss>'] }),
}

const preamble = (head: FeedHead) => [
  ...rssOpening(namespaces),
  plain('title', head.title),
  plain('link', indexAddress(head)),
  plain('description', head.description === '' ? head.title : head.description),
  `<pubDate>${rfc822(head.updatedAt)}</pubDate>`,
  plain('language', head.language ?? head.site.language),
  head.site.rights === '' ? '' : plain('copyright', head.site.rights),
  '<ttl>5</ttl>',
]
