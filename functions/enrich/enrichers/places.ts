import type { LocatedPlace, Places } from '../../../events/annotations.ts'
import type { Analysis } from '../analysis.ts'
import type { Enricher } from '../enricher.ts'
import { mainPlaces, type Weighed } from '../entities/main-places.ts'
import { partFinder, rounded, weightOf } from '../entities/salience.ts'
import { longestRead } from '../entities/tag.ts'

const most = 20

/** Where an article plays and which places it speaks of, each with its point on the map. */
export const places: Enricher = {
  name: 'places',
  annotate(_draft, analysis) {
    const weighed = placesIn(analysis)
    if (weighed.length === 0) return undefined

    const main = mainPlaces(weighed)
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0)
    const others = weighed.filter(place => !main.includes(place)).sort((one, other) => other.weight - one.weight)
    const value: Places = {
      main: main.map(place => located(place, total)),
      others: others.slice(0, most).map(place => located(place, total)),
      ...(analysis.story.text.length > longestRead && { bounded: true }),
    }
    return { version: 2, value }
  },
}

function placesIn({ named, story }: Analysis): Weighed[] {
  const partOf = partFinder(story)

  return named.flatMap(({ name, place, spans, filedFrom }) => {
    if (place === undefined) return []
    const parts = spans.flatMap(span => partOf(span) ?? [])
    const weight = parts.reduce((sum, part) => sum + weightOf(part), 0)
    return [{ name, place, weight, filedFrom: filedFrom === true }]
  })
}

const located = ({ name, place, weight }: Weighed, total: number): LocatedPlace => ({
  name,
  latitude: place.latitude,
  longitude: place.longitude,
  ...(place.country !== undefined && { country: place.country }),
  ...(place.geonames !== undefined && { geonames: place.geonames }),
  ...(place.wikidata !== undefined && { wikidata: place.wikidata }),
  salience: rounded(weight / Math.max(total, 1)),
})
