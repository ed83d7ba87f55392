import { beforeAll, describe, expect, test } from 'vitest'
import { Summary } from '../../../../events/annotations.ts'
import type { Draft } from '../../../../events/article.ts'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { summary } from '../../../../functions/enrich/enrichers/summary.ts'
import { draftOf, stories } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

function summarise(paragraphs: string[], more: Partial<Draft> = { language: 'en' }): string | undefined {
  const draft = draftOf('Head', paragraphs, more)
  const annotation = summary.annotate(draft, analyse(draft))

  return annotation === undefined ? undefined : Summary.parse(annotation.value).text
}

/** One sentence of exactly so many characters. */
const sentence = (length: number): string =>
  `It ${'goes '.repeat(length)}`
    .slice(0, length - 2)
    .replace(/ $/u, 'x')
    .concat('d.')

describe('the lead', () => {
  test('takes whole sentences across paragraphs while they fit in 280 characters', () => {
    const [one, two, three] = [sentence(120), sentence(159), sentence(10)]

    expect(summarise([one, two, three])).toBe(`${one} ${two}`)
    expect(summarise([`${one} ${two}x. ${three}`])).toBe(one)
    expect(summarise([one, sentence(160)])).toBe(one)
  })

  test('is one sentence of up to 400 characters where the first is that long, and nothing beyond', () => {
    expect(summarise([sentence(281), 'Short.'])).toBe(sentence(281))
    expect(summarise([sentence(400), 'Short.'])).toBe(sentence(400))
    expect(summarise([sentence(401), 'Short.'])).toBeUndefined()
  })

  test('starts after labels and stops before them', () => {
    expect(summarise(['Read more', 'It rained. It stopped.', 'Advertisement', 'It snowed.'])).toBe(
      'It rained. It stopped.',
    )
  })

  test.each(['zh', 'ja'])('sets no space between sentences in %s', language => {
    expect(summarise([stories[language] ?? ''], { language })).toBe(stories[language])
  })

  test('has half as many signs where each takes the room of two letters', () => {
    const one = `港の橋は${'とても'.repeat(20)}長い。`
    const said = summarise([one, one, one], { language: 'ja' })

    expect(said).toBe(one + one)
  })

  test.each(['ar', 'hi', 'am', 'el', 'ka', 'ru'])('knows where a sentence ends in %s', language => {
    expect(stories[language]).toContain(summarise([stories[language] ?? ''], { language }) ?? 'no summary')
  })
})

describe('a dateline', () => {
  test('that is not at the start is not looked for elsewhere', () => {
    const dateline = { text: 'OSLO' }

    expect(summarise(['Rain — heavy at times — fell.'], { language: 'en', dateline })).toBe(
      'Rain — heavy at times — fell.',
    )
  })

  test('that nobody gave takes no dash away', () => {
    expect(summarise(['— It rained, she said.'])).toBe('— It rained, she said.')
  })

  test.each([
    'BEIRUT (AP) — ',
    'LONDON, Oct. 3 (Reuters) - ',
    'PARIS — ',
    'ST. LOUIS (AP) – ',
    'RIO DE JANEIRO, Brazil (AFP) — ',
    'МОСКВА — ',
  ])('%j is left out', dateline => {
    expect(summarise([`${dateline}It rained. It stopped.`])).toBe('It rained. It stopped.')
  })

  test('that parse found is left out however it is set', () => {
    const found = { language: 'en', dateline: { text: 'Port Elgin, Monday' } }

    expect(summarise(['Port Elgin, Monday – it rained.'], found)).toBe('it rained.')
    expect(summarise(['Port Elgin, Monday was wet.'], found)).toBe('Port Elgin, Monday was wet.')
    expect(summarise(['Port Elgin, Monday was – as ever – wet.'], found)).toBe(
      'Port Elgin, Monday was – as ever – wet.',
    )
  })

  test('that stands further down is the text’s own', () => {
    expect(summarise(['It rained.', 'PARIS — It stopped.'])).toBe('It rained. PARIS — It stopped.')
  })

  test.each([
    'They watched NATO — The Alliance — meet.',
    'NATO — the alliance — met.',
    'The bridge (built 1911) — closed.',
    'A B - c. It rained.',
  ])('%j has none and stays whole', text => {
    expect(summarise([text])).toBe(text)
  })
})

test('a summary says which way it was made, and whether of a part of the story', () => {
  const [short, long] = [1, 1000].map(times => draftOf('', ['It rained. '.repeat(10 * times)], { language: 'en' }))
  const annotated = [short, long].map(draft => draft && summary.annotate(draft, analyse(draft)))

  expect(annotated.map(annotation => annotation?.version)).toEqual([2, 2])
  expect(annotated.map(annotation => Summary.parse(annotation?.value).bounded)).toEqual([undefined, true])
})

describe('no summary is made', () => {
  test('where the article has a standfirst', () => {
    expect(summarise(['It rained.'], { standfirst: 'Weather turns' })).toBeUndefined()
    expect(summarise(['It rained.'], { standfirst: '  ' })).toBe('It rained.')
  })

  test.each([
    ['no body', []],
    ['one word', ['Rain']],
    ['a time in Thai, whose full stop ends no sentence', ['21 มกราคม เวลาประมาณ 12.00 น. พบเรือในแม่น้ำ']],
    ['labels alone', ['Read more', 'Share this:']],
  ])('of %s', (_what, paragraphs) => {
    expect(summarise(paragraphs)).toBeUndefined()
  })

  test('of a list, a heading or a quotation', () => {
    const body: Draft['body'] = [
      { kind: 'heading', level: 2, spans: [{ text: 'It rained.' }] },
      { kind: 'list', ordered: true, items: [[{ text: 'It rained.' }]] },
      { kind: 'quote', paragraphs: [[{ text: 'It rained.' }]] },
    ]

    expect(summarise([], { body })).toBeUndefined()
  })
})
