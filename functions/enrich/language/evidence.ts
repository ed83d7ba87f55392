import { hashOf, indexOf } from '../hashes.ts'
import { guesser } from './grams.ts'
import type { LanguageTables } from './language-file.ts'
import { languageOfScript, scriptLanguages } from './scripts.ts'

/** For each language the natural logarithm of how likely a text is in it; those of a text's parts add up. */
export type Evidence = Float64Array

/** What is stored are tenths. */
export const stored = 10

/** One in a thousand: less was not measured. */
const rarest = 1
/** Where there are no texts to measure by, the detector is taken at its word. */
const unmeasured = 950
/** A script is as sure as four of the most frequent words. */
const scriptTells = 12

export type Weigher = { languages: readonly string[]; weigh(text: string): Evidence }

/** Words and scripts of 75 languages beside the answer of a detector that knows 60. */
export function weigher(tables: LanguageTables): Weigher {
  const languages = languagesOf(tables)
  const guess = guesser(tables)
  const priorOf = priors(tables, languages)
  const addSigns = signAdder(tables, languages)

  return {
    languages,
    weigh(text) {
      const script = languageOfScript(text)
      if (script !== undefined) return Float64Array.from(languages, one => (one === script ? scriptTells : 0))

      const { language, isReliable } = guess(text)
      const evidence = priorOf(language, isReliable).slice()
      addSigns(signsOf(text), evidence)

      return evidence
    },
  }
}

/** How an answer of the detector is called in what was learned. */
export const saidAs = (language: string, isReliable: boolean): string => `${language}${isReliable ? '+' : '-'}`

type Prior = (language: string, isReliable: boolean) => Evidence

function priors({ legend }: LanguageTables, languages: readonly string[]): Prior {
  const known = new Map<string, Evidence>()

  return (language, isReliable) => {
    const said = saidAs(language, isReliable)
    const found = known.get(said)
    if (found !== undefined) return found

    const shares = legend.answers[said] ?? (isReliable ? { [language]: unmeasured } : {})
    const prior = Float64Array.from(languages, one => Math.log(((shares[one] ?? 0) + rarest) / 1000))
    known.set(said, prior)
    return prior
  }
}

/** Each sign of a text speaks once, however often it stands there. */
function signAdder(tables: LanguageTables, languages: readonly string[]) {
  const rowOf = indexOf(tables.signKeys)
  const places = tables.legend.words.map(([language]) => languages.indexOf(language))

  return (signs: readonly string[], evidence: Evidence): void => {
    const spoken = new Set<number>()
    for (const sign of signs) {
      const row = rowOf(hashOf(sign))
      if (row === -1 || spoken.has(row)) continue
      spoken.add(row)
      for (let at = tables.signStarts[row] ?? 0; at < (tables.signStarts[row + 1] ?? 0); at += 1) {
        const place = places[tables.signLanguages[at] ?? 0] ?? -1
        evidence[place] = (evidence[place] ?? 0) + (tables.signWeights[at] ?? 0) / stored
      }
    }
  }
}

/** The words as they stand and, once each, the letters that not every language has. Also the learner's view of a text. */
export function signsOf(text: string): string[] {
  const lower = text.toLowerCase()
  const letters = new Set(lower.match(/[^\p{ASCII}\P{L}]/gu))

  return [...(lower.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []), ...Array.from(letters, letterSign)]
}

/** No word begins so: a letter is told from the word of one letter. */
const letterSign = (letter: string): string => `·${letter}`

/** The detector's `no` is no language of ours: it is nb or nn. */
const languagesOf = ({ legend }: LanguageTables): string[] =>
  [
    ...new Set([
      ...legend.words.map(([language]) => language),
      ...scriptLanguages,
      ...Object.keys(legend.answers).map(said => said.slice(0, -1)),
    ]),
  ]
    .filter(language => language !== 'no')
    .sort()
