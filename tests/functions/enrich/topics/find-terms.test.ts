import { describe, expect, test } from 'vitest'
import { storyOf } from '../../../../functions/enrich/story.ts'
import { findTerms } from '../../../../functions/enrich/topics/find-terms.ts'
import type { NamedTerm, TopicModel } from '../../../../functions/enrich/topics/topic-model.ts'
import { draftOf } from '../drafts.ts'

const term = (code: string, name: string, top = 'weather'): NamedTerm => ({
  ...{ code, name, top, depth: 2, words: name.split(' ') },
})
const all = [
  term('7', 'rain'),
  term('3', 'rain forest'),
  term('2', 'rain forest fire'),
  term('4', 'snow'),
  term('5', 'hail'),
  term('6', 'wind'),
  term('9', 'rain', 'sport'),
  term('8', 'frost'),
  term('1', 'frost'),
]
const model: TopicModel = {
  codes: [],
  add: () => undefined,
  termsFrom: word => all.filter(({ words }) => words[0] === word),
  nameOf: code => code,
}
const codesOf = (headline: string, text = '', top = 'weather'): string =>
  findTerms(storyOf(draftOf(headline, [text]), 'en'), top, model)
    .map(({ code }) => code)
    .join(' ')

describe('a finer term is found', () => {
  test.each([
    ['that a story names three times', '', 'Rain, rain, rain', '7'],
    ['and none that it names twice', '', 'Rain, rain', ''],
    ['that a headline names, which counts for two', 'Rain', 'Rain', '7'],
    ['and none that a headline alone names', 'Rain', 'Nothing', ''],
    ['in the plural too', '', 'Rains, rains, rain', '7'],
    ['and none in a headline and in the first word below it', 'Nothing', 'Rain and rain', ''],
  ])('%s', (_what, headline, text, codes) => {
    expect(codesOf(headline, text)).toBe(codes)
  })

  test('under the topic of the story alone', () => {
    expect(codesOf('', 'Rain, rain, rain', 'sport')).toBe('9')
    expect(codesOf('', 'Snow, snow, snow', 'sport')).toBe('')
  })

  test('by its whole name, the longest that stands there', () => {
    expect(codesOf('', 'Rain forest, rain forest, rain forest')).toBe('3')
    expect(codesOf('', 'Rain forest fire, rain forest fire, rain forest fire')).toBe('2')
    expect(codesOf('', 'Rain forest, rain fires, rain')).toBe('')
  })

  test('by the lesser code of two that are called the same', () => {
    expect(codesOf('', 'Frost, frost, frost')).toBe('1')
  })
})

test('three are told at most, those most often named first, and of equals those of the lesser code', () => {
  const three = 'Snow, snow, snow, hail, hail, hail, rain, rain, rain'

  expect(codesOf('', `${three}, wind, wind, wind, wind`)).toBe('6 4 5')
  expect(codesOf('', `hail, hail, hail, ${three}`)).toBe('5 4 7')
})
