import { describe, expect, test } from 'vitest'
import { lexiconOf } from '../../../../functions/enrich/keywords/lexicon.ts'
import { folded, wordReader } from '../../../../functions/enrich/keywords/words.ts'
import { storyOf } from '../../../../functions/enrich/story.ts'
import { draftOf } from '../drafts.ts'

function wordsIn(text: string) {
  const lexicon = lexiconOf('en', ['the'])
  if (lexicon === undefined) throw new Error('Nothing is known of English')

  return storyOf(draftOf('', [text]), 'en').tokens.map(wordReader(lexicon))
}

test.each([
  ['bridges', 'bridge'],
  ['ferries', 'ferry'],
  ['ships', 'ship'],
  ['cars', 'cars'],
  ['bus', 'bus'],
  ['virus', 'virus'],
  ['basis', 'basis'],
  ['glass', 'glass'],
  ['series', 'sery'],
  ['bridge', 'bridge'],
  ['island', 'island'],
  ['society', 'society'],
])('%s and %s are one keyword', (word, one) => {
  expect(folded(word)).toBe(one)
})

describe('a word', () => {
  test('that comes again is looked at once', () => {
    const [first, , second] = wordsIn('bridge, bridge')

    expect(second).toBe(first)
  })

  test('has one root in singular and plural, of which nothing is counted yet', () => {
    const [one, many] = wordsIn('bridge bridges')

    expect(many?.root).toBe(one?.root)
    expect(one?.root).toEqual({ folded: 'bridge', single: 0, longer: 0 })
  })

  test.each([
    ['breaks a keyword where it is a sign', ',', { breaks: true, isStop: true, isWord: false }],
    ['is no keyword alone where it is short', 'ox', { standsAlone: false, hasCapital: false, isCapitals: false }],
    ['is one where it is short and in capitals', 'EU', { standsAlone: true, hasCapital: true, isCapitals: true }],
    ['is one from three letters on', 'oxy', { standsAlone: true }],
    ['is set as a name', 'Ann', { hasCapital: true, isCapitals: false }],
    ['is a stop word', 'the', { isStop: true, breaks: false, isWord: true }],
    ['is a number', '1999', { isStop: false, isWord: false }],
  ])('%s: %s', (_what, text, word) => {
    expect(wordsIn(text)).toMatchObject([word])
  })

  test.each([
    ['mayor’s', [false, true]],
    ["mayor's", [false, true]],
    ['O’Sullivan', [false]],
  ])('breaks a keyword where it is a genitive: %s', (text, breaks) => {
    expect(wordsIn(text).map(word => word.breaks)).toEqual(breaks)
  })
})
