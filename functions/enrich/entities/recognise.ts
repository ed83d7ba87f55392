import type { PublisherEntity } from '../../../events/publisher-entity.ts'
import type { Candidate, Gazetteer } from './gazetteer.ts'
import { hintsIn } from './hints.ts'
import { merged, type Named } from './merge.ts'
import { keyOf } from './name-keys.ts'
import type { PublisherTable } from './publisher-table.ts'
import type { EntitySpan } from './tag.ts'
import { resolver, type Toponym } from './toponyms.ts'

/** A name with what is known of whom or what it means. */
export type Recognised = Named & {
  place?: Candidate | undefined
  wikidata?: string | undefined
  publisher?: PublisherEntity | undefined
  /** The article is filed from there; if its text does not name the place, there are no spans. */
  filedFrom?: true
}

/** What a story names, and where its dateline says it was written. */
export type Told = { spans: readonly EntitySpan[]; text: string; filedFrom: Filed }

/** `name`: empty where nothing says it. `after`: what may be the area that the place lies in. */
export type Filed = { name: string; after: readonly string[] }

export type Known = { gazetteer: Gazetteer; publisher: PublisherTable }

// Of the names the tagger believes in less, more than one in three is none: noise in a feed. The publisher's own are believed.
const believed = 0.63

/** The entities of a story in the order they are first named. */
export function recognise({ spans, text, filedFrom }: Told, { gazetteer, publisher }: Known): Recognised[] {
  const named = withDateline(merged(spans, text), filedFrom.name)
    .map(one => ({ ...one, ...ofPublisher(one, text, publisher) }))
    .filter(({ confidence }) => confidence >= believed)
  const places = named.filter(({ type }) => type === 'place')
  const toponyms = places.map(place => toponymOf(place, { text, filedFrom }))
  const resolved = resolver(gazetteer)([...toponyms, ...hintsIn(text, named, gazetteer)])
  const placeOf = new Map(places.map((place, at) => [place, resolved[at]]))

  return oneOfEach(
    named.map(one => ({ ...one, place: placeOf.get(one), wikidata: itemOf(one, placeOf.get(one), gazetteer) })),
  )
}

function withDateline(named: Named[], place: string): Recognised[] {
  const key = keyOf(place)
  if (key === '') return named
  const known = named.find(one => one.key === key && one.type === 'place')
  if (known !== undefined) return named.map(one => (one === known ? { ...one, filedFrom: true } : one))

  return [...named, { name: place, key, type: 'place', confidence: 1, spans: [], filedFrom: true }]
}

/** The publisher's word on who this is, and of which type: of the full name first, then of any way it is named. */
function ofPublisher({ name, spans }: Named, text: string, publisher: PublisherTable): Partial<Recognised> {
  const forms = [name, ...spans.map(({ start, end }) => text.slice(start, end))]
  const entity = forms.map(publisher).find(found => found !== undefined)

  return entity === undefined ? {} : { publisher: entity, name: entity.name, type: entity.type, confidence: 1 }
}

function itemOf({ name, type }: Named, place: Candidate | undefined, { group, region }: Gazetteer): string | undefined {
  if (type === 'organisation') return group(name)

  return type === 'place' ? (place?.wikidata ?? region(name)) : undefined
}

function toponymOf({ name, spans, filedFrom }: Recognised, told: Pick<Told, 'text' | 'filedFrom'>): Toponym {
  const behind = spans.flatMap(({ end }) => afterComma(told.text, end))

  return {
    name,
    count: Math.max(1, spans.length),
    after: filedFrom ? [...behind, ...told.filedFrom.after] : behind,
  }
}

const names = /^,\s+((\p{Lu}[\p{L}.]*)(?: \p{Lu}[\p{L}.]*)?)/u

/** What may be an area behind a comma: "Pa." with its dot, "Texas" without that of the sentence, and of "Texas Governor" the first word too. */
export const afterComma = (text: string, end: number): string[] => [
  ...new Set(
    names
      .exec(text.slice(end, end + 40))
      ?.slice(1)
      .flatMap(name => [name, name.replace(/\.$/u, '')]),
  ),
]

/** "U.S." and "United States" are one, as they stand for the same: the longer name is told. */
function oneOfEach(all: Recognised[]): Recognised[] {
  const kept = new Map<PublisherEntity | string, Recognised>()
  for (const one of all) {
    const key = identityOf(one)
    const known = kept.get(key)
    kept.set(key, known === undefined ? one : together(known, one))
  }

  return [...kept.values()]
}

const identityOf = ({ publisher, place, wikidata, type, key }: Recognised): PublisherEntity | string =>
  publisher ?? place?.geonames ?? wikidata ?? stateOf(place) ?? `${type} ${key}`

/** A county has its state's code too, and is not the state. */
const stateOf = (place: Candidate | undefined): string | undefined =>
  place?.kind === 'state' ? place.state : undefined

const together = (one: Recognised, other: Recognised): Recognised => ({
  ...one,
  ...(other.filedFrom && { filedFrom: true }),
  name: other.name.length > one.name.length ? other.name : one.name,
  confidence: Math.max(one.confidence, other.confidence),
  spans: [...one.spans, ...other.spans].sort((first, second) => first.start - second.start),
})
