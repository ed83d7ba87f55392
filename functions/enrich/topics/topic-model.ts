/** A word's topics: places in `codes` and how much of `full` it speaks for each. */
export type Weight = { topic: number; share: number }

/** A term of IPTC Media Topics. `top` is the code of the first level that it belongs under. */
export type Term = { code: string; name: string; top: string; depth: number }

export type TopicModel = {
  /** The topics of the first level that the words speak for. */
  readonly codes: readonly string[]
  weightsOf(word: string): readonly Weight[]
  /** The terms below the first level whose name begins with this word, in its plain form. */
  termsFrom(firstWord: string): readonly NamedTerm[]
  nameOf(code: string): string
}

/** `words`: the name's, in their plain form. */
export type NamedTerm = Term & { words: readonly string[] }

/** Loads 0.7 MB once a process, so nothing pays for it before the first article. */
export async function loadTopics(): Promise<TopicModel> {
  const [{ default: model }, { default: vocabulary }] = await Promise.all([
    import('./model.json', { with: { type: 'json' } }),
    import('./media-topics.json', { with: { type: 'json' } }),
  ])
  const places = new Map(model.words.split(' ').map((word, place) => [word, place]))
  const weights: (string | readonly Weight[])[] = model.weights.split(' ')
  const terms = readTerms(vocabulary.terms)
  const named = Map.groupBy(terms.filter(isFiner).map(withWords), term => term.words[0] ?? '')

  return {
    codes: model.topics,
    weightsOf(word) {
      const place = places.get(word)
      if (place === undefined) return none
      const weight = weights[place] ?? none
      if (typeof weight !== 'string') return weight

      const read = unpacked(weight, model.signs)
      weights[place] = read
      return read
    },
    termsFrom: firstWord => named.get(firstWord) ?? [],
    nameOf: code => terms.find(term => term.code === code)?.name ?? code,
  }
}

const none: readonly Weight[] = []

/** Two signs a topic: which one, then how much. */
function unpacked(weight: string, signs: string): Weight[] {
  const found: Weight[] = []
  for (let at = 0; at < weight.length; at += 2)
    found.push({
      topic: signs.indexOf(weight.charAt(at)),
      share: signs.indexOf(weight.charAt(at + 1)) / (signs.length - 1),
    })

  return found
}

/** A line is a term: its code, that of the term above it, its name. */
function readTerms(lines: string): Term[] {
  const terms = new Map<string, Term>()
  for (const line of lines.split('\n')) {
    const [code = '', above = '', ...name] = line.split(' ')
    const over = terms.get(above)
    terms.set(code, { code, name: name.join(' '), top: over?.top ?? code, depth: (over?.depth ?? 0) + 1 })
  }

  return [...terms.values()]
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
