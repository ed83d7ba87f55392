import type { Given, GivenPicture } from '../given/story.ts'
import { at, firstAt, textOf, textsAt, type XmlElement } from '../xml/element.ts'

/** What posts refer to: authors by login, pictures by number. */
export type Library = {
  names: ReadonlyMap<string, string>
  pictures: ReadonlyMap<string, GivenPicture>
  language: Given[]
  site: string
}

export function libraryOf(channel: XmlElement, items: readonly XmlElement[]): Library {
  const authors = at(channel, 'wp:author').map(author => [textAt(author, 'wp:author_login'), nameOf(author)] as const)
  const attachments = items.filter(item => textAt(item, 'wp:post_type') === 'attachment')

  return {
    names: new Map(authors),
    pictures: new Map(attachments.map(item => [textAt(item, 'wp:post_id'), pictureOf(item)])),
    language: textsAt(channel, 'language'),
    site: textAt(channel, 'wp:base_site_url') || textAt(channel, 'link'),
  }
}

export const textAt = (element: XmlElement, name: string): string => textOf(firstAt(element, name)).trim()

const nameOf = (author: XmlElement): string =>
  textAt(author, 'wp:author_display_name') ||
  `${textAt(author, 'wp:author_first_name')} ${textAt(author, 'wp:author_last_name')}`.trim()

const pictureOf = (item: XmlElement): GivenPicture => ({
  place: 'channel/item/wp:attachment_url',
  url: textAt(item, 'wp:attachment_url'),
  caption: textAt(item, 'excerpt:encoded'),
  alt: metaOf(item, '_wp_attachment_image_alt'),
})

/** A value a plug-in or WordPress itself keeps beside a post. */
export const metaOf = (item: XmlElement, key: string): string | undefined =>
  at(item, 'wp:postmeta')
    .filter(meta => textAt(meta, 'wp:meta_key') === key)
    .map(meta => textAt(meta, 'wp:meta_value'))[0]
