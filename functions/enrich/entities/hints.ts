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

const longestArea = 3
// A name longer than this is a mistake.
const longestName = 12

/** Countries, states and counties among the words of a name. */
function areasIn(name: string, { candidates }: Gazetteer): string[] {
  const words = name.split(' ').slice(0, longestName)
  const areas: string[] = []
  for (let start = 0; start < words.length; start += 1) {
    for (let end = Math.min(words.length, start + longestArea); end > start; end -= 1) {
      const area = words
        .slice(start, end)
        .join(' ')
        .replace(/['’]s?$/u, '')
      const isArea = candidates(area).some(({ kind }) => kind !== 'city' || / (?:County|Parish)$/u.test(area))
      if (!isArea) continue
      areas.push(area)
      start = end - 1
    }
  }

  return areas
}
