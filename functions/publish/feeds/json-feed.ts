import { feedFile } from '../../../events/settings.ts'
import { oneLine } from '../../text/printable.ts'
import {
  abstractOf,
  creditsOf,
  feedContent,
  keywordsOf,
  type ShownPicture,
  shownPictures,
  unlessEmpty,
} from '../content.ts'
import type { Entry } from '../entry.ts'
import { type FeedFormat, feedAddress, frameOfLines } from '../feed.ts'
import { entryUrn, indexAddress } from '../feed-places.ts'
import { currentOf } from '../history.ts'
import { rfc3339 } from '../timestamps.ts'
import { ownTermsAbout, ownTermsOf } from './own-terms.ts'

/** A picture whose type is known: an attachment without one is none. */
const attachmentOf = ({ url, caption, credit, alt, file }: ShownPicture) =>
  file === undefined
    ? []
    : [
        {
          ...{ url, mime_type: file.type, title: lineOf(caption ?? alt), size_in_bytes: file.bytes },
          // What the format has no name for; readers pass over names that begin so.
          _picture: {
            width: file.width,
            height: file.height,
            caption: lineOf(caption),
            credit: lineOf(credit),
            alt: lineOf(alt),
          },
        },
      ]

const lineOf = (text: string | undefined) => (text === undefined ? undefined : oneLine(text))

/** JSON Feed 1.1. */
export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  file: feedFile.json,
  contentType: 'application/json; charset=utf-8',
  isArchived: true,

  renderEntry: entry =>
    JSON.stringify({
      id: entryUrn(entry),
      url: oneLine(entry.url),
      title: oneLine(entry.headline),
      summary: abstractOf(entry),
      content_html: feedContent(entry),
      image: shownPictures(entry)[0]?.url,
      date_published: rfc3339(entry.publishedAt),
      date_modified: rfc3339(entry.updatedAt),
      authors: unlessEmpty(creditsOf(entry).map(name => ({ name }))),
      tags: unlessEmpty(tagsOf(entry)),
      language: entry.language,
      attachments: unlessEmpty(shownPictures(entry).flatMap(attachmentOf)),
      _copydesk: ownTermsOf(entry),
    }),

  frame(head) {
    const top = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: oneLine(head.title),
      home_page_url: indexAddress(currentOf(head)),
      feed_url: feedAddress(head, jsonFeed.file),
      // The way back through the whole history, a page at a time.
      next_url:
        head.archive?.prev === undefined ? undefined : feedAddress({ ...head, path: head.archive.prev }, jsonFeed.file),
      description: head.description === '' ? undefined : oneLine(head.description),
      language: head.language ?? head.site.language,
      authors: [{ name: head.site.publisher }],
      ...ownTermsAbout,
      hubs: head.site.webSub && [{ type: 'WebSub', url: head.site.webSub.hub }],
    })

    return frameOfLines(head, { above: [`${top.slice(0, -1)},"items":[`], between: ',\n', below: [']}'] })
  },
}

/** The publisher's words first; one that differs only in its case is no other. */
function tagsOf(entry: Entry): string[] {
  const topics = (entry.topics ?? []).map(({ name }) => oneLine(name))
  const said = [...(entry.section === undefined ? [] : [entry.section.title]), ...keywordsOf(entry), ...topics]
  const bare = said.map(tag => tag.toLowerCase())

  return said.filter((_, n) => bare.indexOf(bare[n] ?? '') === n)
}
