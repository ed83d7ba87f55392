import { demonyms } from './demonyms.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Named } from './merge.ts'
import { longestRead } from './tag.ts'
import type { Toponym } from './toponyms.ts'

/**
 * What speaks for a country or a state without naming a place: "Iraqi troops", "Kentucky State Police". These are no places of the
 * story; they help to tell which Georgetown is meant.
 */
export const hintsIn = (text: string, named: readonly Named[], gazetteer: Gazetteer): Toponym[] => [
  ...peoplesIn(text),
  ...named.flatMap(({ type, name, spans }) =>
    type === 'organisation' ? areasIn(name, gazetteer).map(area => ({ name: area, count: spans.length })) : [],
  ),
]

function peoplesIn(text: string): Toponym[] {
  const counts = new Map<string, number>()
  for (const [word] of text.slice(0, longestRead).matchAll(/\p{Lu}\p{Ll}{2,}/gu)) {
    const country = demonyms().get(word)
    if (country !== undefined) counts.set(country, (counts.get(country) ?? 0) + 1)
  }

  return [...counts].map(([name, count]) => ({ name, count }))
}

// Five words: "Democratic Republic of the Congo", of which "Republic of the Congo" is another country.
const lengths = [5, 4, 3, 2, 1]
// A name longer than this is a mistake.
const longestName = 12

/** Countries, states and counties among the words of a name: where one is within another, the longer alone. */
function areasIn(name: string, gazetteer: Gazetteer): string[] {
  const areas: string[] = []
  let words = name.split(' ').slice(0, longestName)
  while (words.length > 0) {
    const length = lengths.find(count => isArea(areaOf(words, count), gazetteer))
    if (length !== undefined) areas.push(areaOf(words, length))
    words = words.slice(length ?? 1)
  }

  return areas
}

const areaOf = (words: readonly string[], count: number): string =>
  words
    .slice(0, count)
    .join(' ')
    .replace(/['’]s?$/u, '')

const isArea = (name: string, { candidates }: Gazetteer): boolean =>
  candidates(name).some(({ kind }) => kind !== 'city' || / (?:County|Parish)$/u.test(name))
