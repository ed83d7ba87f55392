import type { GivenPicture } from '../given/story.ts'
import { longestField } from '../given/words.ts'
import { at, attribute, firstAt, placeOf, textOf, within, type XmlElement } from '../xml/element.ts'

/** Pictures by Media RSS, enclosure or podcast tag. A thumbnail stands in only where nothing larger is named. */
export function picturesOf(item: XmlElement): GivenPicture[] {
  const media = within(item, 'media:content').filter(isImage).slice(0, mostPictures)
  const larger = [
    ...media.map(one => described(one, attribute(one, 'url'))),
    ...at(item, 'enclosure')
      .filter(isImage)
      .slice(0, mostPictures)
      .map(one => described(one, attribute(one, 'url'))),
    ...at(item, 'itunes:image')
      .slice(0, mostPictures)
      .map(one => described(one, attribute(one, 'href'))),
  ]
  const thumbnails = within(item, 'media:thumbnail')
    .filter(({ parent }) => parent?.name !== 'media:content')
    .slice(0, mostPictures)

  return larger.length > 0 ? larger : thumbnails.map(one => described(one, attribute(one, 'url')))
}

// No story shows more of a kind, and for each its words are looked for among all that stands beside it.
const mostPictures = 200

const imageName = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i

function isImage(element: XmlElement): boolean {
  const [type, medium] = [attribute(element, 'type'), attribute(element, 'medium')]
  if (type !== undefined && type !== '') return /^image\//i.test(type)
  if (medium !== undefined) return medium === 'image'

  return imageName.test(attribute(element, 'url') ?? '')
}

/** What is said of a picture stands in it, or beside it in its group or item. */
function described(element: XmlElement, url: string | undefined): GivenPicture {
  const said = (name: string) => textOf(firstAt(element, name) ?? firstAt(element.parent, name), longestField)

  return {
    place: placeOf(element),
    url,
    caption: said('media:description') || said('media:title'),
    credit: said('media:credit') || said('media:copyright'),
  }
}
