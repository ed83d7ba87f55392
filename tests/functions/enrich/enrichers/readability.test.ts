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
