import type { GivenPicture } from '../given/story.ts'
import { isObject, type Json, type JsonObject } from '../json/json.ts'
import { type Placed, type Properties, placeIn, propertiesOf, textsOf } from '../json/properties.ts'
import { saidAs } from './said-as.ts'

/** The pictures an item is associated with; an item that is a picture is its own. */
export function picturesOf(properties: Properties): GivenPicture[] {
  const own = isPicture(properties) ? [pictureOf(properties)] : []

  return [...own, ...entriesOf(properties.get('associations')).flatMap(pictureIn)].flatMap(one => one ?? [])
}

/** ninjs 1 names the members of a list, ninjs 2 and 3 number them. */
function entriesOf(placed: Placed | undefined): Placed[] {
  const { value, place } = placed ?? { value: null, place: '' }
  if (Array.isArray(value)) return value.map((item, index) => ({ value: item, place: `${place}[${index}]` }))

  return isObject(value)
    ? Object.entries(value).map(([name, item]) => ({ value: item, place: placeIn(place, name) }))
    : []
}

function pictureIn({ value, place }: Placed): GivenPicture[] {
  if (!isObject(value)) return []
  const properties = propertiesOf(value, place)

  return isPicture(properties) ? [pictureOf(properties)].flatMap(one => one ?? []) : []
}

const isPicture = (properties: Properties) =>
  ['picture', 'graphic'].includes(textsOf(properties, 'type')[0]?.text ?? '')

function pictureOf(properties: Properties): GivenPicture | undefined {
  const rendition = entriesOf(properties.get('renditions'))
    .map(({ value }) => value)
    .filter(isRendition)
    .toSorted((a, b) => widthOf(b) - widthOf(a))[0]
  const text = (...names: string[]) => textsOf(properties, ...names)[0]?.text
  const caption = saidAs(properties, 'descriptions', ['caption', 'text', ''])[0]?.text ?? text('descriptiontext')
  const url = rendition?.['href']

  return {
    place: properties.get('renditions')?.place ?? properties.get('uri')?.place ?? 'associations',
    caption: caption ?? saidAs(properties, 'headlines', ['main'])[0]?.text ?? text('headline'),
    credit: text('by', 'byline', 'creditline', 'copyrightholder'),
    ...(typeof url === 'string' && { url }),
  }
}

// Larger ones are masters for print, tens of megabytes each.
const widest = 2500

const isRendition = (value: Json): value is JsonObject =>
  isObject(value) &&
  typeof value['href'] === 'string' &&
  !/^(?:video|audio|text|application)\//i.test(
    String(value['contentType'] ?? value['contenttype'] ?? value['mimetype'] ?? ''),
  )

function widthOf({ width }: JsonObject): number {
  if (typeof width !== 'number') return 0

  return width > widest ? 0.5 : width
}
