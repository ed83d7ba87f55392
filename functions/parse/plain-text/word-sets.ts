// Each set of words has a bit of its own; words that fall on one place are taken for one another, which costs a pattern tried in vain.
// With fewer places one long line in three would hold a word by chance.
const places = 1 << 16
const mostSets = 31
const registered: (() => string)[] = []

/** Registers words that a pattern cannot hold without. Returns their bit in `first` (the line's first word) and `holds`. */
export function wordSet(words: string | (() => string)): number {
  if (registered.length === mostSets) throw new Error('There are more sets of words than bits.')

  return 1 << (registered.push(typeof words === 'string' ? () => words : words) - 1)
}

/** For each place the sets that the words there are of, and a bit that says whether there are any: most words need no more than that. */
export type Sets = { taken: Uint32Array; bits: Uint32Array }

// Made when the first line comes, as a function that starts has none to read yet.
let sets: Sets = { taken: new Uint32Array(0), bits: new Uint32Array(0) }
let made = 0

export function setsNow(): Sets {
  if (made !== registered.length) sets = setsOf(registered.map(words => words()))
  made = registered.length
  return sets
}

function setsOf(all: readonly string[]): Sets {
  const taken = new Uint32Array(places / 32)
  const bits = new Uint32Array(places)
  for (const [set, words] of all.entries())
    for (const word of words.split(/[^\p{L}]+/u)) {
      const place = placeOf(hashOf(word))
      taken[place >>> 5] = (taken[place >>> 5] ?? 0) | (1 << (place & 31))
      bits[place] = (bits[place] ?? 0) | (1 << set)
    }
  return { taken, bits }
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at) | 32)
  return hash
}

/** A word's hash, letter by letter, its case folded by the caller. */
export const mixed = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0
const placeOf = (hash: number) => (hash ^ (hash >>> 15)) & (places - 1)

/** The sets of the word with this hash. */
export function setsAt({ taken, bits }: Sets, hash: number): number {
  const place = placeOf(hash)
  return (((taken[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 0 ? 0 : (bits[place] ?? 0)
}
