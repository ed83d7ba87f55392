import { oneLine } from '../text/printable.ts'
import { escapeAttribute, escapeText } from '../text/xml.ts'
import { type ShownPicture, shownPictures } from './content.ts'
import type { Entry } from './entry.ts'

/** Media RSS, in Atom and RSS alike: aggregators take an article's picture, caption and credit from here. */
export const mediaOf = (entry: Entry): string[] =>
  shownPictures(entry).map(
    ({ url, caption, alt, credit, file }) =>
      `<media:content url="${escapeAttribute(url)}" medium="image"${sizeOf(file)}>` +
      element('media:title', caption === undefined ? undefined : alt) +
      element('media:description', caption ?? alt) +
      element('media:credit', credit) +
      '</media:content>',
  )

const sizeOf = (file: ShownPicture['file']): string =>
  file === undefined
    ? ''
    : ` type="${file.type}" fileSize="${file.bytes}" width="${file.width}" height="${file.height}"`

/** The lead picture for readers that know no Media RSS. It needs a length, which of a picture elsewhere nobody knows. */
export function enclosureOf(entry: Entry): string {
  const lead = shownPictures(entry).find(({ file }) => file !== undefined)
  if (lead?.file === undefined) return ''

  const { bytes, type } = lead.file
  return `<enclosure url="${escapeAttribute(lead.url)}" length="${bytes}" type="${type}"/>`
}

const element = (name: string, text: string | undefined) =>
  text === undefined ? '' : `<${name}>${escapeText(oneLine(text))}</${name}>`
