import { describe, expect, test } from 'vitest'
import { firstSentence } from '../../../functions/parse/first-sentence.ts'

const words = (letters: number) => 'pier '.repeat(60).slice(0, letters)

describe('where a text has no headline, its first sentence is one', () => {
  test.each([
    ['The ferry left at seven. The band played.', 'The ferry left at seven'],
    ['Did the ferry leave? The band played.', 'Did the ferry leave?'],
    ['It rains. The ferry left at seven. The band played.', 'It rains. The ferry left at seven'],
    ['A price of 2. 5 was asked. The band played.', 'A price of 2. 5 was asked'],
    ['“We sail at seven.” “Good.”', '“We sail at seven.” “Good.”'],
    ['The ferry left at seven.', 'The ferry left at seven'],
    ['The ferry left at seven', 'The ferry left at seven'],
  ])('of %j it is %j', (text, title) => expect(firstSentence(text)).toBe(title))

  test.each<[what: string, text: string, title: string]>([
    ['of a hundred letters stands whole', `${words(99)}r`, `${words(99)}r`],
    ['that is longer ends with a word', `${words(97)}ers of Dover`, `${words(94)}…`],
    ['that is longer ends without a comma', `${words(94)}, quay and lighthouse`, `${words(94)}…`],
    ['without a space near its end ends in the middle of a word', `pier ${'a'.repeat(120)}`, `pier ${'a'.repeat(45)}…`],
  ])('one %s', (_, text, title) => expect(firstSentence(text)).toBe(title))
})
