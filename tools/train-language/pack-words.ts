import { hashOf } from '../../functions/enrich/hashes.ts'
import type { LanguageTables } from '../../functions/enrich/language/language-file.ts'

/** Words, and letters behind a dot, with the tenths that each speaks for its language. */
export type Words = readonly (readonly [sign: string, tenths: number])[]

type Packed = Pick<LanguageTables, 'signKeys' | 'signStarts' | 'signLanguages' | 'signWeights' | 'frequent'> & {
  languages: [language: string, bytes: number][]
}

export function packedWords(sets: readonly (readonly [language: string, words: Words])[]): Packed {
  const signs = Map.groupBy(
    sets.flatMap(([, words], language) => words.map(([sign, weight]) => ({ sign, weight, language }))),
    ({ sign }) => sign,
  )
  const rows = [...signs]
    .map(([sign, weights]) => ({ key: hashOf(sign) >>> 0, weights }))
    .sort((one, other) => one.key - other.key)
  if (new Set(rows.map(({ key }) => key)).size < rows.length) throw new Error('Two words have one hash.')

  const weights = rows.flatMap(row => row.weights)
  const texts = sets.map(([, words]) => Buffer.from(frequentOf(words).join(' ')))
  return {
    signKeys: Uint32Array.from(rows, ({ key }) => key),
    signStarts: startsOf(rows.map(row => row.weights)),
    signLanguages: Uint8Array.from(weights, ({ language }) => language),
    signWeights: Uint8Array.from(weights, ({ weight }) => weight),
    frequent: Buffer.concat(texts),
    languages: sets.map(([language], at) => [language, texts[at]?.length ?? 0]),
  }
}

const frequentOf = (words: Words): string[] => words.map(([sign]) => sign).filter(sign => !sign.startsWith('·'))

/** Where each row begins, and where the last one ends. */
export function startsOf(rows: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(rows.length + 1)
  for (const [at, { length }] of rows.entries()) starts[at + 1] = (starts[at] ?? 0) + length

  return starts
}
