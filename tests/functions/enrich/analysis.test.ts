import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Span } from '../../../events/article.ts'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
import { longestStory } from '../../../functions/enrich/story.ts'
import { draftOf, paragraph, stories } from './drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const spans = (text: string): Span[] => [{ text }]

describe('the text of a draft', () => {
  test('is what a reader reads, without code, captions and embedded things', () => {
    const body: Block[] = [
      { kind: 'heading', level: 2, spans: spans('Why now') },
      { kind: 'paragraph', spans: [{ text: 'Two ' }, { text: 'spans', strong: true }] },
      { kind: 'list', ordered: false, items: [spans('First'), spans('Second')] },
      { kind: 'quote', paragraphs: [spans('Said so')], cite: 'Nobody' },
      { kind: 'table', header: [spans('Team')], rows: [[spans('Reds'), spans('3')]] },
      { kind: 'code', text: 'let it = be' },
      { kind: 'figure', picture: { caption: 'A bridge', credit: 'A Photographer' } },
      { kind: 'embed', url: 'https://example.com/', title: 'A film' },
    ]

    expect(analyse(draftOf('Head', [], { standfirst: 'Stand', body })).text).toBe(
      'Head\n\nStand\n\nWhy now\n\nTwo spans\n\nFirst\nSecond\n\nSaid so\n\nTeam\nReds\n3',
    )
  })

  test('is computed once, and only when asked for', () => {
    let reads = 0
    const draft = draftOf('Head', [])
    Object.defineProperty(draft, 'body', { get: () => (++reads > 0 ? [paragraph('One two.')] : []) })
    const analysis = analyse(draft)

    expect(reads).toBe(0)
    expect([analysis.text, analysis.text, analysis.wordCount, analysis.wordCount]).toHaveLength(4)
    expect(reads).toBe(1)
  })
})

describe('words', () => {
  test.each([
    ['en', 'A 3.5-metre wave, she didn’t say.', 7],
    ['zh', '警告工程', 2],
    ['ja', '橋は開放された', 6],
    ['th', 'วันอังคาร', 2],
    ['ko', '다리를 개방했다', 2],
  ])('are counted in %s whether or not spaces part them', (language, text, words) => {
    expect(analyse(draftOf(text, [], { language })).wordCount).toBe(words)
  })

  test('of a text many times as long as what is read closely are reckoned from its beginning', () => {
    const draft = draftOf('', ['word '.repeat(100_000)], { language: 'en' })

    expect([analyse(draft).wordCount, analyse(draft, 100).wordCount]).toEqual([100_000, 100_000])
  })
})

describe('sentences', () => {
  test.each([
    ['a title', 'en', ['Mr. Smith met Dr. Jones.', 'They left.']],
    ['initials', 'en', ['George W. Hale and J. K. Orr spoke in the U.S. Senate.', 'Nobody answered.']],
    ['a month before a day', 'en', ['The vote is on Oct. 3.', 'Ferries stop on Nov. 12.']],
    [
      'an ordinary word that is also an abbreviation',
      'en',
      ['Would he go? No.', 'He stayed.'].flatMap(s => s.split(/(?<=\?) /u)),
    ],
    ['a decimal number', 'en', ['It cost 3.5 million.', 'It was paid.']],
    ['quotation marks', 'en', ['“It is late.”', 'She left.']],
    ['a German ordinal', 'de', ['Am 3. Oktober wird gefeiert.', 'Danach ist Ruhe.']],
    ['a Danish ordinal', 'da', ['Mødet er den 12. Maj i år.', 'Det er sent.']],
    ['a Chinese full stop', 'zh', ['桥已开放。', '工程师警告。']],
    ['a Hindi danda', 'hi', ['पुल खुला है।', 'काम शुरू होगा।']],
  ])('%s is read as an editor of %s reads it', (_what, language, sentences) => {
    const draft = draftOf('Head', [sentences.join(language === 'zh' ? '' : ' ')], { language })

    const { story } = analyse(draft)

    expect(story.sentences.slice(1).map(({ start, end }) => story.text.slice(start, end))).toEqual(sentences)
  })

  test('keep to their paragraphs, and lose no word of them', () => {
    const paragraphs = Object.values(stories)
    const { text, parts, sentences } = analyse(draftOf('Head', paragraphs)).story
    const joined = parts.map((_, part) =>
      sentences
        .filter(sentence => sentence.part === part)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    )

    expect(joined.map(one => one.replace(/\s/gu, ''))).toEqual(
      ['Head', ...paragraphs].map(one => one.replace(/\s/gu, '')),
    )
  })
})

describe('the story', () => {
  const body: Block[] = [
    paragraph('One  two\nthree.'),
    { kind: 'figure', picture: { caption: 'A bridge' } },
    { kind: 'list', ordered: false, items: [spans('First'), spans('Second')] },
    { kind: 'quote', paragraphs: [spans('Said so.')] },
  ]

  test('is a line for each part, and says where each part stands', () => {
    const { text, parts } = analyse(draftOf('Head', [], { standfirst: 'Stand', body })).story

    expect(text).toBe('Head\nStand\nOne two three.\nFirst\nSecond\nSaid so.')
    expect(parts.map(({ kind, block, start, end }) => [kind, block, text.slice(start, end)])).toEqual([
      ['headline', undefined, 'Head'],
      ['standfirst', undefined, 'Stand'],
      ['paragraph', 0, 'One two three.'],
      ['item', 2, 'First'],
      ['item', 2, 'Second'],
      ['quote', 3, 'Said so.'],
    ])
  })

  test('ends where an article is longer than anyone reads, between two characters, and says so', () => {
    const { text, bounded } = analyse(draftOf('A', ['😀'.repeat(60_000), 'More.'])).story

    expect([text.length, bounded, text.isWellFormed()]).toEqual([longestStory, true, true])
  })

  test.each([
    ['Mr Assad’s U.S. visit', ['Mr capitalised', 'Assad capitalised', '’s lower', 'U.S. capitals', 'visit lower']],
    ['AT&T, O’Brien; al-Assad', ['AT&T capitals', ', lower', 'O’Brien mixed', '; lower', 'al-Assad mixed']],
    ['1,200.5 at 10:30.', ['1,200.5 lower', 'at lower', '10:30 lower', '. lower']],
    ['桥已开放。', ['桥 lower', '已 lower', '开放 lower', '。 lower']],
  ])('is cut into the words, numbers and signs of "%s"', (text, expected) => {
    const { tokens } = analyse(draftOf(text, [])).story

    expect(tokens.map(token => `${token.text} ${token.letters}`)).toEqual(expected)
    expect(tokens.map(({ start, end }) => analyse(draftOf(text, [])).story.text.slice(start, end))).toEqual(
      tokens.map(token => token.text),
    )
  })

  test.each(Object.entries(stories))('in %s gives every sentence its own tokens', (_language, text) => {
    const { tokens, sentences } = analyse(draftOf('Head', [text])).story

    expect(sentences.map(({ firstToken }) => firstToken)).toEqual([
      0,
      ...sentences.slice(0, -1).map(one => one.endToken),
    ])
    for (const { start, end, firstToken, endToken } of sentences) {
      expect(tokens.slice(firstToken, endToken).every(token => token.start >= start && token.end <= end)).toBe(true)
      expect(endToken).toBeGreaterThan(firstToken)
    }
  })
})
