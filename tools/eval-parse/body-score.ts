/** How much of what was taken is right, and how much of what is right was taken. */
export type Overlap = { precision: number; recall: number }

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []

/** Overlap of all runs of four words, counted as often as they occur: the measure of the public article benchmark. */
export function shingleOverlap(expected: string, found: string, words = wordsOf): Overlap {
  return overlap(shingles(words(expected)), shingles(words(found)))
}

function shingles(words: readonly string[]): string[] {
  const last = Math.max(0, words.length - 4)
  return words.length === 0 ? [] : Array.from({ length: last + 1 }, (_, at) => words.slice(at, at + 4).join(' '))
}

/** Overlap of single words, case folded: the measure of the WCXB benchmark. */
export const wordOverlap = (expected: string, found: string): Overlap =>
  overlap(wordsOf(expected.toLowerCase()), wordsOf(found.toLowerCase()))

function overlap(expected: readonly string[], found: readonly string[]): Overlap {
  const left = new Map<string, number>()
  for (const one of expected) left.set(one, (left.get(one) ?? 0) + 1)
  let shared = 0
  for (const one of found) {
    const count = left.get(one) ?? 0
    if (count > 0) shared++
    left.set(one, count - 1)
  }
  if (expected.length === 0 && found.length === 0) return { precision: 1, recall: 1 }

  return { precision: shared / Math.max(1, found.length), recall: shared / Math.max(1, expected.length) }
}

export const f1 = ({ precision, recall }: Overlap): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Precision and recall averaged over pages, then their harmonic mean, as the public benchmark has it. */
export const f1OfMeans = (pages: readonly Overlap[]): number =>
  f1({ precision: mean(pages.map(page => page.precision)), recall: mean(pages.map(page => page.recall)) })

export const meanOfF1 = (pages: readonly Overlap[]): number => mean(pages.map(f1))
