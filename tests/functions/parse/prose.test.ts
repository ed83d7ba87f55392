import { expect, test } from 'vitest'
import { partsOfPageProse, partsOfProse } from '../../../functions/parse/prose.ts'

test('sixty letters count as one part, a number as a fifth of one', () => {
  expect(partsOfProse('a'.repeat(120))).toBe(2)
  expect(partsOfProse('10:30'.padEnd(60))).toBeCloseTo(1.4)
})

test('a letter beyond Latin counts three', () => {
  expect(partsOfProse('Паром вышел из гавани'.replaceAll(' ', '').padEnd(24))).toBeCloseTo(1)
})

test.each([
  ['tags', `<p class="${'b'.repeat(600)}">${'a'.repeat(60)}</p>`],
  ['scripts', `<script>${'a < 1;'.repeat(100)}</script>${'a'.repeat(60)}`],
  ['scripts closed in capitals', `<script>${'a'.repeat(600)}</SCRIPT>${'a'.repeat(60)}`],
  ['comments', `<!-- ${'a > <script> b'.repeat(100)} -->${'a'.repeat(60)}<!-->`],
  ['styles', `<STYLE>${'a{b:1}'.repeat(100)}</STYLE>${'a'.repeat(60)}`],
])('what stands in %s of a page is not counted with its words', (_, markup) => {
  expect(partsOfPageProse(markup)).toBe(1)
})

test('an element that is called nearly as a script is read', () => {
  expect(partsOfPageProse(`<script-like>${'a'.repeat(60)}</script-like><styled>${'a'.repeat(60)}`)).toBe(2)
})

test('a sign that begins no tag is a letter as any', () => {
  expect(partsOfPageProse('a < b '.repeat(10))).toBe(1)
})

test('a letter that is written by its number is no number', () => {
  expect(partsOfPageProse('&#1078;&#1097;'.padEnd(60))).toBe(1)
})

test.each(['<script>a()', '<p', 'a<'])('a page that breaks off is counted to its end: %s', markup => {
  expect(partsOfPageProse(markup)).toBeLessThan(1)
})
