import { isWeekday } from '../../text/months.ts'
import { remembered } from '../remembered.ts'
import { englishStops } from './english.ts'
import { endingOf, type WordLook } from './word-look.ts'

/** What is known of a language: of each of its words, in small letters, what kind of word it is. */
export type Lexicon = { look(word: string): WordLook; isEnglish: boolean; capitalisesNouns: boolean }

/** Beyond English the most frequent words of a language are its stop words: there "people" and "year" are lost with them. */
const stopsOfOthers = 120

/** "mon", "dom": short for a day in one language, and a word in another. */
const shortDay = 4

const made = new WeakMap<readonly string[], Lexicon>()

/** `frequent`: the words of a language by how often they occur. None known, no keywords: rather silence than "the" and "of". */
export function lexiconOf(language: string, frequent: readonly string[]): Lexicon | undefined {
  if (frequent.length === 0) return undefined

  const lexicon = made.get(frequent) ?? lexiconFrom(frequent, language)
  made.set(frequent, lexicon)

  return lexicon
}

function lexiconFrom(frequent: readonly string[], language: string): Lexicon {
  const isEnglish = language === 'en'
  const stops = isEnglish ? englishStops : new Set([...frequent.slice(0, stopsOfOthers), ...calendarWords(language)])
  const places = new Map(frequent.map((word, place) => [word, place]))
  const rarity = (word: string): number => {
    const place = places.get(word)
    return place === undefined ? 1 : 0.3 + (0.7 * Math.log(1 + place)) / Math.log(2 + frequent.length)
  }

  const look = (word: string): WordLook => ({
    isStop: stops.has(word.replace('’', "'")) || (!isEnglish && word.length > shortDay && isWeekday(word)),
    rarity: rarity(word),
    hasDigit: /\d/u.test(word),
    hasHyphen: word.includes('-'),
    ending: isEnglish ? endingOf(word) : undefined,
  })

  return { look: remembered(look, mostWords), isEnglish, capitalisesNouns: language === 'de' || language === 'lb' }
}

/** Days and months, in small letters, alone and in a date: when it was told is not what it is about. */
function calendarWords(language: string): string[] {
  const days = Array.from({ length: 7 }, (_, place) => Date.UTC(2024, 0, 1 + place))
  const months = Array.from({ length: 12 }, (_, place) => Date.UTC(2024, place))
  const named = (kind: 'weekday' | 'month', form: Intl.DateTimeFormatOptions, dates: readonly number[]) => {
    const format = new Intl.DateTimeFormat(language, { ...form, [kind]: 'long', timeZone: 'UTC' })
    return dates.flatMap(date => format.formatToParts(date).filter(({ type }) => type === kind))
  }
  const parts = [
    ...named('weekday', {}, days),
    ...named('month', {}, months),
    ...named('month', { day: 'numeric' }, months),
  ]

  return parts.map(({ value }) => value.toLowerCase())
}

// Some 3 MB.
const mostWords = 20_000
