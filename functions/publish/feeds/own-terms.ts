import type { LocatedPlace, NamedEntity } from '../../../events/annotations.ts'
import { oneLine } from '../../text/printable.ts'
import { unlessEmpty } from '../content.ts'
import type { Entry } from '../entry.ts'
import { addressesOf } from '../named.ts'
import type { Linked } from '../relations/links.ts'
import { topicAddress } from '../topics.ts'

/** JSON Feed has no words for these; readers pass over a name that begins so. */
export const ownTermsAbout = {
  _copydesk: {
    about: 'topics, people, organisations, places, reading time and other articles, as Copydesk found them',
  },
}

/** What an item says beyond JSON Feed's own words, or nothing. */
export function ownTermsOf(entry: Entry) {
  const { topics = [], mentions = [], places = [], earlier = [], related = [] } = entry
  const terms = {
    topics: unlessEmpty(topics.map(topic => ({ name: oneLine(topic.name), url: topicAddress(topic) }))),
    people: unlessEmpty(mentions.filter(({ type }) => type === 'person').map(named)),
    organisations: unlessEmpty(mentions.filter(({ type }) => type === 'organisation').map(named)),
    places: unlessEmpty(places.map(located)),
    words: entry.wordCount,
    minutes: entry.readingMinutes,
    earlier: unlessEmpty(earlier.map(linked)),
    related: unlessEmpty(related.map(linked)),
  }

  return Object.values(terms).every(term => term === undefined) ? undefined : terms
}

const named = ({ name, ...known }: NamedEntity | LocatedPlace) => ({
  name: oneLine(name),
  same_as: unlessEmpty(addressesOf(known)),
})

const located = (place: LocatedPlace) => ({
  ...named(place),
  ...{ latitude: place.latitude, longitude: place.longitude },
})

const linked = ({ headline, url }: Linked) => ({ title: oneLine(headline), url: oneLine(url) })
