import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eld } from 'eld/extrasmall'
import { saidAs, signsOf, stored } from '../functions/enrich/language/evidence.ts'
import { languageBytes } from '../functions/enrich/language/language-file.ts'
import { isForTraining, sentencesByLanguage } from './eval/sentences.ts'
import { readGrams } from './train-language/grams.ts'
import { packedWords, type Words } from './train-language/pack-words.ts'

/** More words help little: 100 of a language answer 96.6 % of sentences, 300 98.3 %, 800 98.6 %. */
const words = 300
/** How often a word that is not among them may be met. */
const unlistedWord = 1 / 20_000
const unlistedLetter = 1 / 500
/** Words follow from one another, letters from words: taken as independent they would say too much. */
const weights = { word: 0.8, letter: 0.5 }
/** They write no words apart, and their scripts tell them. */
const unspaced = new Set(['ja', 'th', 'zh'])
const fewestWords = 2
const fewestLetters = 5

const data = process.env['COPYDESK_DATA']
if (data === undefined)
  console.log(
    'COPYDESK_DATA=DIR npm run train:language writes functions/enrich/models/language.bin from DIR/corpora/language.',
  )
else writeFileSync(join(import.meta.dirname, '../functions/enrich/models/language.bin'), await learn(data))

async function learn(dataFolder: string): Promise<Uint8Array> {
  const sets = sentencesByLanguage(dataFolder)
    .filter(([language]) => !unspaced.has(language))
    .map(([language, lines]): [string, string[]] => [language, lines.filter(isForTraining)])
  const { detected, kinds, source, ...grams } = await readGrams()
  const { languages, ...signs } = packedWords(sets.map(([language, lines]) => [language, wordsOf(lines)]))

  return languageBytes({
    legend: { source, detected, kinds, answers: answersTo(sets), words: languages },
    ...grams,
    ...signs,
  })
}

/** By how much each word and letter speaks for a language, the weightiest first. */
function wordsOf(lines: readonly string[]): Words {
  const counts = new Map<string, number>()
  for (const sign of lines.flatMap(signsOf)) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  const frequent = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const [letters, plain] = [true, false].map(isLetter => frequent.filter(([sign]) => sign.startsWith('·') === isLetter))
  const all = (plain ?? []).reduce((sum, [, count]) => sum + count, 0)
  const found: [string, number][] = []
  const put = (sign: string, evidence: number) => {
    const rounded = Math.round(evidence * stored)
    if (rounded > 0) found.push([sign, rounded])
  }
  for (const [sign, count] of (plain ?? []).slice(0, words))
    if (count >= fewestWords) put(sign, weights.word * Math.log(count / all / unlistedWord))
  for (const [sign, count] of letters ?? [])
    if (count >= fewestLetters) put(sign, weights.letter * Math.log(count / lines.length / unlistedLetter))

  return found.sort(([, one], [, other]) => other - one)
}

/** Of a thousand texts of each language, those that got this answer. */
function answersTo(sets: readonly [string, string[]][]): Record<string, Record<string, number>> {
  const answers: Record<string, Record<string, number>> = {}
  for (const [language, lines] of sets)
    for (const line of lines) {
      const answer = eld.detect(line)
      const said = saidAs(answer.language, answer.isReliable())
      const shares = answers[said] ?? {}
      answers[said] = shares
      shares[language] = (shares[language] ?? 0) + 1000 / lines.length
    }
  for (const shares of Object.values(answers))
    for (const [language, share] of Object.entries(shares)) shares[language] = Math.round(share)

  return answers
}
