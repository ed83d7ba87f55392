import { mayEnd, mayFollow, tagCount } from './tags.ts'

/** Scores of a tag after another; row `tagCount` is the start of a sentence. */
export type Transitions = Float32Array

// Most pairs of tags are not allowed: the tags that may stand before each, and at the start of a sentence none or its mark.
const before = Array.from({ length: tagCount }, (_, tag) => tagsBefore(tag, 0, tagCount))
const atStart = Array.from({ length: tagCount }, (_, tag) => tagsBefore(tag, tagCount, tagCount + 1))

function tagsBefore(tag: number, from: number, to: number): Uint8Array {
  const all = Array.from({ length: to - from }, (_, at) => from + at)

  return Uint8Array.from(all.filter(one => mayFollow(one, tag)))
}

const enders = Uint8Array.from({ length: tagCount }, (_, tag) => (mayEnd(tag) ? 1 : 0))

/** The best allowed sequence of tags (Viterbi), for `emissions` of `tagCount` scores a word. */
export function decode(emissions: Float32Array, transitions: Transitions): Uint8Array {
  // A row more, before the first word: there nothing has been said.
  const lattice = {
    scores: new Float32Array(emissions.length + tagCount + 1),
    origins: new Uint8Array(emissions.length),
    emissions,
    transitions,
  }
  for (let row = 0; row < emissions.length; row += tagCount) step(lattice, row, row === 0 ? atStart : before)

  return walkBack(lattice.scores.subarray(tagCount + 1), lattice.origins)
}

type Lattice = { scores: Float32Array; origins: Uint8Array; emissions: Float32Array; transitions: Transitions }

/** One word: `row` is where its scores begin, and in the lattice those of the word before it, or the start. */
function step({ scores, origins, emissions, transitions }: Lattice, row: number, allowed: readonly Uint8Array[]): void {
  const own = row + tagCount + 1
  const last = row === 0 ? 0 : row + 1
  for (let tag = 0; tag < tagCount; tag += 1) {
    const tags = allowed[tag] ?? none
    let best = Number.NEGATIVE_INFINITY
    let origin = 0
    for (let index = 0; index < tags.length; index += 1) {
      const from = tags[index] ?? 0
      const sum = (scores[last + from] ?? 0) + (transitions[from * tagCount + tag] ?? 0)
      if (sum > best) {
        best = sum
        origin = from
      }
    }
    origins[row + tag] = origin
    scores[own + tag] = best + (emissions[row + tag] ?? 0)
  }
}

const none = new Uint8Array()

function walkBack(scores: Float32Array, origins: Uint8Array): Uint8Array {
  const length = scores.length / tagCount
  const tags = new Uint8Array(length)
  let tag = 0
  let best = Number.NEGATIVE_INFINITY
  for (let last = 0; last < tagCount; last += 1) {
    const score = scores[(length - 1) * tagCount + last] ?? 0
    if (enders[last] === 1 && score > best) [best, tag] = [score, last]
  }
  for (let at = length - 1; at >= 0; at -= 1) {
    tags[at] = tag
    tag = origins[at * tagCount + tag] ?? 0
  }

  return tags
}
