import { later } from '../../text/later.ts'
import type { Evidence } from './confidence.ts'
import { decode, type Transitions } from './decode.ts'
import { caseOf } from './document-case.ts'
import { agree } from './document-scores.ts'
import { type Sentence, sentenceOf, visitTogether, wordAt } from './features.ts'
import { bitsOf, isListed } from './listed.ts'
import { ask, type Model, nothingAsked } from './model.ts'
import { positions } from './phrases.ts'
import { spansOf, tagCount, type WordSpan } from './tags.ts'
import { reach } from './word-features.ts'
import type { Word } from './words.ts'

/** `margin`: by how much, on the scale of the weights, the weakest of its words speaks for this name. */
export type Found = WordSpan & Evidence

/** The names in sentences that stand together, given as words. */
export function findNames(sentences: readonly (readonly string[])[], model: Model): Found[][] {
  const words = sentences.map(sentence => sentence.map(model.look))
  const document = caseOf(words)
  const read = words.map(sentence => sentenceOf(sentence, document, model.lexicon))
  const scores = read.map(sentence => scoresOf(sentence, model))
  agree(words, scores)

  return read.map((sentence, at) => namesOf(sentence, scores[at] ?? new Float32Array(), model))
}

// Emptied by each look-up, so that one is enough.
const asked = nothingAsked()
const visit = ask(asked)

function scoresOf(sentence: Sentence, { add, alone }: Model): Float32Array {
  const { words } = sentence
  const said = later(() =>
    Array.from({ length: words.length + 2 * reach }, (_, at) => alone(wordAt(words, at - reach))),
  )
  const scores = new Float32Array(words.length * tagCount)
  for (let at = 0; at < words.length; at += 1) {
    const base = at * tagCount
    if (isPlain(sentence, at)) scores[base] = plainly
    else {
      visitTogether(sentence, at, visit)
      add(asked, scores, base)
      for (let place = 0; place <= 2 * reach; place += 1)
        addFrom(said()[at + place], place * tagCount, { scores, base })
    }
  }

  return scores
}

type Slot = { scores: Float32Array; base: number }

function addFrom(said: Float32Array | undefined, from: number, { scores, base }: Slot): void {
  for (let tag = 0; tag < tagCount; tag += 1) scores[base + tag] = (scores[base + tag] ?? 0) + (said?.[from + tag] ?? 0)
}

// Scores are sums of bytes: no name outweighs this.
const plainly = 2000
const onlyCommon = bitsOf('common')

/**
 * A word that is written small is in no name: where it is common, and where it is in no list and no capital is beside it, if
 * its story writes capitals. Two in five of all words need no closer look.
 */
function isPlain({ words, listed, document }: Sentence, at: number): boolean {
  const word = words[at]
  if (word?.lowerCase !== true) return false
  for (let position = 1; position < positions.length; position += 1)
    if (listed[at * positions.length + position] !== 0) return false

  const [last, next] = [isName(words[at - 1]), isName(words[at + 1])]
  const lists = listed[at * positions.length]
  if (lists === onlyCommon) return !last || !next

  return lists === 0 && !last && !next && document.writesCapitals && word.form === word.lower
}

const isName = (word: Word | undefined): boolean => word?.capital === true

function namesOf(sentence: Sentence, scores: Float32Array, { transitions }: Model): Found[] {
  const tags = tagsFor(sentence, scores, transitions)

  return spansOf(tags).map(span => ({
    ...span,
    margin: marginOf(scores, tags, span),
    isListed: isListed(sentence.listed, span),
  }))
}

/** Stretch by stretch: a plain word is in no name, so that one at either end says all that is to be known of what is beyond. */
function tagsFor(sentence: Sentence, scores: Float32Array, transitions: Transitions): Uint8Array {
  const { length } = sentence.words
  const tags = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) {
    if (isPlain(sentence, at)) continue
    const start = Math.max(0, at - 1)
    while (at < length && !isPlain(sentence, at)) at += 1
    const end = Math.min(length, at + 1)
    tags.set(decode(scores.subarray(start * tagCount, end * tagCount), transitions), start)
  }

  return tags
}

function marginOf(scores: Float32Array, tags: Uint8Array, { start, end }: WordSpan): number {
  let margin = Number.POSITIVE_INFINITY
  for (let at = start; at < end; at += 1) {
    const own = tags[at] ?? 0
    let rival = Number.NEGATIVE_INFINITY
    for (let tag = 0; tag < tagCount; tag += 1)
      if (isOtherType(tag, own)) rival = Math.max(rival, scores[at * tagCount + tag] ?? 0)
    margin = Math.min(margin, (scores[at * tagCount + own] ?? 0) - rival)
  }

  return margin
}

const isOtherType = (tag: number, own: number): boolean => tag === 0 || (tag - 1) >> 2 !== (own - 1) >> 2
