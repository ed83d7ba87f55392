import { emptyStory, type Given, type GivenPicture, type Story } from '../given/story.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import { type Properties, propertiesOf, restOf, textsOf, valuesOf } from '../json/properties.ts'

const read = new Set(
  'id url title contenthtml contenttext summary image bannerimage datepublished datemodified authors author tags language attachments'.split(
    ' ',
  ),
)

/** An item by the JSON Feed specification, versions 1 and 1.1. An external address is another's page, not this article's. */
export function storyOfItem(item: JsonObject, place: string): Story {
  const properties = propertiesOf(item, place)
  const texts = (...names: string[]) => textsOf(properties, ...names)

  return {
    ...emptyStory,
    headlines: texts('title'),
    standfirsts: texts('summary'),
    contributors: texts('authors', 'author'),
    published: texts('datepublished'),
    updated: texts('datemodified'),
    languages: texts('language'),
    keywords: texts('tags'),
    links: texts('url'),
    pictures: [...texts('image', 'bannerimage').map(pictureAt), ...attached(properties)],
    bodies: [
      ...texts('contenthtml').map(one => ({ ...one, as: 'markup' as const })),
      ...texts('contenttext').map(one => ({ ...one, as: 'plain' as const })),
    ],
    extra: restOf(properties, read),
  }
}

const pictureAt = ({ text, place }: Given): GivenPicture => ({ url: text, place })

const attached = (properties: Properties): GivenPicture[] =>
  valuesOf(properties, 'attachments').flatMap(({ value, place }) => {
    if (!isObject(value) || typeof value['url'] !== 'string') return []
    const { url, mime_type: type, title } = value

    return typeof type === 'string' && type.startsWith('image/')
      ? [{ place, url, ...(typeof title === 'string' && { caption: title }) }]
      : []
  })
