import { finished, hashedOn, hashOf, unhashed } from '../hashes.ts'
import type { Lexicon } from './lexicon.ts'

/** What features ask of a word: hashes of its forms and what the lexicon knows of it. */
export type Word = {
  readonly lower: number
  readonly form: number
  readonly shape: number
  readonly short: number
  readonly affixes: readonly number[]
  readonly capital: boolean
  readonly capitals: boolean
  readonly lowerCase: boolean
  /** Bits of the cluster's path, 0 where the word is in none; `kinds` has three bits for each kind of name. */
  readonly cluster: number
  readonly kinds: number
  /** The form that gazetteers are asked for. */
  readonly key: number
  /** What a model has it say for the words around it: kept with it, since a word is met again. */
  said?: { by: object; scores: Float32Array }
}

// A longer word is a mistake or an attack: what is past this tells nothing of a name.
const longest = 40

export function wordOf(text: string, lexicon: Lexicon): Word {
  const form = text.slice(0, longest).replaceAll('’', "'")
  if (ascii.test(form)) return asciiWordOf(form, lexicon)

  const lower = form.toLowerCase()
  const digits = lower.replace(/\d/gu, '0')
  const shape = shapeOf(form)
  const row = lexicon.rowOf(hashOf(lower))

  return {
    lower: hashOf(digits),
    form: hashOf(form),
    shape: hashOf(shape),
    short: hashOf(shape.replace(/(.)\1+/gu, '$1')),
    affixes: affixesOf(digits),
    capital: /^\p{Lu}/u.test(form),
    capitals: /\p{Lu}/u.test(form) && !/\p{Ll}/u.test(form),
    lowerCase: /^\p{Ll}/u.test(form),
    cluster: lexicon.clusterOf(row),
    kinds: lexicon.kindsOf(row),
    key: hashOf(plain(lower)),
  }
}

const ascii = /^[\0-\x7f]*$/

/** The same of a word of ASCII, in one walk: six hashes at once and no string made. */
function asciiWordOf(form: string, lexicon: Lexicon): Word {
  let [lower, digits, whole, shape, short] = [unhashed, unhashed, unhashed, unhashed, unhashed]
  let [kinds, previous] = [0, -1]
  const affixes: number[] = []
  for (let at = 0; at < form.length; at += 1) {
    const unit = form.charCodeAt(at)
    const sign = shapeAt(unit)
    const small = sign === upper ? unit + 32 : unit
    lower = hashedOn(lower, small)
    digits = hashedOn(digits, sign === digit ? zero : small)
    whole = hashedOn(whole, unit)
    shape = hashedOn(shape, sign)
    if (sign !== previous) short = hashedOn(short, sign)
    previous = sign
    kinds |= sign === upper ? 1 : sign === under ? 2 : 0
    if (at < longestAffix && at + 1 < form.length)
      affixes.push(finished(hashedOn(digits, hyphen)), suffixOf(form, at + 1))
  }
  const row = lexicon.rowOf(finished(lower))
  const first = shapeAt(form.charCodeAt(0))

  return {
    lower: finished(digits),
    form: finished(whole),
    shape: finished(shape),
    short: finished(short),
    affixes,
    capital: first === upper,
    capitals: kinds === 1,
    lowerCase: first === under,
    cluster: lexicon.clusterOf(row),
    kinds: lexicon.kindsOf(row),
    key: finished(lower),
  }
}

const [upper, under, digit, zero, hyphen] = [0x58, 0x78, 0x64, 0x30, 0x2d]

const longestAffix = 4

/** X for a capital, x for a small letter, d for a digit; else itself. */
function shapeAt(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return under
  if (unit >= 0x41 && unit <= 0x5a) return upper

  return unit >= zero && unit <= 0x39 ? digit : unit
}

function suffixOf(form: string, length: number): number {
  let hash = hashedOn(unhashed, hyphen)
  for (let at = form.length - length; at < form.length; at += 1) {
    const unit = form.charCodeAt(at)
    const sign = shapeAt(unit)
    hash = hashedOn(hash, sign === upper ? unit + 32 : sign === digit ? zero : unit)
  }

  return finished(hash)
}

const shapeOf = (form: string): string =>
  form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/gu, 'd')

function affixesOf(lower: string): number[] {
  const affixes: number[] = []
  for (let length = 1; length <= longestAffix && length < lower.length; length += 1)
    affixes.push(hashOf(`${lower.slice(0, length)}-`), hashOf(`-${lower.slice(-length)}`))

  return affixes
}

/** Without accents: "Sao Paulo" is found where the list has "São Paulo". */
export const plain = (lower: string): string =>
  /^[\x20-\x7e]*$/u.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
