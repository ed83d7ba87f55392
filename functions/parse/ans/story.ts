import { scopedId } from '../given/scoped-id.ts'
import { heldBackAt } from '../given/standing.ts'
import { emptyStory, type Given, type GivenPerson, type GivenPicture, type Story } from '../given/story.ts'
import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { type Properties, propertiesOf, propertiesWithin, restOf, textsOf, valuesOf } from '../json/properties.ts'
import { said } from '../rich-text/node-words.ts'
import { creditOf } from '../rich-text/pictures.ts'
import { treeMarkup } from '../rich-text/tree.ts'
import { freshRoom } from '../rich-text/write.ts'

const read = new Set(
  'type version id headlines subheadlines description credits displaydate firstpublishdate publishdate createddate lastupdateddate language canonicalurl taxonomy promoitems contentelements planning'.split(
    ' ',
  ),
)

/** A story in ANS, the JSON of Arc XP (ans-schema 0.10.x). */
export function storyOfAns(story: JsonObject, place: string): Story {
  const properties = propertiesOf(story, place)
  const texts = (...names: string[]) => textsOf(properties, ...names)
  const within = (name: string, ...names: string[]) => textsOf(propertiesWithin(properties, name), ...names)
  const [id] = texts('id')
  const [owner] = within('owner', 'id')
  const elements = Array.isArray(story['content_elements']) ? story['content_elements'] : []

  return {
    ...emptyStory,
    ...(id && { id: scopedId(id.text, owner?.text ?? 'arc') }),
    headlines: within('headlines', 'basic', 'web', 'print', 'native'),
    standfirsts: [...within('subheadlines', 'basic'), ...within('description', 'basic')],
    contributors: peopleIn(propertiesWithin(properties, 'credits')),
    published: texts('displaydate', 'firstpublishdate', 'publishdate', 'createddate'),
    updated: texts('lastupdateddate'),
    statuses: statusesIn(propertiesWithin(properties, 'revision')),
    languages: texts('language'),
    ...labelsIn(propertiesWithin(properties, 'taxonomy')),
    links: texts('canonicalurl'),
    pictures: leadIn(propertiesWithin(properties, 'promoitems')),
    notes: within('planning', 'internalnote'),
    corrections: elements.flatMap((one, at) =>
      isCorrection(one) ? [{ text: said(one, ['text']), place: `content_elements[${at}].text` }] : [],
    ),
    bodies: [
      {
        text: treeMarkup(
          elements.filter(one => !isCorrection(one)),
          freshRoom(),
        ),
        place: 'content_elements',
        as: 'markup',
      },
    ],
    extra: restOf(properties, read),
  }
}

const isCorrection = (element: Json): element is JsonObject => isObject(element) && element['type'] === 'correction'

const peopleIn = (credits: Properties): GivenPerson[] =>
  valuesOf(credits, 'by').flatMap(({ value, place }) => {
    if (!isObject(value)) return []
    const name = said({ ...value, additional_properties: '' }, ['name']) || nameOf(value)

    return name === '' ? [] : [{ text: name, place: `${place}.name` }]
  })

const nameOf = ({ first_name: first, last_name: last }: JsonObject) =>
  [first, last].filter(name => typeof name === 'string' && name !== '').join(' ')

/** A draft is a revision that was not published. */
const statusesIn = (revision: Properties): Given[] => {
  const { value, place = '' } = revision.get('published') ?? {}

  return value === false ? [heldBackAt(place)] : []
}

function labelsIn(taxonomy: Properties): Pick<Story, 'sections' | 'keywords'> {
  const named = (...names: string[]) =>
    valuesOf(taxonomy, ...names).flatMap(({ value, place }): Given[] => {
      const text = isObject(value) ? said(value, ['name', 'text', 'keyword', 'tag']) : String(value ?? '')
      return text === '' ? [] : [{ text, place }]
    })

  return { sections: named('primarysection', 'sections'), keywords: named('tags', 'keywords', 'seokeywords') }
}

const leadIn = (promoted: Properties): GivenPicture[] =>
  valuesOf(promoted, 'basic', 'leadart').flatMap(({ value, place }) =>
    isObject(value) && value['type'] === 'image' ? [pictureOf(value, place)] : [],
  )

const pictureOf = (image: JsonObject, place: string): GivenPicture => ({
  place,
  url: said(image, ['url']),
  caption: said(image, ['caption', 'subtitle']),
  credit: creditOf(image['credits']),
  alt: said(image, ['alt_text']),
})
