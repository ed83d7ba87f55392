import {
  atSign,
  bar,
  capital,
  colon,
  digit,
  foreign,
  kindOf,
  kindsNow,
  other,
  slash,
  small,
  space,
  stop,
  unspacedLetter,
} from './letter-kinds.ts'
import type { Part } from './parts.ts'
import { mixed, placeOf, setsNow } from './word-sets.ts'

/**
 * Some two hundred patterns are held against a line, and nearly all of them need a word or a mark that it does not have. One pass
 * over its letters tells which, so that a pattern is tried only where it can hold. What is seen may be too much, never too little.
 */
export type Look = {
  text: string
  words: number
  marks: number
  first: number
  holds: number
  /** What the line is by its own words, once that was asked. */
  part: Part | undefined
}

const glue = 1 << 13
const oddStart = 1 << 14

/** What a line may hold: marks of a `Look`. */
export const mark = {
  digit: 1 << digit,
  slash: 1 << slash,
  colon: 1 << colon,
  at: 1 << atSign,
  /** Bars, dashes and strokes, or a sign that may be one. */
  bar: (1 << bar) | (1 << slash) | (1 << other),
  /** Letters and signs beyond those of English: a list of English words says nothing about them. */
  foreign: (1 << foreign) | (1 << unspacedLetter) | (1 << other),
  /** A stop that something follows. */
  innerStop: 1 << stop,
  /** A capital right behind a small letter. */
  glue,
  /** It opens with no plain word. */
  oddStart,
} as const

// The parts of the reader ask one after the other about the same line, and come back to it after they asked about its neighbours.
const nothing: Look = { text: '', words: 0, marks: 0, first: 0, holds: 0, part: undefined }
let latest = nothing
let kept: Map<string, Look> | undefined

export function lookAt(text: string): Look {
  if (text !== latest.text) latest = kept?.get(text) ?? keep(seen(text))
  return latest
}

function keep(look: Look): Look {
  kept?.set(look.text, look)
  return look
}

/** Reads a whole text: what was seen of its lines is kept until then, and nothing of it afterwards. */
export function rememberingLooks<Value>(read: () => Value): Value {
  kept = new Map()
  try {
    return read()
  } finally {
    kept = undefined
    latest = nothing
  }
}

/** Whether the line may open with one of these words. */
export const opensWith = (text: string, words: number): boolean => (lookAt(text).first & words) !== 0

/** Whether the line may hold one of these words. */
export const holds = (text: string, words: number): boolean => (lookAt(text).holds & words) !== 0

/** Whether the line may bear one of these marks. */
export const bears = (text: string, marks: number): boolean => (lookAt(text).marks & marks) !== 0

/** The pass. It goes over every letter of an upload. */
function seen(text: string): Look {
  const bits = setsNow()
  const letterKinds = kindsNow()
  word.holds = 0
  word.first = 0
  word.firstEnd = -1
  let kinds = 0
  let hash = 0
  let letters = 0
  let spaces = 0
  let before = space
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const now = kindIn(letterKinds, code)
    kinds |= 1 << now
    if (now <= unspacedLetter) {
      hash = mixed(hash, code | 32)
      letters++
      kinds |= joint(before, now)
    } else {
      if (letters > 0) endWord(bits[placeOf(hash)] ?? 0, at)
      hash = 0
      letters = 0
      spaces += now === space ? 1 : 0
    }
    before = now
  }
  if (letters > 0) endWord(bits[placeOf(hash)] ?? 0, text.length)
  if (before === stop && text.search(/[.!?]/) === text.length - 1) kinds &= ~mark.innerStop
  const { first, holds } = word
  const marks = kinds | marksBeside(text, kinds)
  return { text, words: wordsIn(text, kinds, spaces), marks, first, holds, part: undefined }
}

const kindIn = (kinds: Uint8Array, code: number) => (code < kinds.length ? (kinds[code] ?? 0) : kindOf(code))

const joint = (before: number, now: number) => (before === small && now === capital ? glue : 0)

// What the words of the line at hand have told; kept here, as the pass ends a word at every sixth letter.
const word = { holds: 0, first: 0, firstEnd: -1 }

function endWord(bits: number, at: number): void {
  word.holds |= bits
  if (word.firstEnd >= 0) return

  word.first = bits
  word.firstEnd = at
}

function wordsIn(text: string, kinds: number, spaces: number): number {
  if (text === '') return 0
  if ((kinds & (1 << unspacedLetter)) === 0) return spaces + 1

  return spaces + 1 + Math.floor(unspacedIn(text) / lettersOfWord)
}

/** Of a line of millions no list is made. */
function unspacedIn(text: string): number {
  let count = 0
  everyUnspaced.lastIndex = 0
  while (everyUnspaced.test(text)) count++
  return count
}

const everyUnspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g

const marksBeside = (text: string, kinds: number) =>
  ((kinds & mark.foreign) > 0 ? glue : 0) | (isOdd(text, word.firstEnd) ? oddStart : 0)

// Chinese, Japanese and Thai set no spaces: two to four letters are a word.
const lettersOfWord = 3

/** Behind the dash of a list it opens with a sign or a digit, or with few letters that something is glued to ("ab1234"). */
function isOdd(text: string, firstEnd: number): boolean {
  const from = text.startsWith('- ') ? 2 : 0
  const opening = text.charCodeAt(from) | 32
  if (opening < 97 || opening > 122) return !quotes.includes(text[from] ?? '')

  return firstEnd >= from && firstEnd <= from + 4 && !' .:,'.includes(text[firstEnd] ?? ' ')
}

const quotes = '"“‘'
