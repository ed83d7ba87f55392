import type { Picture } from '../../../events/article.ts'
import { feedFile } from '../../../events/settings.ts'
import { oneLine } from '../../text/printable.ts'
import { abstractOf, creditsOf, feedContent, keywordsOf, shownPictures, unlessEmpty } from '../content.ts'
import type { Entry } from '../entry.ts'
import { type FeedFormat, feedAddress, frameOfLines } from '../feed.ts'
import { entryUrn, feedUrn, indexAddress } from '../feed-places.ts'
import { relatedInNinjs } from '../relations/related-links.ts'
import { rfc3339 } from '../timestamps.ts'
import { aboutInNinjs, mentionedInNinjs, placesInNinjs } from './ninjs-concepts.ts'

const standard = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
} as const

/** IPTC ninjs 3.0, for newsrooms: each of `items` is one ninjs object. The standard has no list, so the frame is ours. */
export const ninjs: FeedFormat = {
  name: 'ninjs',
  file: feedFile.ninjs,
  contentType: 'application/json; charset=utf-8',

  renderEntry: (entry, site) =>
    JSON.stringify({
      uri: entryUrn(entry),
      standard,
      type: 'text',
      pubStatus: 'usable',
      language: oneLine(entry.language),
      contentCreated: rfc3339(entry.publishedAt),
      versionCreated: rfc3339(entry.updatedAt),
      headlines: [{ role: 'main', contentType: 'text/plain', value: oneLine(entry.headline) }],
      descriptions: described(entry),
      bodies: [bodyOf(entry)],
      by: entry.byline === undefined ? undefined : oneLine(entry.byline),
      people: unlessEmpty([
        ...creditsOf(entry).map(name => ({ name, rel: 'author' })),
        ...mentionedInNinjs(entry, 'person'),
      ]),
      organisations: unlessEmpty(mentionedInNinjs(entry, 'organisation')),
      places: unlessEmpty(placesInNinjs(entry)),
      located: entry.dateline === undefined ? undefined : oneLine(entry.dateline),
      subjects: unlessEmpty([
        ...sectionsOf(entry),
        ...keywordsOf(entry).map(name => ({ name, rel: 'keyword' })),
        ...aboutInNinjs(entry),
      ]),
      edNote: unlessEmpty(entry.corrections.map(oneLine))?.join('\n'),
      copyrightHolder: oneLine(site.publisher),
      copyrightNotice: site.rights === '' ? undefined : oneLine(site.rights),
      renditions: [{ name: 'web', href: oneLine(entry.url), contentType: 'text/html' }],
      associations: unlessEmpty([...picturesOf(entry), ...relatedInNinjs(entry)]),
    }),

  frame(head) {
    const top = JSON.stringify({
      uri: feedUrn(head.site, head.path),
      title: oneLine(head.title),
      href: feedAddress(head, ninjs.file),
      page: indexAddress(head),
      versionCreated: rfc3339(head.updatedAt),
    })

    return frameOfLines(head, { above: [`${top.slice(0, -1)},"items":[`], between: ',\n', below: [']}'] })
  },
}

const bodyOf = (entry: Entry) => ({
  ...{ role: 'main', contentType: 'text/html', wordCount: entry.wordCount },
  value: feedContent(entry),
})

function described(entry: Entry) {
  const value = abstractOf(entry)

  return value === undefined ? undefined : [{ role: 'summary', contentType: 'text/plain', value }]
}

const sectionsOf = ({ section }: Entry) =>
  section === undefined ? [] : [{ name: oneLine(section.title), rel: 'section', literal: section.path }]

const picturesOf = (entry: Entry) =>
  shownPictures(entry).map(({ url, caption, alt, credit, file }, n) => ({
    ...{ name: `picture-${n + 1}`, uri: url, type: 'picture' },
    renditions: [{ name: 'original', href: url, ...measuresOf(file) }],
    by: credit === undefined ? undefined : oneLine(credit),
    descriptions: unlessEmpty([...worded('caption', caption), ...worded('alt', alt)]),
  }))

const measuresOf = (file: Picture['file']) =>
  file && { contentType: file.type, width: file.width, height: file.height, sizeInBytes: file.bytes }

const worded = (role: string, text: string | undefined) =>
  text === undefined ? [] : [{ role, contentType: 'text/plain', value: oneLine(text) }]
