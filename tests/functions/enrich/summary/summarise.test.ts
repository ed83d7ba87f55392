import { beforeAll, describe, expect, test } from 'vitest'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { type Summarised, summarise, summaryLimits } from '../../../../functions/enrich/summary/summarise.ts'
import { draftOf } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

function made(sentences: string[], { characters = 280, language = 'en' } = {}): Summarised & { texts: string[] } {
  const draft = draftOf('Harbour council keeps swing bridge open', sentences, { language: 'en' })
  const { story, frequentWords } = analyse(draft)
  const known = { story, frequentWords, language: { tag: language, source: 'declared', confidence: 1 } as const }
  const summarised = summarise(draft, known, summaryLimits(characters))

  return { ...summarised, texts: summarised.lines.map(({ text }) => text) }
}

const [cold, tea, vote] = [
  'It was a cold morning on the quay.',
  'People drank tea.',
  'The harbour council voted to keep the old swing bridge open all winter.',
]
const paragraphs = [
  ...[cold, tea, vote],
  'Engineers of the harbour council want the swing bridge closed for repair.',
  'The swing bridge will be mended in spring, the harbour council said.',
  'Walkers use the swing bridge every day.',
  'Gulls watched.',
]

describe('the sentences of a summary', () => {
  test('are chosen where they outweigh the lead', () => {
    const { verdict, texts, ahead } = made(paragraphs, { characters: 120 })

    expect([verdict, texts]).toEqual(['chosen', [vote, 'Walkers use the swing bridge every day.']])
    expect(ahead).toBeGreaterThan(1)
  })

  test('are three at most, though more would fit', () => {
    expect(made(paragraphs, { characters: 500 })).toMatchObject({ verdict: 'chosen', lines: { length: 3 } })
  })

  test('are the lead where none fits', () => {
    expect(made(paragraphs, { characters: 10 })).toMatchObject({
      verdict: 'no better',
      texts: [cold],
      ahead: -Infinity,
    })
  })

  test('are the best of the rest where the first is too long to be a lead, however little they say', () => {
    const endless = `The harbour council ${'harbour bridge '.repeat(40)}ended.`
    const { verdict, texts, ahead } = made([endless, 'Tea is good.', 'Gulls like fish.', 'People sat.'])

    expect([verdict, texts]).toEqual(['chosen', ['Tea is good.']])
    expect(ahead).toBeLessThan(0)
  })

  test('are weighed against the lead, which outweighs itself by nothing', () => {
    const { verdict, ahead } = made([vote, cold, tea, 'Gulls watched.'], { characters: 75 })

    expect([verdict, ahead]).toEqual(['no better', 0])
  })

  test.each([
    [3, 'too short'],
    [4, 'chosen'],
  ])('of %i sentences are %s', (count, verdict) => {
    expect(made(paragraphs.slice(0, count), { characters: 120 }).verdict).toBe(verdict)
  })

  test('are the lead in a language of which it is not known how its sentences begin', () => {
    expect(made(paragraphs, { language: 'es' })).toMatchObject({ verdict: 'unknown language', options: [], ahead: 0 })
  })
})

test('a first sentence stands alone up to 400 characters, or as many as a summary may have', () => {
  expect([summaryLimits(280), summaryLimits(500)]).toEqual([
    { characters: 280, lone: 400 },
    { characters: 500, lone: 500 },
  ])
})
