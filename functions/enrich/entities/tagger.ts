import { decode } from './decode.ts'
import { caseOf } from './document-case.ts'
import { agree } from './document-scores.ts'
import { type Sentence, sentenceOf, visitFeatures } from './features.ts'
import type { Model } from './model.ts'
import { spansOf, tagCount, type WordSpan } from './tags.ts'

/** `margin`: by how much, on the scale of the weights, the weakest of its words speaks for this name. */
export type Found = WordSpan & { margin: number }

/** The names in sentences that stand together, given as words. */
export function findNames(sentences: readonly (readonly string[])[], model: Model): Found[][] {
  const words = sentences.map(sentence => sentence.map(model.look))
  const document = caseOf(words)
  const read = words.map(sentence => sentenceOf(sentence, document, model.lexicon))
  const scores = read.map(sentence => scoresOf(sentence, model))
  agree(words, scores)

  return scores.map(sentence => namesOf(sentence, model))
}

function scoresOf(sentence: Sentence, model: Model): Float32Array {
  const scores = new Float32Array(sentence.words.length * tagCount)
  let base = 0
  const visit = (feature: number) => model.add(feature, scores, base)
  for (let at = 0; at < sentence.words.length; at += 1, base += tagCount) visitFeatures(sentence, at, visit)

  return scores
}

function namesOf(scores: Float32Array, { transitions }: Model): Found[] {
  const tags = decode(scores, transitions)

  return spansOf(tags).map(span => ({ ...span, margin: marginOf(scores, tags, span) }))
}

function marginOf(scores: Float32Array, tags: Uint8Array, { start, end }: WordSpan): number {
  let margin = Number.POSITIVE_INFINITY
  for (let at = start; at < end; at += 1) {
    const own = tags[at] ?? 0
    const others = scores.subarray(at * tagCount, (at + 1) * tagCount).filter((_, tag) => isOtherType(tag, own))
    margin = Math.min(margin, (scores[at * tagCount + own] ?? 0) - Math.max(...others))
  }

  return margin
}

const isOtherType = (tag: number, own: number): boolean => tag === 0 || (tag - 1) >> 2 !== (own - 1) >> 2
