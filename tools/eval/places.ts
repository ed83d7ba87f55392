import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Candidate, gazetteerOf, readGazetteerTables } from '../../functions/enrich/entities/gazetteer.ts'
import { keyOf } from '../../functions/enrich/entities/name-keys.ts'
import { type Resolve, resolver, type Toponym } from '../../functions/enrich/entities/toponyms.ts'
import { modelBytes } from '../../functions/enrich/model-bytes.ts'
import type { Evaluate } from './row.ts'

/** Within 100 miles of where a person put it: the field's measure. Of all toponyms, found in our list or not. */
export const evaluate: Evaluate = async dataFolder => {
  const resolve = resolver(gazetteerOf(readGazetteerTables(modelBytes('places.bin'))))
  const local = readArticles(join(dataFolder, 'corpora/places/lgl.xml'))
  return [
    {
      name: 'places: local news (LGL), within 161 km of the right place, %',
      value: accuracy(local, resolve),
      beside: 'prototype 55',
    },
    {
      name: 'places: virus news (GeoVirus), within 161 km of the right place, %',
      value: accuracy(readArticles(join(dataFolder, 'corpora/places/GeoVirus.xml')), resolve),
    },
  ]
}

/** `nation`: a country, whose point on the map is anybody's choice, is right when it is the country. */
type Marked = Toponym & { latitude: number; longitude: number; nation?: string | undefined }

function accuracy(articles: Marked[][], resolve: Resolve): number {
  let [near, all] = [0, 0]
  for (const marked of articles) {
    const named = [...Map.groupBy(marked, ({ name }) => keyOf(name)).values()]
    const toponyms = named.flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [{ ...first, count: rest.length + 1, after: [first, ...rest].find(({ after }) => after)?.after }],
    )
    const places = resolve(toponyms)
    named.forEach((mentions, at) => {
      all += mentions.length
      near += mentions.filter(mention => isRight(places[at], mention, resolve)).length
    })
  }

  return (100 * near) / all
}

function readArticles(path: string): Marked[][] {
  return readFileSync(path, 'utf8')
    .split('<article')
    .slice(1)
    .map(article => {
      const text = /<text>([\s\S]*?)<\/text>/u.exec(article)?.[1] ?? ''
      return [...article.matchAll(/<(?:toponym|location)>([\s\S]*?)<\/(?:toponym|location)>/gu)].flatMap(
        ([, toponym = '']) => {
          const field = (name: string) => new RegExp(`<${name}[^>]*>([^<]*)<`, 'u').exec(toponym)?.[1] ?? ''
          const [latitude, longitude] = [Number.parseFloat(field('lat')), Number.parseFloat(field('lon'))]
          const name = field('phrase') || field('name')
          const nation = field('fcode').startsWith('PCL') ? field('country') || field('name') : undefined
          const after = /^,\s+(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/u.exec(text.slice(Number(field('end'))))?.[1]
          return Number.isNaN(latitude) ? [] : [{ name, count: 1, after, latitude, longitude, nation }]
        },
      )
    })
}

function isRight(place: Candidate | undefined, marked: Marked, resolve: Resolve): boolean {
  if (marked.nation === undefined || place?.kind !== 'country') return isNear(place, marked)

  return place.country === resolve([{ name: marked.nation, count: 1 }])[0]?.country
}

const milesOfTheField = 161

function isNear(place: Candidate | undefined, marked: Marked): boolean {
  if (place === undefined) return false

  const radians = Math.PI / 180
  const half =
    Math.sin(((place.latitude - marked.latitude) * radians) / 2) ** 2 +
    Math.cos(place.latitude * radians) *
      Math.cos(marked.latitude * radians) *
      Math.sin(((place.longitude - marked.longitude) * radians) / 2) ** 2

  return 12_742 * Math.asin(Math.sqrt(half)) < milesOfTheField
}
