import { emptyStory, type Story } from '../given/story.ts'
import type { JsonObject } from '../json/json.ts'
import { type Properties, propertiesOf, restOf, textsOf } from '../json/properties.ts'
import { bodiesOf } from './bodies.ts'
import { picturesOf } from './pictures.ts'
import { saidAs } from './said-as.ts'

// Read into fields of the draft. All else, coded subjects, urgency and rights among it, is kept as it came.
const read = new Set(
  'uri headlines headline descriptions descriptiontext descriptionhtml descriptionxhtml by byline located versioncreated firstcreated contentcreated embargoed expires pubstatus language ednote bodies bodytext bodyhtml bodyxhtml renditions associations'.split(
    ' ',
  ),
)

/** An item of ninjs 1 (`body_text`), 2 (`bodies`, small letters) or 3 (`bodies`, camel case). */
export function storyOfNinjs(item: JsonObject, at = ''): Story {
  const properties = propertiesOf(item, at)
  const texts = (...names: string[]) => textsOf(properties, ...names)
  const [uri] = texts('uri')

  return {
    ...emptyStory,
    ...(uri && { id: uri.text.trim() }),
    headlines: [
      ...saidAs(properties, 'headlines', ['main', 'headline']),
      ...texts('headline'),
      ...texts('title').map(one => ({ ...one, rule: 'title', confidence: 0.8 })),
      ...texts('slugline').map(one => ({ ...one, rule: 'slugline', confidence: 0.4 })),
    ],
    standfirsts: standfirstsOf(properties),
    bylines: texts('by', 'byline'),
    datelines: texts('located'),
    ...datesOf(properties),
    statuses: texts('pubstatus'),
    languages: texts('language'),
    keywords: [...texts('keywords'), ...texts('subject', 'subjects')],
    notes: texts('ednote'),
    pictures: picturesOf(properties),
    bodies: bodiesOf(properties),
    extra: restOf(properties, read),
  }
}

/** When a version was made is not when the story was published, but it is the nearest that ninjs says. */
function datesOf(properties: Properties): Pick<Story, 'published' | 'updated' | 'embargoes' | 'expiries'> {
  const texts = (...names: string[]) => textsOf(properties, ...names)
  const created = texts('firstcreated').map(one => ({ ...one, rule: 'first-created', confidence: 0.9 }))
  const version = texts('versioncreated').map(one => ({ ...one, rule: 'version-created', confidence: 0.7 }))

  return {
    published: [...created, ...version],
    updated: version,
    embargoes: texts('embargoed').filter(({ text }) => text.trim() !== ''),
    expiries: texts('expires'),
  }
}

// A caption describes a picture, and an item that is one has no body.
const abstracts = ['lead', 'standfirst', 'abstract', 'summary', 'dek', 'drophead', 'text', 'short']

const standfirstsOf = (properties: Properties) => [
  ...saidAs(properties, 'descriptions', abstracts).filter(({ role }) => role !== 'caption'),
  ...textsOf(properties, 'descriptiontext', 'descriptionhtml', 'descriptionxhtml'),
]
