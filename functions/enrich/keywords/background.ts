import type { Candidate, Candidates } from './candidates.ts'

/** What is known of a whole text. `greatest`: how often the most frequent of its candidates is found. */
export type Background = { greatest: number }

/**
 * Notes how often each candidate and each word stands within a longer one. `all`: those whose key a part of another may have,
 * `candidates` among them.
 */
export function backgroundOf(candidates: readonly Candidate[], all: Candidates): Background {
  let greatest = 1
  for (const candidate of candidates) {
    const { words, count } = candidate
    greatest = Math.max(greatest, count)
    const [only] = words
    if (words.length === 1 && only !== undefined) only.root.single = count
    else noteParts(candidate, all)
  }

  return { greatest }
}

function noteParts({ key, words, count }: Candidate, all: Candidates): void {
  for (const { root } of words) root.longer = Math.max(root.longer, count)
  if (words.length === 2) return

  const ends = endsOf(key)
  for (let from = 0; from < ends.length; from++)
    for (let until = from + 1; until < ends.length; until++) {
      if (until - from === ends.length - 1) continue
      const part = all.get(key.slice(from === 0 ? 0 : (ends[from - 1] ?? 0) + 1, ends[until]))
      if (part !== undefined) part.longer = Math.max(part.longer, count)
    }
}

/** Where its words end. */
function endsOf(key: string): number[] {
  const ends: number[] = []
  for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) ends.push(at)
  ends.push(key.length)

  return ends
}
