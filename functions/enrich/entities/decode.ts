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
  const slot = at * tagCount + tag
  const row = slot - tag - tagCount
  const allowed = (at === 0 ? atStart : before)[tag] ?? none
  let best = Number.NEGATIVE_INFINITY
  for (let index = 0; index < allowed.length; index += 1) {
    const from = allowed[index] ?? 0
    const score = (at === 0 ? 0 : (scores[row + from] ?? 0)) + (transitions[from * tagCount + tag] ?? 0)
    if (score > best) {
      best = score
      origins[slot] = from
    }
  }
  scores[slot] = best + (emissions[slot] ?? 0)
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
