import { beforeAll, expect, test } from 'vitest'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { readability } from '../../../../functions/enrich/enrichers/readability.ts'
import { draftOf } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const scoreOf = (language: string, paragraph: string) => {
  const draft = draftOf('A headline that counts for nothing', [paragraph], { language })
  return readability.annotate(draft, analyse(draft))?.value
}

// Ten words a sentence, four of them of more than six letters: 10 + 40.
const sentence = 'The council voted to keep the bridges standing until Saturday. '

test('ten words a sentence, four of them long, are a LIX of 50', () => {
  expect(scoreOf('en-GB', sentence.repeat(12))).toEqual({ formula: 'LIX', score: 50, newspapers: 52 })
})

test.each([
  ['a language it was not measured for', 'gd', sentence.repeat(12)],
  ['a text of a few words', 'en', sentence],
  ['an empty text', 'en', ''],
])('%s has no score', (_what, language, paragraph) => {
  expect(scoreOf(language, paragraph)).toBeUndefined()
})

test('a hundred words are enough, and ninety-nine are not', () => {
  expect(scoreOf('en', sentence.repeat(10))).toMatchObject({ score: 50 })
  expect(scoreOf('en', `${sentence.repeat(9)}The council voted to keep the bridges standing until.`)).toBeUndefined()
})

test('a word of six letters is short', () => {
  expect(scoreOf('en', 'The mayors of the harbor all agreed on it. '.repeat(12))).toMatchObject({ score: 9 })
  expect(scoreOf('en', 'The mayorss of the harbor all agreed on it. '.repeat(12))).toMatchObject({ score: 20 })
})

test.each(
  Object.entries({
    ...{ da: 51, de: 59, en: 52, es: 67, fi: 72, fr: 55, it: 65 },
    ...{ nb: 48, nn: 48, no: 48, pt: 70, ru: 65, sv: 47 },
  }),
)('newspapers in %s have %i', (language, newspapers) => {
  expect(scoreOf(language, 'ab cd ef gh ij. '.repeat(20))).toMatchObject({ newspapers })
})
