import { describe, expect, test } from 'vitest'
import { type Lexicon, lexiconOf } from '../../../../functions/enrich/keywords/lexicon.ts'

/** Of a language whose most frequent words are these, and then as many others. */
function lexicon(language: string, ...frequent: string[]): Lexicon {
  const made = lexiconOf(language, frequent.length === 0 ? ['a'] : frequent)
  if (made === undefined) throw new Error('Nothing is known')
  return made
}
const isStop = (language: string, word: string): boolean => lexicon(language).look(word).isStop
const many = Array.from({ length: 130 }, (_, n) => `w${n + 1}`)

test('a language of which no word is known has none', () => {
  expect(lexiconOf('en', [])).toBeUndefined()
})

test('a lexicon is made once for a language', () => {
  expect(lexiconOf('en', many)).toBe(lexiconOf('en', many))
})

describe('a stop word', () => {
  test('is one of the 120 most frequent words', () => {
    const { look } = lexicon('sv', ...many)

    expect([look('w1').isStop, look('w120').isStop, look('w121').isStop]).toEqual([true, true, false])
  })

  test('of English is one of a list of its own, however frequent others are', () => {
    expect([isStop('en', 'a'), isStop('en', 'whose'), isStop('en', "don't"), isStop('en', 'don’t')]).toEqual(
      Array(4).fill(true),
    )
    expect(lexicon('en', ...many).look('w1').isStop).toBe(false)
  })

  test.each([
    ['de', 'mittwoch'],
    ['de', 'montag'],
    ['de', 'sonntag'],
    ['de', 'januar'],
    ['de', 'dezember'],
    ['ru', 'январь'],
    ['ru', 'января'],
    ['ru', 'среду'],
    ['sv', 'tisdagen'],
    ['en', 'monday'],
  ])('in %s is "%s", a time that it was told at', (language, word) => {
    expect(isStop(language, word)).toBe(true)
  })

  test.each([
    ['fr', 'dom'],
    ['es', 'mon'],
    ['de', 'donner'],
    ['de', 'hafen'],
    ['en', 'harbour'],
    ['en', 'january'],
  ])('in %s is not "%s"', (language, word) => {
    expect(isStop(language, word)).toBe(false)
  })
})

describe('a word', () => {
  test('is the rarer the less frequent it is, and rarest where it is not known', () => {
    const { look } = lexicon('en', ...many)
    const rarities = ['w1', 'w2', 'w60', 'w130', 'unheard'].map(word => look(word).rarity)

    expect(rarities[0]).toBe(0.3)
    expect(rarities.at(-1)).toBe(1)
    expect(rarities).toEqual([...new Set(rarities)].toSorted((one, other) => one - other))
    expect(rarities[3]).toBeGreaterThan(0.95)
  })

  test.each([
    ['g20', { hasDigit: true, hasHyphen: false }],
    ['north-south', { hasDigit: false, hasHyphen: true }],
    ['north', { hasDigit: false, hasHyphen: false }],
  ])('%s shows what stands in it', (word, look) => {
    expect(lexicon('en').look(word)).toMatchObject(look)
  })

  test('has an ending that tells its kind in English alone', () => {
    expect(lexicon('en').look('walking').ending).toBeGreaterThan(0)
    expect(lexicon('en').look('walk').ending).toBe(0)
    expect(lexicon('sv').look('walking').ending).toBeUndefined()
  })
})

test.each([
  ['de', { isEnglish: false, capitalisesNouns: true }],
  ['lb', { isEnglish: false, capitalisesNouns: true }],
  ['sv', { isEnglish: false, capitalisesNouns: false }],
  ['en', { isEnglish: true, capitalisesNouns: false }],
])('in %s nouns are known by their capitals, or not', (language, known) => {
  expect(lexicon(language)).toMatchObject(known)
})
