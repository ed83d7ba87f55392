import { heldBackAt, pubstatusNamed } from '../given/standing.ts'
import { emptyStory, type Given, type GivenPerson, type GivenRestriction, type Story } from '../given/story.ts'
import { isObject, type Json, type JsonObject } from '../json/json.ts'
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
import { bodiesIn } from './bodies.ts'
import {
  authorNames,
  embargoNames,
  fieldNames,
  holding,
  idNames,
  readNames,
  releasing,
  scheduleNames,
} from './names.ts'
import { picturesIn } from './pictures.ts'

/** An article as a record of named fields: front matter, or a JSON object of the plainest kind. */
export function storyOfRecord(record: JsonObject, at = ''): Story {
  const properties = propertiesOf(record, at)
  const id = idIn(properties)

  return {
    ...emptyStory,
    ...listedFields(properties),
    ...(id !== undefined && { id }),
    published: publishedIn(properties),
    keywords: textsOf(properties, ...fieldNames.keywords).flatMap(wordList),
    contributors: valuesOf(properties, ...authorNames).flatMap(personOf),
    embargoes: embargoesIn(properties),
    statuses: statusesIn(properties),
    pictures: picturesIn(properties),
    bodies: bodiesIn(properties),
    extra: restOf(properties, readNames),
  }
}

type Listed = Exclude<keyof typeof fieldNames, 'created'>

function listedFields(properties: Properties): Pick<Story, Listed> {
  const texts = (field: Listed) => textsOf(properties, ...fieldNames[field])

  return {
    headlines: texts('headlines'),
    standfirsts: texts('standfirsts'),
    bylines: texts('bylines'),
    datelines: texts('datelines'),
    published: texts('published'),
    updated: texts('updated'),
    expiries: texts('expiries'),
    statuses: texts('statuses'),
    legalReasons: texts('legalReasons'),
    changes: texts('changes'),
    languages: texts('languages'),
    sections: texts('sections').flatMap(wordList),
    keywords: texts('keywords'),
    links: texts('links'),
    originals: texts('originals'),
    notes: texts('notes'),
    corrections: texts('corrections'),
  }
}

/**
 * A word before a number, which is one of a table's: another table has it too. A number that JavaScript cannot hold exactly would
 * give two articles one id.
 */
function idIn(properties: Properties): string | undefined {
  const found = valuesOf(properties, ...idNames).map(({ value }) => value)
  const word = found.find(value => typeof value === 'string' && value.trim() !== '')
  if (typeof word === 'string') return word.trim()

  return typeof found[0] === 'number' && Number.isSafeInteger(found[0]) ? String(found[0]) : undefined
}

/** `published` is a date with some, a yes or no with others. */
const publishedIn = (properties: Properties): Given[] => [
  ...textsOf(properties, ...fieldNames.published),
  ...textsOf(properties, 'published').filter(({ text }) => /\d/.test(text)),
  ...textsOf(properties, ...fieldNames.created),
]

/** "ferries, harbour" in one text. */
const wordList = ({ text, ...where }: Given): Given[] =>
  text.split(/[,;]/, mostOfAField).map(word => ({ text: word.trim(), ...where }))

function personOf(placed: Placed): GivenPerson[] {
  const { value, place } = placed
  const role = isObject(value) && typeof value['role'] === 'string' ? value['role'] : undefined
  const given = textIn(placed)
  const named = given.length > 0 || !isObject(value) ? given : namedIn(propertiesOf(value, place))

  return named.map(one => ({ ...one, ...(role !== undefined && { role }) }))
}

/** Systems keep a name whole, or in two parts. */
function namedIn(person: Properties): Given[] {
  const whole = textsOf(person, 'displayname', 'fullname')
  if (whole.length > 0) return whole.slice(0, 1)
  const [first] = textsOf(person, 'firstname', 'givenname')
  const [last] = textsOf(person, 'lastname', 'familyname', 'surname')

  return first && last ? [{ text: `${first.text} ${last.text}`, place: last.place }] : []
}

function embargoesIn(properties: Properties): GivenRestriction[] {
  const announced = valuesOf(properties, ...embargoNames).flatMap(placed =>
    placed.value === true
      ? [{ text: '', place: placed.place }]
      : textIn(placed).filter(({ text }) => text.trim() !== ''),
  )
  const scheduled = textsOf(properties, ...scheduleNames).filter(({ text }) => text.trim() !== '')

  return [...announced, ...scheduled.map(one => ({ ...one, rule: 'publish-date', scheduled: true as const }))]
}

/** `status` means many things to many systems: only the words that are known are taken for it. */
function statusesIn(properties: Properties): Given[] {
  const held = [
    ...holding.flatMap(name => valuesOf(properties, name)).filter(({ value }) => !isNo(value)),
    ...releasing.flatMap(name => valuesOf(properties, name)).filter(({ value }) => isNo(value)),
    // Drupal says it so.
    ...valuesOf(properties, 'status').filter(({ value }) => value === false || value === 0),
  ].map(({ place }) => heldBackAt(place))
  const told = textsOf(properties, 'status', 'state', 'visibility').filter(
    ({ text }) => pubstatusNamed(text) !== undefined,
  )

  return [...textsOf(properties, ...fieldNames.statuses), ...told, ...held]
}

/** In YAML 1.1, which some systems speak still, `no` and `off` are what `false` is elsewhere. */
const isNo = (value: Json) =>
  value === false || value === 0 || (typeof value === 'string' && /^(?:false|no|off|0|)$/i.test(value.trim()))
