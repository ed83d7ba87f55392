import { describe, expect, test } from 'vitest'
import { featureNames } from '../../../../functions/enrich/keywords/features.ts'
import { lexiconOf } from '../../../../functions/enrich/keywords/lexicon.ts'
import { rank } from '../../../../functions/enrich/keywords/rank.ts'
import { type Story, storyOf } from '../../../../functions/enrich/story.ts'
import { draftOf } from '../drafts.ts'

type Named = { name: string; words: string[] }
type Wish = Partial<{ language: string; limit: number; entities: Named[] }>

/** The keywords of a headline and a body where a phrase is the better the oftener it is there, and the longer. */
function ranked([headline, ...paragraphs]: readonly string[], { language = 'en', limit = 100, entities = [] }: Wish) {
  const story = storyOf(draftOf(headline ?? '', paragraphs), language)
  const lexicon = lexiconOf(language, ['och', 'und'])
  if (lexicon === undefined) throw new Error('Nothing is known')
  const worth = new Map([...['count', 'two words'].map(name => [name, 10] as const), ['three words', 20]])
  const weights = featureNames.map(name => worth.get(name.replace(/^.*?: /u, '')) ?? 0)

  return rank(story, lexicon, {
    learned: { tone: [], weights },
    limit,
    entityAt: token => entityOf(token, story, entities),
  })
}

const entityOf = (token: number, { tokens }: Story, entities: Named[]): Named | undefined =>
  entities.find(({ words }) => words.includes(tokens[token]?.text ?? ''))
const named = (name: string, ...words: string[]): Named => ({ name, words: [...name.split(' '), ...words] })

const phrasesOf = (lines: readonly string[], wish: Wish = {}): string[] => ranked(lines, wish).map(({ text }) => text)

describe('keywords', () => {
  test('are the best, and no more than are wanted', () => {
    const text = ['', 'The rain. The rain. The snow. The snow. The snow. The hail.']

    expect(phrasesOf(text)).toEqual(['snow', 'rain', 'hail'])
    expect(phrasesOf(text, { limit: 2 })).toEqual(['snow', 'rain'])
  })

  test('that are as good come in the order of the alphabet', () => {
    expect(phrasesOf(['', 'The wind, the hail, the rain.'])).toEqual(['hail', 'rain', 'wind'])
  })

  test('are likely as their worth has it', () => {
    const [first] = ranked(['', 'The rain.'], {})

    // Once: ten times the logarithm of two.
    expect(first?.confidence).toBeCloseTo(1 / (1 + Math.exp(-10 * Math.log(2))), 9)
  })
})

describe('a phrase within another', () => {
  test.each([
    [
      'is not told beside it where it is never without it',
      'The harbour bridge. The harbour bridge.',
      ['harbour bridge'],
    ],
    [
      'is told where it is without it',
      'The harbour bridge. The harbour bridge. The bridge. The bridge.',
      ['harbour bridge', 'bridge'],
    ],
    [
      'is not told beside a name, however often it is without it',
      'We saw Harbour Bridge. We see Harbour Bridge. The bridge. The bridge.',
      ['Harbour Bridge'],
    ],
    [
      'is told where it is only a part of a word of it',
      'The footbridge toll. The bridge.',
      ['footbridge toll', 'bridge'],
    ],
  ])('%s', (_what, text, phrases) => {
    expect(phrasesOf(['', text])).toEqual(phrases)
  })

  test('is told before it where it is found oftener', () => {
    const text = ['', 'The bridge. A bridge. The bridge. A bridge, a bridge. The bridge toll.']

    expect(phrasesOf(text, { limit: 1 })).toEqual(['bridge'])
    expect(phrasesOf(text)).toEqual(['bridge', 'bridge toll'])
  })

  test('is told beside what is set as a name no oftener than otherwise', () => {
    expect(phrasesOf(['', 'We saw Tay Bridge. The tay bridge. The bridge. A bridge. The bridge.'])).toContain('bridge')
    expect(
      phrasesOf(['', 'We saw Tay Bridge. We see Tay Bridge. The tay bridge. The bridge. A bridge. The bridge.']),
    ).toEqual(['Tay Bridge'])
  })
})

describe('what names one entity', () => {
  const text = ['', 'The fund. The fund. The crown. The IMF.']

  test('is told once, by its best phrase', () => {
    expect(phrasesOf(text)).toEqual(['fund', 'crown', 'IMF'])
    expect(phrasesOf(text, { entities: [named('IMF', 'fund')] })).toEqual(['IMF', 'crown'])
  })

  test('is told beside what names none, and what names another', () => {
    const names = ['', 'The fund. The fund. The bank. The crown. The pound.']

    expect(phrasesOf(names, { entities: [named('fund'), named('bank')] })).toEqual(['fund', 'bank', 'crown', 'pound'])
  })

  test('is no word that names something else too', () => {
    const text = 'The fund. The fund. The Monetary, the Monetary. The bank.'
    const fund = { entities: [named('fund', 'Monetary')] }

    expect(phrasesOf(['', text], fund)).toEqual(['fund', 'bank'])
    // In capitals it is a journal.
    expect(phrasesOf(['', `${text} The MONETARY.`], fund)).toContain('Monetary')
  })
})

