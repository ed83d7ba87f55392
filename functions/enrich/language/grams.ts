import { indexOf, spread } from '../hashes.ts'
import { gramKinds, type LanguageTables } from './language-file.ts'

/** The language whose runs of bytes a text has most of. Empty where it has none that are known. */
export type Guess = { language: string; isReliable: boolean }

/**
 * The detector of Nito-ELD 2.1 (Apache-2.0), answer for answer, over its smallest data: of each word the runs of four bytes,
 * three apart, and its last four; each speaks for some languages. As it is published it is an object of fifty thousand objects,
 * which took 100 ms to make and half a millisecond to ask.
 */
export function guesser(tables: LanguageTables): (text: string) => Guess {
  const { detected } = tables.legend
  const rowOf = rowFinder(tables)
  const scores = new Int32Array(detected.length)

  return text => {
    scores.fill(0)
    const grams = gramsOf(text)
    for (let at = 0; at < grams.count; at += 1) {
      const row = rowOf(grams.keys[at] ?? 0, grams.kinds[at] ?? 0)
      if (row !== -1) add(tables, row, scores)
    }

    const best = greatest(scores)
    const [language, usual] = detected[best] ?? ['', 0]
    const score = (scores[best] ?? 0) / grams.count
    return score > 0
      ? { language, isReliable: grams.count >= fewestGrams && usual * enough <= score / (score + scale) }
      : { language: '', isReliable: false }
  }
}

// All as in the detector: what it scales by, how near to its usual score is enough, and what each weight was lessened by.
const scale = 25
const enough = 0.75
const fewestGrams = 3
const base = 53

function add({ gramStarts, gramLanguages, gramWeights }: LanguageTables, row: number, scores: Int32Array): void {
  const end = gramStarts[row + 1] ?? 0
  for (let at = gramStarts[row] ?? 0; at < end; at += 1) {
    const language = gramLanguages[at] ?? 0
    scores[language] = (scores[language] ?? 0) + (gramWeights[at] ?? 0) + base
  }
}

function greatest(scores: Int32Array): number {
  let best = 0
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at

  return best
}

function rowFinder({ legend, gramKeys }: LanguageTables): (key: number, kind: number) => number {
  let first = 0
  const indexes = legend.kinds.map(length => {
    const from = first
    first += length
    return { from, find: indexOf(gramKeys.subarray(from, first)) }
  })

  return (key, kind) => {
    const index = indexes[kind]
    const row = index?.find(key) ?? -1
    return index === undefined || row === -1 ? -1 : index.from + row
  }
}

/** The runs of a text, each once: their bytes, spread, and their kind. Overwritten by the next text. */
type Grams = { keys: Int32Array; kinds: Uint8Array; count: number }

// A text is read as far as 380 bytes: words of one byte with a space between them have as many runs as half of that.
const mostGrams = 256
const slots = 1024
const found: Grams = { keys: new Int32Array(mostGrams), kinds: new Uint8Array(mostGrams), count: 0 }
const seen = new Uint16Array(slots)

const longestText = 1000
const cutAfter = 350
const cutWithinAfter = 380
const longestWord = 70

// Letters of the first plane; an apostrophe stays where no other sign stands between it and the letter behind it.
const between = /[^[\p{L}--[\u{10000}-\u{10ffff}]]]+(?<!['`’])/gv

const bytes = new Uint8Array(3 * longestText)
const encoder = new TextEncoder()

function gramsOf(text: string): Grams {
  const clean = text.slice(0, longestText).replace(between, ' ').trim().toLowerCase()
  const { written } = encoder.encodeInto(clean, bytes)
  const end = cutAt(written)
  found.count = 0
  seen.fill(0)
  let start = 0
  for (let at = 0; at <= end; at += 1) {
    if (at < end && bytes[at] !== space) continue
    if (at > start) gramsOfWord(start, at)
    start = at + 1
  }

  return found
}

const space = 32

/** At the first space after 350 bytes, or behind the character that ends after 380. */
function cutAt(length: number): number {
  for (let at = cutAfter; at < length; at += 1) {
    if (bytes[at] === space && at > cutAfter) return at
    if (at + 1 > cutWithinAfter && !isContinued(at + 1)) return at + 1
  }

  return length
}

const isContinued = (at: number): boolean => ((bytes[at] ?? 0) & 0xc0) === 0x80

function gramsOfWord(start: number, end: number): void {
  const read = Math.min(end - start, longestWord)
  let at = 0
  for (; at + 4 < read; at += 3) note(packed(start + at, start + at + 4), at === 0 ? begins : within)
  const last = Math.max(0, read - 4)

  // The end of a word that is longer than is read of one is in no table.
  note(packed(start + last, end), end - start > longestWord ? unlisted : at === 0 ? whole : ends)
}

const [within, begins, ends, whole] = [0, 1, 2, 3]
const unlisted = gramKinds.length

function packed(start: number, end: number): number {
  const factor = end - start > 4 ? 31 : 256
  let key = 0
  for (let at = start; at < end; at += 1) key = Math.imul(key, factor) + (bytes[at] ?? 0)

  return spread(key)
}

/** Each once, as the detector counts them. */
function note(key: number, kind: number): void {
  let slot = (key + kind) & (slots - 1)
  for (let one = seen[slot] ?? 0; one !== 0; one = seen[slot] ?? 0) {
    if (found.keys[one - 1] === key && found.kinds[one - 1] === kind) return
    slot = (slot + 1) & (slots - 1)
  }
  found.keys[found.count] = key
  found.kinds[found.count] = kind
  found.count += 1
  seen[slot] = found.count
}
