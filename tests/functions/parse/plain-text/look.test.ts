import { describe, expect, test } from 'vitest'
import { lookAt, mark, rememberingLooks } from '../../../../functions/parse/plain-text/look.ts'
import { wordSet } from '../../../../functions/parse/plain-text/word-sets.ts'

const boats = wordSet('ferry ferries barge 渡船')
const houses = wordSet('lighthouse café')

const marksOf = (line: string) =>
  Object.entries(mark).flatMap(([name, bits]) => ((lookAt(line).marks & bits) > 0 ? [name] : []))

describe('a line holds', () => {
  test.each([
    ['a plain line', []],
    ['', []],
    ['pier 3', ['digit']],
    ['3 piers', ['digit', 'oddStart']],
    ['- 3 piers', ['digit', 'bar', 'oddStart']],
    ['- piers', ['bar']],
    ['“piers” and ‘boats’', []],
    ['"piers"', []],
    ['(piers)', ['oddStart']],
    ['ab12', ['digit', 'oddStart']],
    ['harbour12', ['digit']],
    ['harbour/boat', ['slash', 'bar']],
    ['pier: boat', ['colon']],
    ['pier = boat', ['colon']],
    ['pier @boat', ['at']],
    ['pier | boat', ['bar', 'upright']],
    ['pier – boat', ['bar']],
    ['pierBoat', ['glue']],
    ['PIER', []],
    ['Zoë', ['foreign', 'glue']],
    ['pier → boat', ['bar', 'upright', 'foreign', 'glue']],
    ['It ends.', []],
    ['It ends. It goes on', ['innerStop']],
    ['It ends. It ends.', ['innerStop']],
    ['Does it? No!', ['innerStop']],
    ['pier  boat', ['looseSpace']],
    [' pier', ['oddStart', 'looseSpace']],
    ['pier ', ['looseSpace']],
    [`${'a pier and '.repeat(500)}boat`, []],
    [`${'a pier and '.repeat(500)}boat @ 3`, ['digit', 'at']],
  ])('%j: %j', (line, marks) => expect(marksOf(line)).toEqual(marks))
})

describe('a word is found', () => {
  test.each([
    ['the ferry came', false, true],
    ['Ferry comes', true, true],
    ['FERRIES, LATE', true, true],
    ['“Barge” sinks', true, true],
    ['the ferryman came', false, false],
    ['a ferry-boat', false, true],
    ['ferry', true, true],
    ['渡船 came', true, true],
    ['', false, false],
  ])('in %j: first %s, anywhere %s', (line, isFirst, isAnywhere) => {
    const { first, holds } = lookAt(line)
    expect([(first & boats) > 0, (holds & boats) > 0]).toEqual([isFirst, isAnywhere])
  })

  test('apart from those of other sets, whatever the case of letters with marks', () => {
    const { holds } = lookAt('THE CAFÉ OPENS')
    expect([(holds & boats) > 0, (holds & houses) > 0]).toEqual([false, true])
  })
})

describe('words are counted', () => {
  test.each([
    ['', 0],
    ['one', 1],
    ['one two', 2],
    ['日本語日本語', 3],
    ['one 日本', 2],
  ])('%j: %i', (line, words) => expect(lookAt(line).words).toBe(words))
})

test('a line is looked at once while its text is read, and anew in the next', () => {
  const twice = () => [lookAt('a pier'), lookAt('a boat'), lookAt('a pier')]
  const [first, , again] = rememberingLooks(twice)
  const [later] = rememberingLooks(twice)
  const [, , outside] = twice()

  expect(again).toBe(first)
  expect(later).not.toBe(first)
  expect(outside).toEqual(first)
})

test('what was seen is forgotten where the reading fails', () => {
  const broken = () =>
    rememberingLooks(() => {
      throw new Error(lookAt('a pier').text)
    })

  expect(broken).toThrow('a pier')
  const before = lookAt('a pier')
  lookAt('a boat')
  expect(lookAt('a pier')).not.toBe(before)
})
