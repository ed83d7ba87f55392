import { eld } from 'eld/extrasmall'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Guess, guesser } from '../../../../functions/enrich/language/grams.ts'
import { readLanguageTables } from '../../../../functions/enrich/language/language-file.ts'
import { modelBytes } from '../../../../functions/enrich/model-bytes.ts'
import { stories } from '../drafts.ts'

let guess: (text: string) => Guess
beforeAll(() => {
  guess = guesser(readLanguageTables(modelBytes('language.bin')))
})

function theirs(text: string): Guess {
  const answer = eld.detect(text)

  return { language: answer.language, isReliable: answer.isReliable() }
}

const all = Object.values(stories).join(' ')
/** Stretches of all stories run together: of any length, across any change of language. */
const stretches = Array.from({ length: 300 }, (_, at) => {
  const start = (at * 7919) % all.length
  return all.slice(start, start + ((at * 31) % 420))
})

describe('the guess by runs of bytes is that of the detector whose data it reads', () => {
  test.each(Object.entries(stories))('for a story in %s', (_language, text) => {
    expect(guess(text)).toEqual(theirs(text))
  })

  test('for 300 stretches of all stories', () => {
    expect(stretches.map(guess)).toEqual(stretches.map(theirs))
  })

  test.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['two runs', 'der'],
    ['figures', '12 34'],
    ['apostrophes of three kinds', "l'homme d’été n`est 'quoted' ’"],
    ['a word of 71 letters', `${'abcdefg'.repeat(10)}h tion`],
    ['two words of more than 70 letters with one end', `${'ab'.repeat(40)}tion ${'cd'.repeat(40)}tion ing`],
    ['a word of 400 bytes', 'é'.repeat(200)],
    ['words of one letter beyond 350 bytes', 'a b c d e f g h '.repeat(30)],
    ['a character across the 380th byte', `${'x'.repeat(379)}日本`],
    ['letters of the second plane', 'the 𐐷𐐲𐑌 of the day'],
    ['half a pair', 'the \ud800 of the day'],
    ['a capital that is two characters when small', 'İSTANBUL VE İZMİR'],
    ['more than 1,000 characters', '  .  '.repeat(199) + stories['de']],
  ])('for %s', (_what, text) => {
    expect(guess(text)).toEqual(theirs(text))
  })
})
