import { join } from 'node:path'
import { prepareAnalysis } from '../../functions/enrich/analysis.ts'
import {
  type Candidate,
  type Gazetteer,
  gazetteerOf,
  readGazetteerTables,
} from '../../functions/enrich/entities/gazetteer.ts'
import { type Resolve, resolver } from '../../functions/enrich/entities/toponyms.ts'
import { modelBytes } from '../../functions/enrich/model-bytes.ts'
import { draftOf } from './draft-of.ts'
import { isRight, type Marked, type MarkedArticle, markedArticles, toponymOf } from './marked-places.ts'
import type { Evaluate, Row } from './row.ts'

const sets = { 'local news (LGL)': 'lgl.xml', 'virus news (GeoVirus)': 'GeoVirus.xml' }

/**
 * Within 100 miles of where a person put it: the field's measure. First of all toponyms, as a person marked them, in our list or not; then
 * what that is made of: how many have a place in the list that is right, how often it is taken; and what is left when the tagger finds the names.
 */
export const evaluate: Evaluate = async dataFolder => {
  const gazetteer = gazetteerOf(readGazetteerTables(modelBytes('places.bin')))
  const resolve = resolver(gazetteer)
  const placesFound = await placeFinder()

  return Object.entries(sets).flatMap(([set, file]) => {
    const sum = { all: 0, known: 0, right: 0, found: 0, foundRight: 0 }
    for (const article of markedArticles(join(dataFolder, 'corpora/places', file)))
      for (const { mention, places, meant, found } of judged(article, { gazetteer, resolve, placesFound })) {
        const isOf = (place: Candidate | undefined) =>
          Number(place !== undefined && isRight(place, mention, name => resolve([{ name, count: 1 }])[0]))
        sum.all += 1
        sum.known += Math.max(0, ...places.map(isOf))
        sum.right += isOf(meant)
        sum.found += Number(found !== undefined)
        sum.foundRight += isOf(found?.place)
      }
    return rowsOf(set, sum)
  })
}

type Sum = { all: number; known: number; right: number; found: number; foundRight: number }

const rowsOf = (set: string, { all, known, right, found, foundRight }: Sum): Row[] => [
  {
    name: `places: ${set}, within 161 km of the right place`,
    value: (100 * right) / all,
    ...(set.includes('LGL') && { beside: 'prototype 55' }),
  },
  { name: 'places: … the right place is in our list', value: (100 * known) / all },
  { name: 'places: … and is taken where it is', value: (100 * right) / known },
  { name: 'places: … the tagger finds the name', value: (100 * found) / all },
  { name: 'places: … it is found, and the right place taken', value: (100 * foundRight) / all },
]

type Found = { place: Candidate | undefined }
type FindPlaces = (text: string) => ReadonlyMap<string, Found>
type Judged = { mention: Marked; places: Candidate[]; meant: Candidate | undefined; found: Found | undefined }
type Known = { gazetteer: Gazetteer; resolve: Resolve; placesFound: FindPlaces }

function judged({ text, names }: MarkedArticle, { gazetteer, resolve, placesFound }: Known): Judged[] {
  const meant = resolve(names.map(toponymOf))
  const found = placesFound(text)

  return names.flatMap((mentions, at) =>
    mentions.map(mention => ({
      mention,
      places: gazetteer.candidates(mention.name),
      meant: meant[at],
      found: found.get(mention.name),
    })),
  )
}

/** Answers the places that an article is found to name, by how it writes them. */
async function placeFinder(): Promise<FindPlaces> {
  const analyse = await prepareAnalysis()

  return text => {
    const { named, story } = analyse({ ...draftOf('', [text]), language: 'en' })
    return new Map(
      named
        .filter(({ type }) => type === 'place')
        .flatMap(({ place, spans }) =>
          spans.map(({ start, end }) => [story.text.slice(start, end), { place }] as const),
        ),
    )
  }
}
