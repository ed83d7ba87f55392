import { describe, expect, test } from 'vitest'
import { type Candidate, type Candidates, candidatesOf } from '../../../../functions/enrich/keywords/candidates.ts'
import { lexiconOf } from '../../../../functions/enrich/keywords/lexicon.ts'
import { storyOf } from '../../../../functions/enrich/story.ts'
import { draftOf } from '../drafts.ts'

function candidatesIn(headline: string, ...paragraphs: string[]): Candidates {
  const lexicon = lexiconOf('en', ['the'])
  if (lexicon === undefined) throw new Error('Nothing is known of English')

  return candidatesOf(storyOf(draftOf(headline, paragraphs), 'en'), lexicon)
}
const phrasesIn = (...lines: [string, ...string[]]): string[] => [...candidatesIn(...lines).keys()]
const seen = (key: string, ...lines: [string, ...string[]]): Partial<Candidate> => candidatesIn(...lines).get(key) ?? {}

describe('what may be a keyword', () => {
  test('is a phrase of up to four words', () => {
    expect(phrasesIn('ants bats cats dogs eels')).toEqual([
      ...['ants', 'ants bats', 'ants bats cats', 'ants bats cats dogs'],
      ...['bats', 'bats cats', 'bats cats dogs', 'bats cats dogs eels'],
      ...['cats', 'cats dogs', 'cats dogs eels', 'dogs', 'dogs eels', 'eels'],
    ])
  })

  test.each([
    [
      'neither begins nor ends with a stop word, and may hold one',
      'the bank of the river',
      'bank, bank of the river, river',
    ],
    ['does not reach across a sign', 'rain, snow (hail)', 'rain, snow, hail'],
    ['does not reach across a genitive', 'mayor’s dog', 'mayor, dog'],
    ['is no number, and does not end with one', '1999 floods 2000', '1999 flood, flood'],
    [
      'is no word of two letters by itself, unless they are capitals',
      'ox cart EU',
      'ox cart, ox cart eu, cart, cart eu, eu',
    ],
    ['may end with a word of two letters', 'cart ox', 'cart, cart ox'],
    ['is one in singular and plural', 'bridges bridge', 'bridge, bridge bridge'],
  ])('%s', (_what, line, phrases) => {
    expect(phrasesIn(line).join(', ')).toBe(phrases)
  })

  test('does not reach from one sentence into the next', () => {
    expect(phrasesIn('', 'Rain fell. Snow came.')).not.toContain('fell snow')
  })

  test('is looked for in whole sentences until there are four thousand', () => {
    const list = Array.from({ length: 1001 }, (_, n) => `w${n}x`).join(' ')
    const found = candidatesIn('', list, 'Ants', 'Bats', 'Cats', 'Dogs')

    // The list has 3998.
    expect(found.size).toBe(4001)
    expect([found.has('cats'), found.has('dogs')]).toEqual([true, false])
  })
})

describe('of a phrase it is known', () => {
  test('how often it is there, and where first and last', () => {
    // Of eight words and signs it is the first, the fourth and the last.
    expect(seen('rain', '', 'Rain fell. Rain came, a rain')).toMatchObject({ count: 3, first: 0, last: 7 / 8 })
    expect(seen('snow', '', 'Rain and snow.')).toMatchObject({ count: 1, first: 0.5, last: 0.5 })
  })

  test.each<[string, [string, string], [boolean, boolean]]>([
    ['the headline', ['Rain falls', 'Snow fell.'], [true, false]],
    ['the first sentence where there is no headline', ['', 'Rain fell. Snow fell.'], [true, false]],
  ])('whether it is in %s', (_where, lines, leads) => {
    expect([seen('rain', ...lines).leads, seen('snow', ...lines).leads]).toEqual(leads)
  })

  test('that it leads, though it comes again', () => {
    expect(seen('rain', 'Rain falls', 'More rain fell.')).toMatchObject({ leads: true, count: 2 })
  })

  test('how often a word of it is set in capitals', () => {
    expect(seen('nato base', '', 'A NATO base. A nato BASE. A Nato base.')).toMatchObject({ capitals: 2 })
    expect(seen('base', '', 'A NATO base.')).toMatchObject({ capitals: 0 })
  })

  test.each([
    ['where each word has one', 'We met Ann Lee there.', 1],
    ['where all but its stop words have one', 'We met Ann of Lee there.', 1],
    ['behind the first word of a sentence', 'See Ann Lee there.', 1],
    ['but not at the start of a sentence', 'Ann Lee came.', 0],
    ['but not at the start of a speech', 'He said “Ann Lee came”.', 0],
    ['but not behind a colon', 'They voted: Ann Lee won.', 0],
    ['but not where a word has none', 'We met Ann lee there.', 0],
  ])('how often it is set as a name, %s', (_where, text, capitalised) => {
    const key = text.includes('Ann of') ? 'ann of lee' : 'ann lee'

    expect(seen(key, '', text)).toMatchObject({ capitalised })
  })

  test.each([
    ['The rain.', { opens: 1, closes: 1, stands: 1 }],
    ['Rain', { opens: 1, closes: 1, stands: 1 }],
    ['Cold rain.', { opens: 0, closes: 1, stands: 0 }],
    ['The rain storm.', { opens: 1, closes: 0, stands: 0 }],
    ['Cold rain storm.', { opens: 0, closes: 0, stands: 0 }],
  ])('whether it stands between stop words and signs: %s', (text, expected) => {
    expect(seen('rain', '', text)).toMatchObject(expected)
  })

  test('where a capital may be owed to the place, and where it is not', () => {
    expect(seen('rain', 'Cold Rain', 'Rain fell, and rain went.')).toMatchObject({ inside: [6], edge: [1, 2] })
  })

  test('that a heading asks for capitals too', () => {
    const draft = draftOf('', [])
    draft.body = [{ kind: 'heading', level: 2, spans: [{ text: 'Cold Rain' }] }]
    const lexicon = lexiconOf('en', ['the'])

    expect(lexicon && candidatesOf(storyOf(draft, 'en'), lexicon).get('rain')).toMatchObject({ inside: [], edge: [1] })
  })
})
