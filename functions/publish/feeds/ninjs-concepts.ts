import type { LocatedPlace, NamedEntity, Topic } from '../../../events/annotations.ts'
import { oneLine } from '../../text/printable.ts'
import type { Entry } from '../entry.ts'
import { addressesOf } from '../named.ts'
import { topicAddress } from '../topics.ts'

/** What an article is about, in ninjs: terms of IPTC Media Topics by their addresses. */
export const aboutInNinjs = ({ topics = [] }: Entry) =>
  topics.map(({ confidence, ...topic }: Topic) => ({
    ...{ name: oneLine(topic.name), rel: 'about', uri: topicAddress(topic) },
    confidence: confidence === undefined ? undefined : Math.round(confidence * 100),
  }))

/** Whom it names, of one kind. */
export const mentionedInNinjs = ({ mentions = [] }: Entry, kind: NamedEntity['type']) =>
  mentions.filter(({ type }) => type === kind).map(one => named(one, 'mentioned'))

/** Where it plays. GeoJSON has the longitude first. */
export const placesInNinjs = ({ places = [] }: Entry) =>
  places.map(place => ({
    ...named(place, 'location'),
    geoJSON: { type: 'Point', coordinates: [place.longitude, place.latitude] },
  }))

const named = ({ name, ...known }: NamedEntity | LocatedPlace, rel: string) => ({
  ...{ name: oneLine(name), rel },
  uri: addressesOf(known)[0],
})
