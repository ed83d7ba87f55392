import { at, attribute, firstAt, textOf, type XmlElement, type XmlNode } from '../xml/element.ts'
import { markupOf, type Rewrite, tag } from '../xml/to-markup.ts'

/** NITF's text as a page would have it. Its paragraphs, lists and tables bear the names of pages already. */
export const nitfMarkup = (nodes: readonly XmlNode[]): string => markupOf(nodes, rewrite)

const names: ReadonlyMap<string, string> = new Map([
  ['block', 'div'],
  ['hl1', 'h2'],
  ['hl2', 'h2'],
  ['bq', 'blockquote'],
  ['credit', 'footer'],
  ['body.content', 'div'],
  ['nitf-table', 'div'],
  ['custom-table', 'div'],
  ['nitf-table-metadata', 'template'],
  ['note', 'div'],
])

const rewrite: Rewrite = (element, inner) => {
  if (element.name === 'media') return mediaMarkup(element)
  if (element.name === 'em') return tag(emphasis(element), [], inner())
  if (element.name === 'q') return attribute(element, 'quote-source') === undefined ? undefined : tag('q', [], inner())
  const name = names.get(element.name)

  return name === undefined ? undefined : tag(name, [], inner())
}

const emphasis = (element: XmlElement) => (/bold|strong/i.test(attribute(element, 'class') ?? '') ? 'strong' : 'em')

/** A picture with its caption and who made it. Of sound and film only the caption can be shown. */
function mediaMarkup(media: XmlElement): string {
  const pictures = at(media, 'media-reference').filter(one => isImage(media, one))
  const [picture] = pictures.toSorted((a, b) => widthOf(b) - widthOf(a))
  const caption = at(media, 'media-caption')
    .map(one => nitfMarkup(one.children))
    .join(' ')
  const credit = textOf(firstAt(media, 'media-producer')).trim()
  const image = tag('img', [
    ['src', attribute(picture, 'source')],
    ['alt', attribute(picture, 'alternate-text')],
  ])
  const words = caption + (credit === '' ? '' : ` ${tag('small', [['class', 'credit']], markupOf([credit]))}`)

  return tag('figure', [], (picture ? image : '') + (words === '' ? '' : tag('figcaption', [], words)))
}

const isImage = (media: XmlElement, reference: XmlElement) =>
  /^image\//i.test(attribute(reference, 'mime-type') ?? '') ||
  (attribute(reference, 'mime-type') === undefined &&
    /^(?:image|photo|graphic)/i.test(attribute(media, 'media-type') ?? 'image'))

const widthOf = (reference: XmlElement) => Number(attribute(reference, 'width') ?? 0) || 0
