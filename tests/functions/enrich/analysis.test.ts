import { beforeAll, describe, expect, test } from 'vitest'
import type { Block, Span } from '../../../events/article.ts'
import { type Analyse, prepareAnalysis } from '../../../functions/enrich/analysis.ts'
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
    expect([analysis.text, analysis.text, analysis.words.length, analysis.words]).toHaveLength(4)
    expect(reads).toBe(1)
  })
})

describe('words', () => {
  test.each([
    ['en', 'A 3.5-metre wave, she didn’t say.', ['A', '3.5', 'metre', 'wave', 'she', 'didn’t', 'say']],
    ['zh', '警告工程', ['警告', '工程']],
    ['ja', '橋は開放された', ['橋', 'は', '開放', 'さ', 'れ', 'た']],
    ['th', 'วันอังคาร', ['วัน', 'อังคาร']],
    ['ko', '다리를 개방했다', ['다리를', '개방했다']],
  ])('are found in %s whether or not spaces part them', (language, text, words) => {
    expect(analyse(draftOf(text, [], { language })).words).toEqual(words)
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

    expect(analyse(draft).sentences).toEqual([sentences])
  })

  test('keep to their paragraphs, and lose no word of them', () => {
    const paragraphs = Object.values(stories)
    const { sentences } = analyse(draftOf('Head', paragraphs))

    expect(sentences.map(ones => ones.join('').replace(/\s/gu, ''))).toEqual(
      paragraphs.map(text => text.replace(/\s/gu, '')),
    )
  })
})
