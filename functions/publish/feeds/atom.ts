import { feedFile } from '../../../events/settings.ts'
import { oneLine } from '../../text/printable.ts'
import { cdata, escapeAttribute, escapeText } from '../../text/xml.ts'
import { abstractOf, creditsOf, feedContent, keywordsOf } from '../content.ts'
import type { Entry, Tombstone } from '../entry.ts'
import { type FeedFormat, type FeedHead, feedAddress, frameOfLines } from '../feed.ts'
import { entryUrn, feedUrn, indexAddress } from '../feed-places.ts'
import { currentOf, historyOf } from '../history.ts'
import { lines } from '../lines.ts'
import { mediaOf } from '../media.ts'
import { georssNamespace, pointOf, termsOf } from '../named.ts'
import { linksToRelated } from '../relations/related-links.ts'
import { rfc3339 } from '../timestamps.ts'
import { topicScheme } from '../topics.ts'

/** Atom 1.0 (RFC 4287), with tombstones (RFC 6721). */
export const atom: FeedFormat = {
  name: 'atom',
  file: feedFile.atom,
  contentType: 'application/xml; charset=utf-8',
  isArchived: true,

  renderEntry(entry, site) {
    const abstract = abstractOf(entry)
    return lines([
      entry.language === site.language ? '<entry>' : `<entry xml:lang="${escapeAttribute(entry.language)}">`,
      `<id>${entryUrn(entry)}</id>`,
      `<title>${escapeText(oneLine(entry.headline))}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeAttribute(oneLine(entry.url))}"/>`,
      ...linksToRelated(entry, 'link'),
      `<published>${rfc3339(entry.publishedAt)}</published>`,
      `<updated>${rfc3339(entry.updatedAt)}</updated>`,
      ...creditsOf(entry).map(author),
      ...categories(entry),
      abstract === undefined ? '' : `<summary>${escapeText(abstract)}</summary>`,
      ...pointOf(entry),
      `<content type="html">${cdata(feedContent(entry))}</content>`,
      // After the content: a reader that is deaf to namespaces takes the first `content` for the text.
      ...mediaOf(entry),
      '</entry>',
    ])
  },

  frame: head =>
    frameOfLines(head, { above: [...preamble(head), ...head.tombstones.map(tombstone)], below: ['</feed>'] }),
}

const preamble = (head: FeedHead) => [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"' +
    ` xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="${georssNamespace}"${head.archive === undefined ? '' : ' xmlns:fh="http://purl.org/syndication/history/1.0"'} xml:lang="${escapeAttribute(head.language ?? head.site.language)}">`,
  `<id>${feedUrn(head.site, head.archive?.current ?? head.path)}</id>`,
  `<title>${escapeText(oneLine(head.title))}</title>`,
  head.description === '' ? '' : `<subtitle>${escapeText(oneLine(head.description))}</subtitle>`,
  `<link rel="self" type="application/atom+xml" href="${escapeAttribute(feedAddress(head, atom.file))}"/>`,
  ...hubLink(head),
  `<link rel="alternate" type="text/html" href="${escapeAttribute(indexAddress(currentOf(head)))}"/>`,
  ...historyOf(head, atom.file, 'link'),
  `<updated>${rfc3339(head.updatedAt)}</updated>`,
  author(head.site.publisher),
  head.site.rights === '' ? '' : `<rights>${escapeText(head.site.rights)}</rights>`,
  '<generator>Copydesk</generator>',
]

const hubLink = ({ site: { webSub } }: FeedHead) =>
  webSub === undefined ? [] : [`<link rel="hub" href="${escapeAttribute(webSub.hub)}"/>`]

const author = (name: string) => `<author><name>${escapeText(name)}</name></author>`

const tombstone = (gone: Tombstone) => `<at:deleted-entry ref="${entryUrn(gone)}" when="${rfc3339(gone.when)}"/>`

function categories(entry: Entry): string[] {
  const section = entry.section
  const keywords = keywordsOf(entry).filter(keyword => keyword !== section?.path)
  const plain = [
    ...keywords.map(keyword => `<category term="${escapeAttribute(keyword)}"/>`),
    ...(entry.topics ?? []).map(
      ({ code, name }) =>
        `<category scheme="${topicScheme}" term="${code}" label="${escapeAttribute(oneLine(name))}"/>`,
    ),
    ...termsOf(entry).map(({ scheme, term }) => `<category scheme="${scheme}" term="${escapeAttribute(term)}"/>`),
  ]
  if (section === undefined) return plain

  return [`<category term="${escapeAttribute(section.path)}" label="${escapeAttribute(section.title)}"/>`, ...plain]
}
