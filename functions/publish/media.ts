import { oneLine } from '../text/printable.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { shownPictures } from './content.ts'
import type { Entry } from './entry.ts'

/**
 * Media RSS, in Atom and RSS alike: aggregators take an article's picture, caption and credit from here. There is no
 * `enclosure`, which would need the picture's length: it lies on the publisher's server.
 */
export const mediaOf = (entry: Entry): string[] =>
  shownPictures(entry).map(
    ({ url, caption, alt, credit }) =>
      `<media:content url="${escapeAttribute(url)}" medium="image">` +
      element('media:description', caption ?? alt) +
      element('media:credit', credit) +
      '</media:content>',
  )

const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escapeText(oneLine(text))}</${name}>`
