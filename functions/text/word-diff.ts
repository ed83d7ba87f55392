/** A run of words that stayed, went or came. */
export type Stretch = { kind: 'same' | 'gone' | 'new'; words: string[] }

/**
 * The shortest way from one list of words to another (Myers, "An O(ND) Difference Algorithm", 1986). Undefined where it is
 * longer than `most` words: time and memory grow with its square.
 */
export function wordDiff(before: readonly string[], after: readonly string[], most: number): Stretch[] | undefined {
  const rounds: Int32Array[] = []
  let furthest = new Int32Array(2 * most + 3)
  const middle = most + 1
  for (let edits = 0; edits <= most; edits++) {
    rounds.push(furthest.slice())
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const x = along({ before, after }, startOf(furthest, middle + diagonal, { edits, diagonal }), diagonal)
      furthest[middle + diagonal] = x
      if (x >= before.length && x - diagonal >= after.length) return wayBack({ before, after }, rounds, middle)
    }
    furthest = furthest.slice()
  }
  return undefined
}

type Lists = { before: readonly string[]; after: readonly string[] }

const isFromAbove = (reached: Int32Array, at: number, { edits, diagonal }: { edits: number; diagonal: number }) =>
  diagonal === -edits || (diagonal !== edits && (reached[at - 1] ?? 0) < (reached[at + 1] ?? 0))

const startOf = (reached: Int32Array, at: number, step: { edits: number; diagonal: number }): number =>
  isFromAbove(reached, at, step) ? (reached[at + 1] ?? 0) : (reached[at - 1] ?? 0) + 1

function along({ before, after }: Lists, from: number, diagonal: number): number {
  let x = from
  while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
  return x
}

function wayBack({ before, after }: Lists, rounds: readonly Int32Array[], middle: number): Stretch[] {
  const steps: { kind: Stretch['kind']; word: string }[] = []
  let [x, y] = [before.length, after.length]
  for (let edits = rounds.length - 1; edits > 0; edits--) {
    const reached = rounds[edits] ?? new Int32Array()
    const diagonal = x - y
    const isNew = isFromAbove(reached, middle + diagonal, { edits, diagonal })
    const start = startOf(reached, middle + diagonal, { edits, diagonal })
    for (; x > start; x--, y--) steps.push({ kind: 'same', word: before[x - 1] ?? '' })
    if (isNew) steps.push({ kind: 'new', word: after[--y] ?? '' })
    else steps.push({ kind: 'gone', word: before[--x] ?? '' })
  }
  for (; x > 0; x--) steps.push({ kind: 'same', word: before[x - 1] ?? '' })

  return stretches(steps.reverse())
}

function stretches(steps: readonly { kind: Stretch['kind']; word: string }[]): Stretch[] {
  const all: Stretch[] = []
  for (const { kind, word } of steps) {
    const last = all.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else all.push({ kind, words: [word] })
  }
  return all
}
