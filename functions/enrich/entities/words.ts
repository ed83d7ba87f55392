import { hashOf } from '../hashes.ts'
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
}

// A longer word is a mistake or an attack: what is past this tells nothing of a name.
const longest = 40

export function wordOf(text: string, lexicon: Lexicon): Word {
  const form = text.slice(0, longest).replaceAll('’', "'")
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

const shapeOf = (form: string): string =>
  form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/gu, 'd')

function affixesOf(lower: string): number[] {
  const affixes: number[] = []
  for (let length = 1; length <= 4 && length < lower.length; length += 1)
    affixes.push(hashOf(`${lower.slice(0, length)}-`), hashOf(`-${lower.slice(-length)}`))

  return affixes
}

/** Without accents: "Sao Paulo" is found where the list has "São Paulo". */
export const plain = (lower: string): string =>
  /^[\x20-\x7e]*$/u.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '')
