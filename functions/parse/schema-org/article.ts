import { emptyStory, type Given, type GivenPerson, type GivenPicture, type Story } from '../given/story.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import {
  mostOfAField,
  type Placed,
  type Properties,
  propertiesOf,
  restOf,
  textIn,
  textsOf,
  valuesOf,
} from '../json/properties.ts'
import { bodyOfText } from '../record/bodies.ts'
import { pictureOfObject } from '../record/pictures.ts'
import { type Graph, resolved } from './graph.ts'

const read = new Set(
  'context type id headline name alternativeheadline description abstract author creator contributor editor translator datepublished datecreated datemodified expires inlanguage articlesection keywords about image thumbnailurl url mainentityofpage articlebody text locationcreated dateline correction creativeworkstatus identifier'.split(
    ' ',
  ),
)

/** schema.org's words for the fields of an article. */
export function storyOfArticle({ value, place }: Placed & { value: JsonObject }, graph: Graph): Story {
  const properties = propertiesOf(value, place)
  const texts = (...names: string[]) => textsOf(properties, ...names)
  const id = idOf(value)

  return {
    ...emptyStory,
    ...(id !== undefined && { id }),
    headlines: [...texts('headline'), ...texts('name').map(one => ({ ...one, rule: 'name', confidence: 0.8 }))],
    standfirsts: [...texts('description', 'abstract'), ...texts('alternativeheadline')],
    contributors: peopleOf(properties, graph),
    datelines: texts('dateline'),
    published: [
      ...texts('datepublished'),
      ...texts('datecreated').map(one => ({ ...one, rule: 'created', confidence: 0.7 })),
    ],
    updated: texts('datemodified'),
    expiries: texts('expires'),
    languages: texts('inlanguage'),
    sections: texts('articlesection'),
    keywords: texts('keywords').flatMap(({ text, ...where }) =>
      text.split(',', mostOfAField).map(word => ({ text: word.trim(), ...where })),
    ),
    links: linksOf(properties),
    pictures: picturesOf(properties, graph),
    corrections: texts('correction'),
    bodies: texts('articlebody', 'text').map(({ text, place: where }) => bodyOfText(text, where)),
    extra: restOf(properties, read),
  }
}

/** An `@id` is the publisher's own where it is absolute: `_:a` and `#article` name something within the file. */
function idOf(article: JsonObject): string | undefined {
  const own = article['@id']
  if (typeof own === 'string' && /^(?:https?|urn|tag):\S+$/i.test(own)) return own

  const { identifier } = article
  if (typeof identifier === 'string') return identifier.trim() || undefined
  return isObject(identifier) && typeof identifier['value'] === 'string' ? identifier['value'] : undefined
}

const roles = [
  ['author', undefined],
  ['creator', undefined],
  ['contributor', undefined],
  ['editor', 'editor'],
  ['translator', 'translator'],
] as const

/** Where an author is named, a creator is a system's word for the same. */
function peopleOf(properties: Properties, graph: Graph): GivenPerson[] {
  const people = roles.flatMap(([name, role]) =>
    valuesOf(properties, name).flatMap(({ value, place }) =>
      textIn({ value: resolved(value, graph), place }).map(one => ({ ...one, ...titleOf(value, role) })),
    ),
  )
  const named = people.some(({ place }) => /author/.test(place))

  return named ? people.filter(({ place }) => !/creator/.test(place)) : people
}

function titleOf(value: Placed['value'], role: string | undefined): { role?: string } {
  const title = isObject(value) ? value['jobTitle'] : undefined
  if (typeof title === 'string') return { role: title }

  return role === undefined ? {} : { role }
}

const linksOf = (properties: Properties): Given[] => [
  ...textsOf(properties, 'url'),
  ...valuesOf(properties, 'mainentityofpage').flatMap(({ value, place }) => {
    const page = isObject(value) ? (value['@id'] ?? value['url']) : value

    return typeof page === 'string' ? [{ text: page, place }] : []
  }),
]

const picturesOf = (properties: Properties, graph: Graph): GivenPicture[] =>
  valuesOf(properties, 'image', 'thumbnailurl').flatMap(({ value, place }): GivenPicture[] => {
    const picture = resolved(value, graph)
    if (typeof picture === 'string') return [{ url: picture, place }]
    if (!isObject(picture)) return []
    const read = pictureOfObject(picture, place)
    const own = picture['@id']

    return [{ ...read, url: read.url ?? (typeof own === 'string' ? own : undefined) }]
  })
