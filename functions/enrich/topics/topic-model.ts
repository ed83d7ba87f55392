import { hashOf, indexOf } from '../hashes.ts'
import { baseOf, eachWeight, steps, type TopicTables } from './topic-file.ts'

/** A term of IPTC Media Topics. `top` is the code of the first level that it belongs under. */
export type Term = { code: string; name: string; top: string; depth: number }

export type TopicModel = {
  /** The topics of the first level that the words speak for. */
  readonly codes: readonly string[]
  /** Adds to the sum of each topic, in the order of `codes`, how much the word speaks for it times `often`. */
  add(word: string, often: number, sums: Float64Array): void
  /** The terms below the first level whose name begins with this word, in its plain form. */
  termsFrom(firstWord: string): readonly NamedTerm[]
  nameOf(code: string): string
}

/** `words`: the name's, in their plain form. */
export type NamedTerm = Term & { words: readonly string[] }

/** `vocabulary`: a line a term. */
export function topicModel({ legend, words, weights }: TopicTables, vocabulary: string): TopicModel {
  const rowOf = indexOf(words)
  const base = baseOf(legend.topics.length)
  const terms = readTerms(vocabulary)
  const named = Map.groupBy([...terms.values()].filter(isFiner).map(withWords), term => term.words[0] ?? '')

  return {
    codes: legend.topics,
    add(word, often, sums) {
      const row = rowOf(hashOf(word))
      if (row === -1) return
      eachWeight(weights[row] ?? 0, base, (topic, step) => {
        sums[topic] = (sums[topic] ?? 0) + (step / steps) * often
      })
    },
    termsFrom: firstWord => named.get(firstWord) ?? none,
    nameOf: code => terms.get(code)?.name ?? code,
  }
}

const none: readonly NamedTerm[] = []

/** A line is a term: its code, that of the term above it, its name. */
function readTerms(lines: string): Map<string, Term> {
  const terms = new Map<string, Term>()
  for (const line of lines.split('\n')) {
    const [code = '', above = '', ...name] = line.split(' ')
    const over = terms.get(above)
    terms.set(code, { code, name: name.join(' '), top: over?.top ?? code, depth: (over?.depth ?? 0) + 1 })
  }

  return terms
}

const isFiner = (term: Term): boolean => term.depth > 1
const withWords = (term: Term): NamedTerm => ({
  ...term,
  words: (term.name.replace(/\(.*?\)/g, '').match(/[\p{L}\p{N}'-]+/gu) ?? []).map(plainForm),
})

/** Enough of English to find "elections" under "election". */
export function plainForm(word: string): string {
  const lower = word.toLowerCase()
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower

  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1)
}
