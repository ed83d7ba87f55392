import { languageOfScript, scriptLanguages } from './scripts.ts'

/** What `npm run train:language` writes. */
export type Learned = {
  /** Each language's most frequent words and letters beyond ASCII, by how much one speaks for it: "27 the|21 of and". */
  words: Record<string, string>
  /** For each answer of the detector, of a thousand texts of each language those that it gives it to. */
  answers: Record<string, Record<string, number>>
}

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

export type Answer = (text: string) => { language: string; isReliable: boolean }
export type Weigher = { languages: readonly string[]; weigh(text: string): Evidence }

/** Words and scripts of 75 languages beside the answer of a detector that knows 60. */
export function weigher(learned: Learned, answer: Answer): Weigher {
  const languages = languagesOf(learned)
  const signs = indexOfSigns(learned, languages)
  const priors = new Map(Object.entries(learned.answers).map(([said, shares]) => [said, priorOf(shares, languages)]))

  return {
    languages,
    weigh(text) {
      const script = languageOfScript(text)
      if (script !== undefined) return Float64Array.from(languages, one => (one === script ? scriptTells : 0))

      const { language, isReliable } = answer(text)
      const said = saidAs(language, isReliable)
      const evidence = (priors.get(said) ?? priorOf(isReliable ? { [language]: unmeasured } : {}, languages)).slice()
      for (const sign of new Set(signsOf(text))) for (const one of signs.get(sign) ?? []) add(evidence, one)

      return evidence
    },
  }
}

type Weight = { language: number; weight: number }

const add = (evidence: Evidence, { language, weight }: Weight): void => {
  evidence[language] = (evidence[language] ?? 0) + weight
}

/** How an answer of the detector is called in what was learned. */
export const saidAs = (language: string, isReliable: boolean): string => `${language}${isReliable ? '+' : '-'}`

const priorOf = (shares: Record<string, number>, languages: readonly string[]): Evidence =>
  Float64Array.from(languages, language => Math.log(((shares[language] ?? 0) + rarest) / 1000))

function indexOfSigns({ words }: Learned, languages: readonly string[]): Map<string, Weight[]> {
  const index = new Map<string, Weight[]>()
  for (const [language, groups] of Object.entries(words))
    for (const group of groups.split('|')) {
      const [weight, ...signs] = group.split(' ')
      const one = { language: languages.indexOf(language), weight: Number(weight) / stored }
      for (const sign of signs) index.set(sign, [...(index.get(sign) ?? []), one])
    }

  return index
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
const languagesOf = ({ words, answers }: Learned): string[] =>
  [...new Set([...Object.keys(words), ...scriptLanguages, ...Object.keys(answers).map(said => said.slice(0, -1))])]
    .filter(language => language !== 'no')
    .sort()
