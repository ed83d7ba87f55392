import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod/mini'
import { spread } from '../../functions/enrich/hashes.ts'
import type { LanguageTables } from '../../functions/enrich/language/language-file.ts'
import { startsOf } from './pack-words.ts'

/** The detector's own files: `ngrams` has for each run of bytes which of `languages` it speaks for, by number, and how much. */
const Ngrams = z.object({
  ngramsData: z.object({
    languages: z.record(z.string(), z.string()),
    ngrams: z.record(z.string(), z.record(z.string(), z.number())),
  }),
})
const Averages = z.object({ avgScore: z.record(z.string(), z.number()) })
const Dictionary = z.object({ dictionary: z.array(z.string()) })

type Packed = Pick<LanguageTables, 'gramKeys' | 'gramStarts' | 'gramLanguages' | 'gramWeights'> &
  Pick<LanguageTables['legend'], 'detected' | 'kinds' | 'source'>

type Row = { kind: number; key: number; weights: [language: string, weight: number][] }

export async function readGrams(): Promise<Packed> {
  const { ngramsData } = z.parse(Ngrams, await file('ngrams/extrasmall.js'))
  const { avgScore } = z.parse(Averages, await file('avgScore.js'))
  const { dictionary } = z.parse(Dictionary, await file('dictionary.js'))
  const rows = Object.entries(ngramsData.ngrams)
    .map(([gram, weights]): Row => ({ ...keyOf(gram, dictionary), weights: Object.entries(weights) }))
    .sort((one, other) => one.kind - other.kind || one.key - other.key)
  const weights = rows.flatMap(row => row.weights)

  return {
    source:
      'Nito-ELD 2.1.0, extrasmall. Copyright Nito T.M., Apache-2.0, github.com/nitotm/efficient-language-detector-js',
    detected: Object.values(ngramsData.languages).map(language => [language, averageOf(avgScore, language)]),
    kinds: [0, 1, 2, 3].map(kind => rows.filter(row => row.kind === kind).length),
    gramKeys: Uint32Array.from(rows, ({ key }) => key),
    gramStarts: startsOf(rows.map(row => row.weights)),
    gramLanguages: Uint8Array.from(weights, ([language]) => Number(language)),
    gramWeights: Uint8Array.from(weights, ([, weight]) => weight),
  }
}

const file = async (name: string): Promise<unknown> =>
  await import(pathToFileURL(join(import.meta.dirname, '../../node_modules/eld/src', name)).href)

/** A space before or behind: there its word begins or ends. A byte beyond ASCII is a character of the detector's own. */
function keyOf(gram: string, dictionary: readonly string[]): { kind: number; key: number } {
  const kind = Number(gram.startsWith(' ')) + 2 * Number(gram.endsWith(' '))
  const bytes = Array.from(gram.trim(), sign => {
    const byte = dictionary.lastIndexOf(sign)
    return byte > 127 ? byte : sign.charCodeAt(0)
  })

  return { kind, key: spread(bytes.reduce((key, byte) => (key << 8) | byte, 0)) >>> 0 }
}

function averageOf(averages: Record<string, number>, language: string): number {
  const average = averages[language]
  if (average === undefined) throw new Error(`The detector does not say how high its score for ${language} is.`)

  return average
}