describe('a part of a name', () => {
  const text = ['', 'We saw Lynch sing. We saw Lynch dance. Laura Lynch left.']

  test('is told as the whole name', () => {
    expect(phrasesOf(text, { limit: 1, entities: [named('Laura Lynch')] })).toEqual(['Laura Lynch'])
  })

  test('is told once, though it stands without that name elsewhere', () => {
    const sung = ['', 'We saw Lynch. We saw Lynch. We saw Lynch. Laura sings. Laura. A song of Lynch.']

    expect(phrasesOf(sung, { entities: [{ name: 'Laura Lynch', words: ['Laura'] }] })).toContain('Laura Lynch')
    expect(phrasesOf(sung, { entities: [{ name: 'Laura Lynch', words: ['Laura'] }] })).not.toContain('Lynch')
    expect(phrasesOf(sung, { entities: [{ name: 'Laura Lynch', words: ['Lynch'] }] })).not.toContain('Laura')
  })

  test('but not as one of more than six words', () => {
    const long = { name: 'The Very Long Band Of Laura Lynch', words: ['Lynch'] }

    expect(phrasesOf(['', 'We said Lynch. We said Lynch.'], { limit: 1, entities: [long] })).toEqual(['Lynch'])
  })
})

describe('in English', () => {
  test.each([
    ['overplaying', 'The bridge overplaying.'],
    ['announced', 'The bridge announced.'],
    ['nearly', 'A nearly bridge.'],
  ])('"%s" alone is no subject', (word, text) => {
    expect(phrasesOf(['', text])).not.toContain(word)
  })

  test.each([
    ['Reeded', 'We saw Reeded there.'],
    ['bombing', 'The bombing. The bombing.'],
    ['Reading', 'We saw Reading there.'],
    ['bedroom', 'A bedroom.'],
    ['lyre', 'A lyre.'],
    ['fly', 'A fly.'],
    ['polymer', 'A polymer.'],
    ['bed', 'A bed.'],
    ['announced bridge', 'The announced bridge.'],
  ])('"%s" is one', (word, text) => {
    expect(phrasesOf(['', text])).toContain(word)
  })
})

describe('two forms of one word', () => {
  const text = 'The operations. The operations. The operating.'

  test('are one keyword in English, the better of them', () => {
    expect(phrasesOf(['', text])).toContain('operations')
    expect(phrasesOf(['', text])).not.toContain('operating')
  })

  test('and so are phrases, word for word', () => {
    const said = phrasesOf(['', 'The naval operations of the naval operations. A naval operating.'])

    expect(said).toContain('naval operations')
    expect(said).not.toContain('naval operating')
  })

  test('may be two in another language', () => {
    expect(phrasesOf(['Hafenarbeit und Hafenarbeiten'], { language: 'de' })).toHaveLength(2)
  })
})

describe('beyond English, where nothing tells a verb,', () => {
  test.each([
    ['what is said twice is told', ['Regn', 'Bron rasar, bron faller'], 'sv', ['bron', 'Regn']],
    ['what is said once is not', ['Regn', 'Bron rasar och faller'], 'sv', ['Regn']],
    ['a name that is said once is told', ['Regn', 'Bron såg Ann Lee rasa'], 'sv', ['Ann Lee', 'Regn']],
    ['a word of the headline is told, and no phrase of it', ['bron rasar'], 'sv', ['bron', 'rasar']],
    ['a phrase that is said twice is told', ['', 'Es bekommt, es bekommt'], 'sv', ['es bekommt']],
    ['in German what ends with no noun is not', ['', 'Und bekommt Hafen, und bekommt Hafen'], 'de', ['bekommt Hafen']],
    ['in German a word of the headline is not, if it is no noun', ['Hafen bekommt'], 'de', ['Hafen']],
  ] as const)('%s', (_what, lines, language, phrases) => {
    expect(phrasesOf(lines, { language })).toEqual(phrases)
  })
})

describe('a keyword is written', () => {
  test.each([
    ['as it is where nothing asks for capitals', ['Harbour', 'Harbour opens. The harbour.'], 'harbour'],
    ['as it is most often there', ['', 'The EU-bridge, an EU-Bridge, the EU-Bridge.'], 'EU-Bridge'],
    ['as it is first, of two ways that are as frequent', ['', 'An EU-bridge, an EU-Bridge.'], 'EU-bridge'],
    ['small where it is small elsewhere in the text', ['Harbour Bridge', 'An old-harbour bridge, harbour.'], 'harbour'],
    ['with a capital where it is never seen without', ['Wembley'], 'Wembley'],
    ['each of its words for itself', ['Wembley Bridge', 'It is a bridge.'], 'Wembley bridge'],
  ])('%s', (_what, lines, written) => {
    expect(phrasesOf(lines)).toContain(written)
  })
})
