import { englishStops } from './english.ts'
import type { Lexicon } from './rank.ts'

/** Beyond English the most frequent words of a language are its stop words: there "people" and "year" are lost with them. */
const stopsOfOthers = 120

const made = new WeakMap<readonly string[], Lexicon>()

/** `frequent`: the words of a language by how often they occur. None known, no keywords: rather silence than "the" and "of". */
export function lexiconOf(language: string, frequent: readonly string[]): Lexicon | undefined {
  if (frequent.length === 0) return undefined

  const lexicon = made.get(frequent) ?? lexiconFrom(frequent, language === 'en')
  made.set(frequent, lexicon)

  return lexicon
}

function lexiconFrom(frequent: readonly string[], isEnglish: boolean): Lexicon {
  const stops = isEnglish ? englishStops : new Set(frequent.slice(0, stopsOfOthers))
  const places = new Map(frequent.map((word, place) => [word, place]))
  const rarity = (word: string): number => {
    const place = places.get(word)
    return place === undefined ? 1 : 0.3 + (0.7 * Math.log(1 + place)) / Math.log(2 + frequent.length)
  }

  return { isStop: word => stops.has(word.replace('’', "'")), rarity, isEnglish }
}
