import { describe, expect, test } from 'vitest'
import { storyOf } from '../../../../functions/enrich/story.ts'
import type { TopicModel } from '../../../../functions/enrich/topics/topic-model.ts'
import { weighTopics } from '../../../../functions/enrich/topics/weigh-topics.ts'
import { draftOf } from '../drafts.ts'

/** A model that notes how often it hears each word; of topics that words are not called after, none is spoken for. */
function listening(...codes: string[]) {
  const heard = new Map<string, number>()
  const model: TopicModel = {
    codes,
    add(word, often, sums) {
      heard.set(word, often)
      if (codes.includes(word)) sums[codes.indexOf(word)] = often
    },
    termsFrom: () => [],
    nameOf: code => code,
  }

  return { model, heard }
}
const storyOfLines = (headline: string, ...paragraphs: string[]) => storyOf(draftOf(headline, paragraphs), 'en')

function heardOf(headline: string, ...paragraphs: string[]): Map<string, number> {
  const { model, heard } = listening()
  weighTopics(storyOfLines(headline, ...paragraphs), model)

  return heard
}

describe('a word is heard', () => {
  /** As often as a word that is said so many times behind the beginning of a story. */
  const times = (count: number) => count ** 0.8
  const filler = 'so, '.repeat(30)

  test.each([
    ['once far down in the text', ['', `${filler} rain`], 1],
    ['again and again, each time for less', ['', `${filler} rain rain rain`], 3],
    ['for more among the first sixty words and signs', ['', 'rain'], 2.5],
    ['for as much as the sixtieth', ['', `${'so, '.repeat(29)}so rain`], 2.5],
    ['for one as the sixty-first', ['', `${filler}rain`], 1],
    ['for twice as much in the headline', ['rain', 'It fell.'], 5],
    ['for twice as much in a headline far down', [`${filler} rain`], 2],
    ['in all the places that it has', ['rain', `${filler} rain`], 6],
  ] as const)('%s', (_what, [headline, ...paragraphs], count) => {
    expect(heardOf(headline, ...paragraphs).get('rain')).toBeCloseTo(times(count), 9)
  })

  test('with the one before it as one, unless a sign stands between', () => {
    expect([...heardOf('', 'White house, rain 1999.').keys()]).toEqual(['white', 'house', 'white-house', 'rain'])
    expect(heardOf('White house').get('white-house')).toBeCloseTo(times(5), 9)
  })
})

describe('topics', () => {
  const guesses = (text: string, ...codes: string[]) => weighTopics(storyOfLines('', text), listening(...codes).model)

  test('come the surest first, of equals by their codes, and none without a word', () => {
    expect(guesses('rain snow snow hail', 'snow', 'rain', 'hail', 'wind').map(({ code }) => code)).toEqual([
      'snow',
      'hail',
      'rain',
    ])
  })

  test('are measured by the best of the others', () => {
    const [alone] = guesses('rain', 'rain')
    const [first, second, third] = guesses('rain rain rain snow snow hail', 'rain', 'snow', 'hail')

    // A topic that nothing stands beside is before nothing by all it has.
    expect(alone?.confidence).toBe(Math.round(100 / (1 + Math.exp(0.09 - 1.74 * Math.sqrt(2.5 ** 0.8)))) / 100)
    expect(first?.confidence).toBeGreaterThan(0.5)
    expect(second?.confidence).toBeLessThan(0.4)
    expect(third?.confidence).toBeLessThan(second?.confidence ?? 0)
  })

  test('are sure to a hundredth', () => {
    for (const { confidence } of guesses('rain rain rain snow snow hail', 'rain', 'snow', 'hail'))
      expect(String(confidence)).toMatch(/^0\.\d{1,2}$/)
  })
})
