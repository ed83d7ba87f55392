import { describe, expect, test } from 'vitest'
import { bestOf, distinct, fillOf, scoreOf, scoring, setsOf } from '../../../../functions/enrich/summary/choose.ts'
import type { Weights } from '../../../../functions/enrich/summary/features.ts'
import type { Option } from '../../../../functions/enrich/summary/options.ts'

type Told = Partial<Pick<Option, 'standing' | 'follows' | 'introducedBy' | 'values'>> & {
  length?: number
  words?: string
}

let made = 0
/** Of ten characters, standing alone, in words that no other has. */
const option = ({ length = 10, words = `word${made++}`, ...more }: Told = {}): Option => ({
  line: {
    text: 'x'.repeat(length),
    sentence: { start: 0, end: length, part: 0, firstToken: 0, endToken: 1 },
    isWhole: true,
    startsInSpeech: false,
    endsInSpeech: false,
  },
  values: [1, 0, 0, 0, 0, 0, 0],
  words: new Set(words.split(' ')),
  standing: 'alone',
  follows: true,
  introducedBy: [],
  ...more,
})

const nothing: Weights = { one: 0, nearness: 0, depth: 0, share: 0, centrality: 0, coverage: 0, echo: 0, fill: 0 }
const wide = { characters: 1000, sentences: 3 }

describe('sentences go together', () => {
  test('in the order of the text, up to as many as are wanted', () => {
    const options = [option(), option(), option()]

    expect(setsOf(options, { characters: 1000, sentences: 2 })).toEqual([[0], [0, 1], [0, 2], [1], [1, 2], [2]])
    expect(setsOf(options, wide)).toContainEqual([0, 1, 2])
  })

  test('where they fit, a space between two', () => {
    expect(setsOf([option(), option()], { characters: 21, sentences: 2 })).toContainEqual([0, 1])
    expect(setsOf([option(), option()], { characters: 20, sentences: 2 })).toEqual([[0], [1]])
    expect(setsOf([option({ length: 21 })], { characters: 20, sentences: 2 })).toEqual([])
  })

  test('the shorter behind one that is too long', () => {
    expect(setsOf([option({ length: 21 }), option()], { characters: 20, sentences: 2 })).toEqual([[1]])
  })

  test('the first of them one of the first four', () => {
    const six = Array.from({ length: 6 }, () => option())

    expect(setsOf(six, { characters: 1000, sentences: 1 })).toEqual([[0], [1], [2], [3]])
    expect(setsOf(six, wide)).toContainEqual([3, 5])
  })

  test('one that leans only right behind the one before it', () => {
    const leaning = [option(), option({ standing: 'after' }), option()]

    expect(setsOf(leaning, wide)).toEqual([[0], [0, 1], [0, 1, 2], [0, 2], [2]])
    expect(setsOf([option(), option({ standing: 'after', follows: false })], wide)).toEqual([[0]])
    expect(setsOf([option(), option(), option({ standing: 'after' })], wide)).not.toContainEqual([0, 2])
  })

  test('a piece of a speech with none', () => {
    expect(setsOf([option(), option({ standing: 'never' })], wide)).toEqual([[0]])
  })

  test('a short name with what introduces it', () => {
    expect(setsOf([option(), option({ introducedBy: [0] })], wide)).toEqual([[0], [0, 1]])
    expect(setsOf([option(), option(), option({ introducedBy: [0, 1] })], wide)).not.toContainEqual([0, 2])
  })

  test('none that says the same again', () => {
    const [rain, more, other] = ['rain fell', 'rain fell hard', 'rain stopped'].map(words => option({ words }))
    const options = [rain, more, other].filter(one => one !== undefined)

    expect(setsOf(options, wide)).toEqual([[0], [0, 2], [1], [1, 2], [2]])
    expect(distinct(options, [0, 1, 2])).toEqual([0, 2])
  })
})

describe('the worth of sentences', () => {
  test('is the sum of what is seen of each', () => {
    const weights = { ...nothing, one: 1, nearness: 10, echo: 100 }
    const seen = option({ values: [1, 2, 9, 9, 9, 9, 3] })

    expect(scoreOf(seen, weights)).toBe(321)
    expect(scoring([seen, option()], weights, wide)([0, 1])).toBe(322)
    expect(scoring([seen, option()], weights, wide)([])).toBe(0)
  })

  test('grows with the room they fill, and no further', () => {
    const options = [option(), option({ length: 30 })]

    expect(fillOf(options, [0, 1], 80)).toBe(0.5)
    expect(fillOf(options, [0, 1], 30)).toBe(1)
    expect(scoring(options, { ...nothing, fill: 8 }, { characters: 80, sentences: 3 })([0, 1])).toBe(4)
  })

  test('makes the best set, the first of equals', () => {
    expect(bestOf([[0], [1], [2]], ([place]) => (place === 0 ? -2 : -1))).toEqual({ places: [1], score: -1 })
    expect(bestOf([], () => 0)).toBeUndefined()
  })
})
