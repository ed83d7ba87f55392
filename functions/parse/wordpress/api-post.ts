import { heldBackAt } from '../given/standing.ts'
import { asSchedule, emptyStory, type Given, type GivenPerson, type GivenPicture, type Story } from '../given/story.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import {
  type Placed,
  type Properties,
  propertiesOf,
  propertiesWithin,
  restOf,
  textsOf,
  valuesOf,
} from '../json/properties.ts'
import { pictureOfObject } from '../record/pictures.ts'
import { inUtc } from './in-utc.ts'

// What is said of the page or the system, not of the article, is not kept.
const read = new Set(
  'id guid title excerpt content date dategmt modified modifiedgmt status link lang embedded links yoasthead yoastheadjson classlist'.split(
    ' ',
  ),
)

/**
 * A post as WordPress answers for it (REST API v2, /wp/v2/posts), best with `?_embed`, or it names people, words and pictures by
 * number. Times without `_gmt` are of the site's clock.
 */
export function storyOfApiPost(post: JsonObject, place: string): Story {
  const properties = propertiesOf(post, place)
  const texts = (...names: string[]) => textsOf(properties, ...names)
  const embedded = propertiesWithin(properties, 'embedded')
  const page = propertiesWithin(properties, 'yoastheadjson')
  const times = [...texts('dategmt').filter(isTime).map(inUtc), ...texts('date')]
  const [id] = [...texts('guid'), ...texts('link')]

  return {
    ...emptyStory,
    ...(id && { id: id.text.trim() }),
    headlines: texts('title'),
    standfirsts: texts('excerpt'),
    contributors: peopleIn(embedded, page),
    published: times,
    updated: texts('modifiedgmt').filter(isTime).map(inUtc),
    embargoes: post['status'] === 'future' ? times.slice(0, 1).map(asSchedule) : [],
    statuses: [...(post['status'] === 'future' ? [] : texts('status')), ...protectedIn(properties)],
    languages: texts('lang'),
    keywords: termsIn(embedded, ['category', 'post_tag']),
    sections: termsIn(embedded, ['category']),
    links: texts('link'),
    pictures: picturesIn(embedded, page),
    bodies: texts('content').map(one => ({ ...one, as: 'markup' })),
    extra: restOf(properties, read),
  }
}

const isTime = ({ text }: Given) => /^[1-9]/.test(text)

/** Behind a password there is no text for everybody. */
function protectedIn(properties: Properties): Given[] {
  const { value, place = '' } = propertiesWithin(properties, 'content').get('protected') ?? {}

  return value === true ? [heldBackAt(place)] : []
}

function peopleIn(embedded: Properties, page: Properties): GivenPerson[] {
  const people = textsOf(embedded, 'author')

  return people.length > 0 ? people : textsOf(page, 'author')
}

/** Terms come in a list for each kind. */
const termsIn = (embedded: Properties, kinds: readonly string[]): Given[] =>
  valuesOf(embedded, 'wp:term')
    .flatMap(({ value, place }): Placed[] =>
      Array.isArray(value) ? value.map((inner, at) => ({ value: inner, place: `${place}[${at}]` })) : [],
    )
    .flatMap(({ value, place }) => {
      if (!isObject(value) || value['slug'] === 'uncategorized' || typeof value['name'] !== 'string') return []
      return kinds.includes(String(value['taxonomy'])) ? [{ text: value['name'], place }] : []
    })

function picturesIn(embedded: Properties, page: Properties): GivenPicture[] {
  const featured = valuesOf(embedded, 'wp:featuredmedia').flatMap(({ value, place }) =>
    isObject(value)
      ? [{ ...pictureOfObject(value, place), url: textsOf(propertiesOf(value), 'sourceurl')[0]?.text }]
      : [],
  )
  const shown = valuesOf(page, 'ogimage').flatMap(({ value, place }) =>
    isObject(value) ? [{ place, url: textsOf(propertiesOf(value), 'url')[0]?.text }] : [],
  )
  return featured.length > 0 ? featured : shown
}
