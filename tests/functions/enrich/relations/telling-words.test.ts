import { describe, expect, test } from 'vitest'
import { signatureOf, tellingWords } from '../../../../functions/enrich/relations/telling-words.ts'
import { storyOf } from '../../../../functions/enrich/story.ts'
import { draftOf } from '../drafts.ts'

const eight = 'harbour bridge council winter divers cracks pillars repair'

function wordsOf(text: string, tag = 'en', frequent: readonly string[] = ['with', 'people']): string[] {
  return tellingWords(storyOf(draftOf('', [text]), tag), tag, frequent).map(([word]) => word)
}

describe('the telling words of a story', () => {
  test('come by how often it says them, of equals in the order of the alphabet', () => {
    const found = tellingWords(storyOf(draftOf('', [`${eight} winter winter divers`]), 'en'), 'en', ['with'])

    expect(found).toEqual([
      ['winter', 3],
      ['divers', 2],
      ...['bridge', 'council', 'cracks', 'harbour', 'pillars', 'repair'].map(word => [word, 1]),
    ])
  })

  test.each([
    ['frequent words of its language', 'people'],
    ['stop words of English', 'because'],
    ['words of three letters', 'dam'],
    ['figures', '2026'],
  ])('are no %s', (_what, word) => {
    expect(wordsOf(`${eight} ${word}`)).toEqual(wordsOf(eight))
  })

  test('are of four letters and more', () => {
    expect(wordsOf(`${eight} dams`)).toContain('dams')
  })

  test('are those of English in any of its countries, and in no other language', () => {
    expect(wordsOf(`${eight} because`, 'en-GB')).not.toContain('because')
    expect(wordsOf(`${eight} because`, 'sv', ['och'])).toContain('because')
  })

  test('are of two signs and more in a script without capitals', () => {
    expect(wordsOf(`${eight} ماء ب גשר`, 'ar', ['في'])).toEqual(expect.arrayContaining(['ماء', 'גשר']))
    expect(wordsOf(`${eight} ب`, 'ar', ['في'])).not.toContain('ب')
    expect(wordsOf(`${eight} با`, 'ar', ['في'])).toContain('با')
  })

  test('are eight at least, and 48 at most', () => {
    const many = Array.from(
      { length: 60 },
      (_, n) => `word${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`,
    )

    expect(wordsOf(eight)).toHaveLength(8)
    expect(wordsOf(eight.replace('repair', ''))).toEqual([])
    expect(wordsOf(many.join(' '))).toHaveLength(48)
  })

  test('are none where the frequent words of its language are not known', () => {
    expect(wordsOf(eight, 'en', [])).toEqual([])
  })
})

describe('in a signature a word', () => {
  test.each([
    [1, 40],
    [2, 68],
    [10, 132],
    [200, 252],
    [1000, 255],
  ])('that is said %i times weighs %i', (count, weight) => {
    expect(signatureOf([['bridge', count]])).toMatchObject([{ weight }])
  })

  // What is kept of an article of last year is laid beside that of one of today.
  test('has the same hash for ever', () => {
    expect(signatureOf([['bridge', 1]])).toEqual([{ hash: 1219559918, weight: 40 }])
  })
})
