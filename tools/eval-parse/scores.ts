/** White space and quotes folded, NFC, case kept: two texts equal after this are the same to a reader. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[“”„«»″]/g, '"')
    .replace(/[‘’‚′`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

/** Letters and digits, case folded: what a line says however it is set. */
export const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(word => word !== '')

// The public benchmark of article extraction compares runs of four words.
const run = 4

function runsOf(text: string): Map<string, number> {
  const all = words(text)
  const runs = new Map<string, number>()
  for (let at = 0; at < Math.max(1, all.length - run + 1); at++) {
    const shingle = all.slice(at, at + run).join(' ')
    runs.set(shingle, (runs.get(shingle) ?? 0) + 1)
  }
  return runs
}

export type Overlap = { precision: number; recall: number }

/** How much of what was read is in the truth, and of the truth in what was read. */
export function overlap(read: string, truth: string): Overlap {
  const [ours, theirs] = [runsOf(read), runsOf(truth)]
  const both = [...ours].reduce((sum, [shingle, times]) => sum + Math.min(times, theirs.get(shingle) ?? 0), 0)
  const [found, wanted] = [total(ours), total(theirs)]
  return { precision: found === 0 ? 0 : both / found, recall: wanted === 0 ? 0 : both / wanted }
}

const total = (runs: ReadonlyMap<string, number>) => [...runs.values()].reduce((sum, times) => sum + times, 0)

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length

export const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b))

/** F1 over many texts: precision and recall are averaged first, as the benchmark does. */
export const meanF1 = (overlaps: readonly Overlap[]): number =>
  harmonic(mean(overlaps.map(one => one.precision)), mean(overlaps.map(one => one.recall)))
