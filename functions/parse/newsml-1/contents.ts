import { emptyStory, type GivenBody, type GivenPicture, type Story } from '../given/story.ts'
import { longestField } from '../given/words.ts'
import { storyOfNitf } from '../nitf/story.ts'
import {
  at,
  attribute,
  attributesAt,
  firstAt,
  isElement,
  outermost,
  placeOf,
  textOf,
  textsAt,
  within,
  type XmlElement,
} from '../xml/element.ts'
import { markupOf } from '../xml/to-markup.ts'

export type Contents = { bodies: GivenBody[]; pictures: GivenPicture[]; stated: Story }

/** The texts and pictures of all components, in their order. */
export function contentsOf(item: XmlElement): Contents {
  const nitf = within(item, 'nitf')[0]
  const stated = nitf ? storyOfNitf(nitf) : emptyStory
  const items = outermost(item, 'ContentItem')

  return {
    stated,
    bodies: [...stated.bodies, ...items.flatMap(bodyOf)],
    pictures: within(item, 'NewsComponent').filter(isPictured).slice(0, mostPictures).flatMap(pictureOf),
  }
}

const kindOf = (content: XmlElement) => {
  const said = ['MediaType', 'MimeType', 'Format'].flatMap(name => attributesAt(content, name, 'FormalName'))

  return said.map(({ text }) => text.toLowerCase()).join(' ')
}

function bodyOf(content: XmlElement): GivenBody[] {
  const data = firstAt(content, 'DataContent')
  if (!data || /photo|image|picture|graphic|video|audio/.test(kindOf(content)) || within(data, 'nitf').length > 0)
    return []
  const page = within(data, 'body', 'body.content', 'xhtml:body')[0] ?? data
  const place = placeOf(data)
  if (page.children.some(isElement)) return [{ as: 'markup', text: markupOf(page.children), place }]

  return [{ as: /html/.test(kindOf(content)) ? 'markup' : 'plain', text: textOf(data), place }]
}

/** A component that holds a picture, with its own lines; of several sizes the largest. */
function pictureOf(component: XmlElement): GivenPicture[] {
  const [largest] = sizesOf(component).toSorted((a, b) => bytesOf(b) - bytesOf(a))
  if (!largest) return []
  const told = within(component, 'DataContent').find(data => textOf(data, longestField).trim() !== '')
  const line = (name: string) => textsAt(component, `NewsLines/${name}`)[0]?.text

  return [
    {
      place: placeOf(largest),
      url: attribute(largest, 'Href'),
      caption: told ? textOf(told, longestField) : line('HeadLine'),
      credit: line('CreditLine') ?? line('ByLine'),
    },
  ]
}

const sizesOf = (component: XmlElement) =>
  at(component, 'ContentItem').filter(one => /photo|image|picture|graphic/.test(kindOf(one)))

const isPictured = (component: XmlElement) => sizesOf(component).length > 0

// No story shows more; components stand in one another, and each has what is in it.
const mostPictures = 200

const bytesOf = (content: XmlElement) => Number(textOf(firstAt(content, 'Characteristics/SizeInBytes'))) || 0
