import { beforeAll, describe, expect, test } from 'vitest'
import { Topics } from '../../../../events/annotations.ts'
import { type Analysis, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { topics } from '../../../../functions/enrich/enrichers/topics.ts'
import type { NamedTerm, TopicModel } from '../../../../functions/enrich/topics/topic-model.ts'
import { draftOf } from '../drafts.ts'

const draft = draftOf('Rain', ['Rain'])
let analysis: Analysis
beforeAll(async () => {
  analysis = (await prepareAnalysis())(draft)
})

const finer: NamedTerm = { code: '17000009', name: 'rain', top: '17000000', depth: 2, words: ['rain'] }

/** What is said of a story whose words speak so much for each of these. */
function said(sums: Record<string, number>, tag = 'en') {
  const topicModel: TopicModel = {
    codes: Object.keys(sums),
    add: (_word, _often, all) => all.set(Object.values(sums)),
    termsFrom: word => (word === 'rain' ? [finer] : []),
    nameOf: code => `name of ${code}`,
  }
  const annotation = topics.annotate(draft, {
    ...analysis,
    topicModel,
    language: { tag, source: 'text', confidence: 1 },
  })

  return annotation && { ...Topics.parse(annotation.value), confidence: annotation.confidence }
}
const named = (code: string, confidence: number) => ({ code, name: `name of ${code}`, confidence })

describe('a story has a topic', () => {
  test.each([
    [3.4, 0.96, true],
    [3.2, 0.95, false],
  ])('where its words speak so much for one that it is sure: %f, %f', (sum, confidence, isSure) => {
    const found = said({ '15000000': sum })

    expect(found).toMatchObject({ confidence, candidates: [named('15000000', confidence)] })
    expect(found?.topics).toEqual(isSure ? [named('15000000', confidence)] : [])
  })

  test('with the finer terms under it that it names', () => {
    expect(said({ '17000000': 9 })?.topics).toEqual([named('17000000', 0.99), { code: '17000009', name: 'rain' }])
  })

  test.each(['en', 'en-GB'])('where it is in English: %s', tag => {
    expect(said({ '15000000': 9 }, tag)?.topics).toHaveLength(1)
  })
})

test('a story in no language that is known has candidates and no topic', () => {
  expect(said({ '15000000': 9 }, 'und')).toMatchObject({ topics: [], candidates: [named('15000000', 0.99)] })
})

test('three candidates are told, the surest first', () => {
  const found = said({ '01000000': 5, '02000000': 8, '03000000': 6, '04000000': 7 })

  expect(found?.candidates.map(({ code }) => code)).toEqual(['02000000', '04000000', '03000000'])
})

test.each<[string, Record<string, number>, string]>([
  ['in another language', { '15000000': 9 }, 'de'],
  ['whose words speak for nothing', { '15000000': 0 }, 'en'],
])('nothing is said of a story %s', (_what, sums, tag) => {
  expect(said(sums, tag)).toBeUndefined()
})
