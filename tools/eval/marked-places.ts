import { readFileSync } from 'node:fs'
import type { Candidate } from '../../functions/enrich/entities/gazetteer.ts'
import { keyOf } from '../../functions/enrich/entities/name-keys.ts'
import { afterComma } from '../../functions/enrich/entities/recognise.ts'
import type { Toponym } from '../../functions/enrich/entities/toponyms.ts'

export type MarkedArticle = { text: string; names: Marked[][] }

/** `nation`: a country, whose point on the map is anybody's choice, is right when it is the country. */
export type Marked = { name: string; after: string[]; latitude: number; longitude: number; nation?: string | undefined }

/** Articles whose toponyms people marked and put on the map: those of one name together. */
export function markedArticles(path: string): MarkedArticle[] {
  return readFileSync(path, 'utf8')
    .split('<article')
    .slice(1)
    .map(article => {
      const text = (/<text>([\s\S]*?)<\/text>/u.exec(article)?.[1] ?? '').replace(/^<!\[CDATA\[|\]\]>$/gu, '')
      const marked = [...article.matchAll(/<(?:toponym|location)>([\s\S]*?)<\/(?:toponym|location)>/gu)]
        .map(([, toponym = '']) => markedIn(toponym, text))
        .filter(({ latitude }) => !Number.isNaN(latitude))

      return { text, names: [...Map.groupBy(marked, ({ name }) => keyOf(name)).values()] }
    })
}

function markedIn(toponym: string, text: string): Marked {
  const field = (name: string) => new RegExp(`<${name}[^>]*>([^<]*)<`, 'u').exec(toponym)?.[1] ?? ''

  return {
    name: field('phrase') || field('name'),
    after: afterComma(text, Number(field('end'))),
    latitude: Number.parseFloat(field('lat')),
    longitude: Number.parseFloat(field('lon')),
    nation: field('fcode') === '' ? ofPage(field('page')) : ofFeature(field),
  }
}

const ofFeature = (field: (name: string) => string): string | undefined =>
  field('fcode').startsWith('PCL') ? field('country') || field('name') : undefined

/** GeoVirus says by the page of an encyclopedia what is meant: "United States" there is the country, "Georgia (country)" too. */
const ofPage = (page: string): string =>
  decodeURIComponent(page.slice(page.lastIndexOf('/') + 1))
    .replaceAll('_', ' ')
    .replace(/ \(.*\)$/u, '')

export const toponymOf = (mentions: readonly Marked[]): Toponym => ({
  name: mentions[0]?.name ?? '',
  count: mentions.length,
  after: mentions.flatMap(({ after }) => after),
})

/** `nation`: what the gazetteer takes the name of a country for. */
export function isRight(place: Candidate, marked: Marked, nation: (name: string) => Candidate | undefined): boolean {
  const country = marked.nation === undefined ? undefined : nation(marked.nation)
  if (place.kind === 'country' && country?.kind === 'country') return place.country === country.country

  return isNear(place, marked)
}

const milesOfTheField = 161

function isNear(place: Candidate, marked: Marked): boolean {
  const radians = Math.PI / 180
  const half =
    Math.sin(((place.latitude - marked.latitude) * radians) / 2) ** 2 +
    Math.cos(place.latitude * radians) *
      Math.cos(marked.latitude * radians) *
      Math.sin(((place.longitude - marked.longitude) * radians) / 2) ** 2

  return 12_742 * Math.asin(Math.sqrt(half)) < milesOfTheField
}
