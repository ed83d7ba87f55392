import { EntitiesAnnotation, Places } from '../../events/annotations.ts'
import type { Annotations } from '../../events/article.ts'
import { annotation } from '../annotation.ts'
import { oneLine } from '../text/printable.ts'
import { escapeText } from '../text/xml.ts'
import type { Entry } from './entry.ts'

// What is said to machines of an article is said in its name: only of whom it speaks much, and what is nearly certain.
const most = 10
// So that of ten names nine are right, since most are far surer than this.
const certain = 0.8

/** Whom and what an article names, and where it plays, of what enrich found. */
export function namedIn(annotations: Annotations): Pick<Entry, 'mentions' | 'places'> {
  const entities = annotation(annotations, 'entities', EntitiesAnnotation)?.entities ?? []
  const mentions = entities.filter(({ confidence, type }) => confidence >= certain && type !== 'place').slice(0, most)
  const places = annotation(annotations, 'places', Places)?.main ?? []

  return { ...(mentions.length > 0 && { mentions }), ...(places.length > 0 && { places }) }
}

const kinds = { person: 'Person', place: 'Place', organisation: 'Organization' } as const

/** schema.org: the people and organisations an article mentions. */
export const mentioned = ({ mentions = [] }: Entry) =>
  mentions.map(({ name, type, ...known }) => ({ '@type': kinds[type], name: oneLine(name), ...sameAs(known) }))

/** schema.org: where it plays. */
export const located = ({ places = [] }: Entry) =>
  places.map(({ name, latitude, longitude, ...known }) => ({
    '@type': 'Place',
    name: oneLine(name),
    geo: { '@type': 'GeoCoordinates', latitude, longitude },
    ...sameAs(known),
  }))

function sameAs(known: Known) {
  const addresses = addressesOf(known)

  return addresses.length === 0 ? {} : { sameAs: addresses }
}

/** Where somebody or something is described, the publisher's own page first. */
export const addressesOf = ({ url, wikidata, geonames }: Known): string[] => [
  ...(url === undefined ? [] : [url]),
  ...(wikidata === undefined ? [] : [`https://www.wikidata.org/entity/${wikidata}`]),
  ...(geonames === undefined ? [] : [`https://sws.geonames.org/${geonames}/`]),
]

/** Whom it names and where it plays, each with the address of its kind: a category's scheme in feeds. */
export const termsOf = ({ mentions = [], places = [] }: Entry): { scheme: string; term: string }[] =>
  [...mentions, ...places.map(place => ({ ...place, type: 'place' as const }))]
    .map(({ name, type }) => ({ scheme: `https://schema.org/${kinds[type]}`, term: oneLine(name) }))
    .filter(({ term }) => term !== '')

type Known = { url?: string | undefined; wikidata?: string | undefined; geonames?: string | undefined }

export const georssNamespace = 'http://www.georss.org/georss'

/** GeoRSS Simple (OGC 17-002r1), in Atom and RSS alike: an entry has one point, that of the first place. */
export function pointOf({ places = [] }: Entry): string[] {
  const [place] = places
  if (place === undefined) return []

  return [
    `<georss:point>${place.latitude} ${place.longitude}</georss:point>`,
    `<georss:featurename>${escapeText(oneLine(place.name))}</georss:featurename>`,
  ]
}
