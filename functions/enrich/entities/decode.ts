import { mayEnd, mayFollow, tagCount } from './tags.ts'

/** Scores of a tag after another; row `tagCount` is the start of a sentence. */
export type Transitions = Float32Array

const followers = Array.from({ length: tagCount + 1 }, (_, before) =>
  Uint8Array.from({ length: tagCount }, (__, tag) => (mayFollow(before, tag) ? 1 : 0)),
)
const enders = Uint8Array.from({ length: tagCount }, (_, tag) => (mayEnd(tag) ? 1 : 0))

/** The best allowed sequence of tags (Viterbi), for `emissions` of `tagCount` scores a word. */
export function decode(emissions: Float32Array, transitions: Transitions): Uint8Array {
  const length = emissions.length / tagCount
  const scores = new Float32Array(emissions.length).fill(Number.NEGATIVE_INFINITY)
  const origins = new Uint8Array(emissions.length)
  for (let at = 0; at < length; at += 1) {
    for (let tag = 0; tag < tagCount; tag += 1) step({ scores, origins, emissions, transitions }, at, tag)
  }

  return walkBack(scores, origins)
}

type Lattice = { scores: Float32Array; origins: Uint8Array; emissions: Float32Array; transitions: Transitions }

function step({ scores, origins, emissions, transitions }: Lattice, at: number, tag: number): void {
  const [from, to] = at === 0 ? [tagCount, tagCount + 1] : [0, tagCount]
  const slot = at * tagCount + tag
  let best = Number.NEGATIVE_INFINITY
  for (let before = from; before < to; before += 1) {
    if (followers[before]?.[tag] !== 1) continue
    const score =
      (at === 0 ? 0 : (scores[slot - tag - tagCount + before] ?? 0)) + (transitions[before * tagCount + tag] ?? 0)
    if (score > best) {
      best = score
      origins[slot] = before
    }
  }
  scores[slot] = best + (emissions[slot] ?? 0)
}

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
