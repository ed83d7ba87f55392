import type { Token } from '../tokens.ts'
import type { Lexicon } from './lexicon.ts'
import type { WordLook } from './word-look.ts'

/** A word as a story writes it. A story writes half of its words more than once: each is looked at once. */
export type Word = {
  lower: string
  root: Root
  look: WordLook
  /** Neither begins nor ends a keyword. */
  isStop: boolean
  /** No keyword reaches across it. */
  breaks: boolean
  isWord: boolean
  /** Long enough to be a keyword without another word. */
  standsAlone: boolean
  hasCapital: boolean
  isCapitals: boolean
}

/** What is one word to whoever looks for keywords: "bridge" and "Bridges". */
export type Root = {
  folded: string
  /** How often it stands alone, and how often the most frequent of the longer phrases that hold it. */
  single: number
  longer: number
}

export function wordReader({ look }: Lexicon): (token: Token) => Word {
  const words = new Map<string, Word>()
  const roots = new Map<string, Root>()

  return token => {
    const known = words.get(token.text)
    if (known !== undefined) return known

    const { text, lower, kind, letters } = token
    const breaks = kind === 'mark' || /^['’]s$/u.test(lower)
    const own = look(lower)
    const word = {
      ...{ lower, look: own, breaks, isStop: breaks || own.isStop, isWord: kind === 'word' },
      root: rootOf(folded(lower), roots),
      standsAlone: text.length > 2 || letters === 'capitals',
      hasCapital: letters !== 'lower',
      isCapitals: letters === 'capitals',
    }
    words.set(text, word)
    return word
  }
}

function rootOf(folded: string, roots: Map<string, Root>): Root {
  const root = roots.get(folded) ?? { folded, single: 0, longer: 0 }
  roots.set(folded, root)

  return root
}

/** "Bridges" and "bridge" are one keyword; "news" and "new", "bus" and "bu" are not. */
export const folded = (word: string): string => {
  if (word.length <= 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`

  return /[^sui]s$/u.test(word) ? word.slice(0, -1) : word
}
