import { expect, test } from 'vitest'
import { letterCount } from '../../../functions/text/letter-count.ts'

test.each([
  ['nothing', '', 0],
  ['letters and digits of any script', 'Ærø 42 – Київ 東京', 11],
  ['no marks, blanks and signs', '“— … ’ \n\t☑ 🚢', 0],
  ['a letter and its accent as one', 'e\u0301', 1],
  ['a syllable as one, however it is written', '\u1112\u1161\u11ab 한', 2],
  ['a letter beyond the first plane', '𐌰𐌱 😀', 2],
  ['no half of a letter', '\ud800a\udf30', 1],
])('%s is counted', (_, text, count) => {
  expect(letterCount(text)).toBe(count)
  expect(letterCount(text)).toBe(count)
})
