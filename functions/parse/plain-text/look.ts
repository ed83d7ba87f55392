import {
  atSign,
  bar,
  capital,
  colon,
  dash,
  digit,
  foreign,
  kindsNow,
  other,
  slash,
  small,
  space,
  stop,
  unspacedLetter,
} from './letter-kinds.ts'
import type { Part } from './parts.ts'
import { mixed, setsAt, setsNow } from './word-sets.ts'

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

const glue = 1 << 14
const oddStart = 1 << 15
const looseSpace = 1 << 16

/** What a line may hold: marks of a `Look`. */
export const mark = {
  digit: 1 << digit,
  slash: 1 << slash,
  colon: 1 << colon,
  at: 1 << atSign,
  /** Bars, dashes and strokes, or a sign that may be one. */
  bar: (1 << bar) | (1 << dash) | (1 << slash) | (1 << other),
  /** Bars alone, or a sign that may be one. */
  upright: (1 << bar) | (1 << other),
  /** Letters and signs beyond those of English: a list of English words says nothing about them. */
  foreign: (1 << foreign) | (1 << unspacedLetter) | (1 << other),
  /** A stop that something follows. */
  innerStop: 1 << stop,
  /** A capital right behind a small letter. */
  glue,
  /** It opens with no plain word. */
  oddStart,
  /** A space at an end, or two in a row. */
  looseSpace,
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

/**
 * The pass. It goes over every letter of an upload, so all that is done at each stands in one loop and asks tables: functions
 * called there are compiled again and again, as they meet letters they had not met before.
 */
function seen(text: string): Look {
  const [sets, kinds, codes] = [setsNow(), kindsNow(), codesOf(text)]
  counts.fill(0)
  let [marks, holds, first, firstEnd] = [0, 0, 0, -1]
  let [hash, before] = [0, space]
  for (let at = 0; at <= text.length; at++) {
    const code = codes[at] ?? lineEnd
    const now = kinds[code] ?? other
    counts[now] = (counts[now] ?? 0) + 1
    marks |= marksOf[(before << 4) | now] ?? 0
    if (now <= unspacedLetter) hash = mixed(hash, code | 32)
    else if (before <= unspacedLetter) {
      const word = setsAt(sets, hash)
      holds |= word
      if (firstEnd < 0) [first, firstEnd] = [word, at]
      hash = 0
    }
    before = now
  }
  return {
    text,
    words: wordsCounted(text),
    marks: marks | marksBeside(text, marks, firstEnd),
    first,
    holds,
    part: undefined,
  }
}

// How many of each kind the line at hand has.
const counts = new Uint32Array(16)
const countOf = (kind: number) => counts[kind] ?? 0

/** For each kind, and the one before it, the marks they give. */
const marksOf = Uint32Array.from({ length: 256 }, (_, pair) => {
  const [before, now] = [pair >> 4, pair & 15]
  const joint = before === small && now === capital ? glue : before === space && now === space ? looseSpace : 0
  return now > other ? 0 : joint | (now === stop ? 0 : 1 << now)
})

const wordsCounted = (text: string) =>
  text === '' ? 0 : countOf(space) + 1 + Math.floor(countOf(unspacedLetter) / lettersOfWord)

/** The marks that no letter gives alone. */
function marksBeside(text: string, marks: number, firstEnd: number): number {
  const stopAtEnd = stops.includes(text.at(-1) ?? ' ') ? 1 : 0
  let beside = 0
  if (countOf(stop) > stopAtEnd) beside |= mark.innerStop
  if ((marks & mark.foreign) !== 0) beside |= glue
  if (isOdd(text, firstEnd)) beside |= oddStart
  if (text.endsWith(' ')) beside |= looseSpace
  return beside
}
const stops = '.!?'

// Any sign that no pattern waits for: behind the last letter it ends the last word.
const lineEnd = 44

const room = new Uint16Array(1 << 12)
const roomBytes = Buffer.from(room.buffer)

/** The letters as numbers: a line is a piece of a longer text, and each of its letters would be looked for in that. */
function codesOf(text: string): Uint16Array {
  const isLong = text.length >= room.length
  const codes = isLong ? new Uint16Array(text.length + 1) : room
  ;(isLong ? Buffer.from(codes.buffer) : roomBytes).write(text, 'utf16le')
  codes[text.length] = lineEnd
  return codes
}

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
