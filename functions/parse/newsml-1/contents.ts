import { emptyStory, type GivenBody, type GivenPicture, type Story } from '../given/story.ts'
import { storyOfNitf } from '../nitf/story.ts'
import {
  at,
  attribute,
  attributesAt,
  firstAt,
  isElement,
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
  const items = within(item, 'ContentItem')

  return {
    stated,
    bodies: [...stated.bodies, ...items.flatMap(bodyOf)],
    pictures: within(item, 'NewsComponent').flatMap(pictureOf),
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
  const sizes = at(component, 'ContentItem').filter(one => /photo|image|picture|graphic/.test(kindOf(one)))
  const [largest] = sizes.toSorted((a, b) => bytesOf(b) - bytesOf(a))
  if (!largest) return []
  const caption = within(component, 'DataContent')
    .map(textOf)
    .find(text => text.trim() !== '')
  const line = (name: string) => textsAt(component, `NewsLines/${name}`)[0]?.text

  return [
    {
      place: placeOf(largest),
      url: attribute(largest, 'Href'),
      caption: caption ?? line('HeadLine'),
      credit: line('CreditLine') ?? line('ByLine'),
    },
  ]
}

const bytesOf = (content: XmlElement) => Number(textOf(firstAt(content, 'Characteristics/SizeInBytes'))) || 0
