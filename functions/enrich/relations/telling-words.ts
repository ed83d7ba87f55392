import { byCodeUnit } from '../../text/by-code-unit.ts'
import { type Signature, signatureSize } from '../../text/signature.ts'
import { englishStops } from '../keywords/english.ts'
import type { Story } from '../story.ts'
import { hashOf } from './hashes.ts'

/** Fewer words than these say nothing of what a text is about. */
const fewestWords = 8

/**
 * The words that an article speaks of again and again, and how often. Words that all texts of its language have are left
 * out; where these are not known, nothing can be told, and nothing is said.
 */
export function tellingWords({ tokens }: Story, tag: string, frequent: readonly string[]): [string, number][] {
  if (frequent.length === 0) return []

  const plain = plainWords(tag, frequent)
  const counts = new Map<string, number>()
  for (const { kind, lower } of tokens)
    if (kind === 'word' && isLong(lower) && !plain.has(lower)) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  const most = [...counts].sort(([one, often], [other, seldom]) => seldom - often || byCodeUnit(one, other))

  return most.length < fewestWords ? [] : most.slice(0, signatureSize)
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Once for each language: its frequent words are always the same list. */
function plainWords(tag: string, frequent: readonly string[]): ReadonlySet<string> {
  const plain =
    known.get(frequent) ?? new Set(tag.split('-', 1)[0] === 'en' ? [...frequent, ...englishStops] : frequent)
  known.set(frequent, plain)

  return plain
}

export const signatureOf = (words: readonly (readonly [string, number])[]): Signature =>
  words.map(([word, count]) => ({ hash: hashOf(word), weight: weightOf(count) }))

/** A script without capitals writes a word with fewer signs. */
const isLong = (word: string): boolean => word.length > 3 || (word.length > 1 && /\p{Lo}/u.test(word))

/** The tenth mention tells less than the second. In steps of a fortieth: 255 are as many as 200 mentions. */
const weightOf = (count: number): number => Math.min(255, Math.round(40 * (1 + Math.log(count))))
