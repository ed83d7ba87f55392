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

// Made when the first line comes, as a function that starts has none to read yet.
let sets = new Uint32Array(0)
let made = 0

/** For each place the sets that the words there are of. */
export function setsNow(): Uint32Array {
  if (made === registered.length) return sets
  sets = new Uint32Array(places)
  for (const [set, words] of registered.entries())
    for (const word of words().split(/[^\p{L}]+/u)) {
      const place = placeOf(hashOf(word))
      sets[place] = (sets[place] ?? 0) | (1 << set)
    }
  made = registered.length
  return sets
}

function hashOf(word: string): number {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at) | 32)
  return hash
}

/** A word's hash, letter by letter, its case folded by the caller. */
export const mixed = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0
export const placeOf = (hash: number) => (hash ^ (hash >>> 15)) & (places - 1)
