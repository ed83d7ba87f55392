import type { EntitiesAnnotation, NamedEntity } from '../../../events/annotations.ts'
import type { Analysis } from '../analysis.ts'
import type { Enricher } from '../enricher.ts'
import type { Recognised } from '../entities/recognise.ts'
import { mentionOf, partFinder, rounded, weightOf } from '../entities/salience.ts'
import { longestRead } from '../entities/tag.ts'

// What a page can show and a row should hold; a list of a thousand names is a table of results.
const mostEntities = 40
const mostMentions = 12

/** The people, places and organisations an article names, each once under one name, with identifiers where they are known. */
export const entities: Enricher = {
  name: 'entities',
  annotate(_draft, analysis) {
    const weighed = weigh(analysis).slice(0, mostEntities)
    if (weighed.length === 0) return undefined

    const value: EntitiesAnnotation = {
      entities: weighed,
      ...(analysis.story.text.length > longestRead && { bounded: true }),
    }
    const surest = Math.max(...weighed.map(({ confidence }) => confidence))
    return { version: 4, value, confidence: surest }
  },
}

function weigh({ named, story }: Analysis): NamedEntity[] {
  const partOf = partFinder(story)
  const weighed = named
    .filter(one => one.spans.length > 0)
    .map(one => {
      const places = one.spans.flatMap(span => {
        const part = partOf(span)
        return part === undefined ? [] : [{ span, part }]
      })
      return { one, places, weight: places.reduce((sum, { part }) => sum + weightOf(part), 0) }
    })
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0)

  return weighed
    .sort((first, second) => second.weight - first.weight)
    .map(({ one, places, weight }) => ({
      name: one.name,
      type: one.type,
      count: one.spans.length,
      salience: rounded(weight / total),
      confidence: one.confidence,
      mentions: places.slice(0, mostMentions).map(({ span, part }) => mentionOf(span, part)),
      ...identifiersOf(one),
    }))
}

const identifiersOf = ({ publisher, wikidata, place }: Recognised): Partial<NamedEntity> => ({
  ...(publisher?.id !== undefined && { id: publisher.id }),
  ...(publisher?.url !== undefined && { url: publisher.url }),
  ...(wikidata !== undefined && { wikidata }),
  ...(place?.geonames !== undefined && { geonames: place.geonames }),
  ...(place?.country !== undefined && { country: place.country }),
  ...(place !== undefined && { latitude: place.latitude, longitude: place.longitude }),
})
