import { describe, expect, test } from 'vitest'
import { kindsOf, listIn, textIn, thingsIn } from '../../../../functions/parse/html/json-ld.ts'

const headlines = (...scripts: string[]) => thingsIn(scripts).map(thing => thing['headline'])

describe('what a page says to machines is read', () => {
  test.each<[how: string, script: string, headlines: unknown[]]>([
    ['as it stands', '{"headline":"Rain"}', ['Rain']],
    ['in a comment', '<!-- {"headline":"Rain"} -->', ['Rain']],
    ['in a marked section', '//<![CDATA[\n{"headline":"Rain"}\n//]]>', ['Rain']],
    ['in a marked section behind comments', '/* <![CDATA[ */{"headline":"Rain"}/* ]]> */;', ['Rain']],
    ['with a semicolon behind it', '{"headline":"Rain; wind"};', ['Rain; wind']],
    ['with line ends inside of a text', '{"headline":"Rain\nand wind"}', ['Rain and wind']],
    [
      'from the outer to the inner',
      '[{"headline":"Rain","part":{"headline":"Wind"}},{"headline":"Sun"}]',
      ['Rain', 'Wind', 'Sun'],
    ],
    ['not where it is broken', '{"headline":', []],
    ['not where it is a text', '"headline"', []],
    ['not where it is nothing', 'null', []],
  ])('%s', (_, script, found) => expect(headlines(script)).toEqual(found))

  test('script by script', () =>
    expect(headlines('{"headline":"Rain"}', '{"headline":"Sun"}')).toEqual(['Rain', 'Sun']))

  test.each([
    [12, 13],
    [13, 13],
  ])('%i deep: %i things', (depth, count) => {
    const nested = `${'{"part":'.repeat(depth)}{}${'}'.repeat(depth)}`
    expect(thingsIn([nested])).toHaveLength(count)
  })

  test('up to the two thousandth thing', () => {
    expect(thingsIn([`[${'{},'.repeat(2500)}{}]`])).toHaveLength(2000)
    expect(thingsIn([`[${'{},'.repeat(1998)}{}]`])).toHaveLength(1999)
  })
})

describe('a property is', () => {
  test.each<[value: unknown, text: string | undefined]>([
    [' Rain ', 'Rain'],
    [['Rain', 'Wind'], 'Rain'],
    [{ '@value': 'Rain', '@language': 'en' }, 'Rain'],
    [{ name: 'Rain' }, undefined],
    ['  ', undefined],
    [[], undefined],
    [3, undefined],
    [null, undefined],
  ])('of %j the text %j', (value, text) => expect(textIn({ headline: value }, 'headline')).toBe(text))

  test.each<[value: unknown, list: unknown[]]>([
    [undefined, []],
    [null, []],
    ['Rain', ['Rain']],
    [
      ['Rain', 'Wind'],
      ['Rain', 'Wind'],
    ],
  ])('of %j the list %j', (value, list) => expect(listIn({ keywords: value }, 'keywords')).toEqual(list))

  test('a list of a hundred at most', () =>
    expect(listIn({ keywords: Array(101).fill('Rain') }, 'keywords')).toHaveLength(100))
})

test.each<[kind: unknown, kinds: string[]]>([
  ['NewsArticle', ['NewsArticle']],
  ['https://schema.org/NewsArticle', ['NewsArticle']],
  ['schema:NewsArticle', ['NewsArticle']],
  [
    ['Article', 'schema:NewsArticle', 3],
    ['Article', 'NewsArticle'],
  ],
])('a thing of the type %j is of the kinds %j', (kind, kinds) => expect(kindsOf({ '@type': kind })).toEqual(kinds))
