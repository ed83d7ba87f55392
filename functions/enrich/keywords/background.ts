import type { Candidate, IsStop } from './candidates.ts'

/** Endings that tell what kind of word an English word is, the longer before the shorter they end in. */
export const endings = [
  'ing',
  'ed',
  'ly',
  'er',
  'ion',
  'ity',
  'ment',
  'ness',
  'al',
  'ic',
  'ive',
  'ous',
  'able',
  's',
  'ist',
  'ism',
  'ant',
  'ent',
  'ize',
  'est',
]

/** What is known of a whole text. */
export type Background = {
  greatest: number
  single: ReadonlyMap<string, number>
  longer: ReadonlyMap<string, number>
  /** Each word is looked at once, though it stands in many phrases. */
  wordLook(word: string): WordLook
}

/** What is known of a language. */
type Known = {
  isStop: IsStop
  /** From 0 for the most frequent words of the language to 1 for those that are not among them. */
  rarity(word: string): number
  /** The endings are English ones. */
  isEnglish: boolean
}

export type WordLook = {
  isStop: boolean
  rarity: number
  hasDigit: boolean
  hasHyphen: boolean
  /** 0 = none of them. */
  ending: number | undefined
}

export function backgroundOf(candidates: readonly Candidate[], known: Known): Background {
  const single = new Map<string, number>()
  const longer = new Map<string, number>()
  let greatest = 1
  for (const { key, words, count } of candidates) {
    greatest = Math.max(greatest, count)
    if (words.length === 1) single.set(key, count)
    else for (const part of partsOf(key)) longer.set(part, Math.max(longer.get(part) ?? 0, count))
  }

  return { greatest, single, longer, wordLook: looker(known) }
}

function looker({ isStop, rarity, isEnglish }: Known): Background['wordLook'] {
  const looks = new Map<string, WordLook>()

  return word => {
    const found = looks.get(word)
    if (found !== undefined) return found

    const look = {
      isStop: isStop(word),
      rarity: rarity(word),
      hasDigit: /\d/u.test(word),
      hasHyphen: word.includes('-'),
      ending: isEnglish ? endingOf(word) : undefined,
    }
    looks.set(word, look)
    return look
  }
}

/** The shorter phrases within a phrase. */
function partsOf(key: string): string[] {
  const ends = endsOf(key)
  const parts: string[] = []
  for (let from = 0; from < ends.length; from++)
    for (let until = from; until < ends.length; until++)
      if (until - from < ends.length - 1) parts.push(key.slice(from === 0 ? 0 : (ends[from - 1] ?? 0) + 1, ends[until]))

  return parts
}

/** Where its words end. */
export function endsOf(key: string): number[] {
  const ends: number[] = []
  for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) ends.push(at)

  return [...ends, key.length]
}

const endingOf = (word: string): number =>
  1 + endings.findIndex(ending => word.length > ending.length + 2 && word.endsWith(ending))
