import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../../../events/article.ts'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { lexiconOf } from '../../../../functions/enrich/keywords/lexicon.ts'
import { featureNames, overlapOf } from '../../../../functions/enrich/summary/features.ts'
import { linesOf } from '../../../../functions/enrich/summary/lines.ts'
import { openingsIn } from '../../../../functions/enrich/summary/openings.ts'
import { type Option, optionsOf } from '../../../../functions/enrich/summary/options.ts'
import { draftOf } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

function options(paragraphs: string[], headline = '', more: Partial<Draft> = {}): Option[] {
  const draft = draftOf(headline, paragraphs, { language: 'en', ...more })
  const { story, frequentWords } = analyse(draft)
  const [lexicon, ways] = [lexiconOf('en', frequentWords), openingsIn('en')]
  if (lexicon === undefined || ways === undefined) throw new Error('Nothing is known of English')

  return optionsOf(linesOf(story, draft), story, { lexicon, openings: ways })
}

const valueNamed = (option: Option | undefined, name: (typeof featureNames)[number]): number =>
  option?.values[featureNames.indexOf(name)] ?? Number.NaN

describe('the sentences to choose from', () => {
  test('are thirty at most', () => {
    const many = Array.from({ length: 40 }, (_, at) => `Boat number ${at} sank.`)

    expect(options(many.slice(0, 29))).toHaveLength(29)
    expect(options(many)).toHaveLength(30)
  })

  test('are whole ones, the first of which leans on nothing', () => {
    const found = options(['Read more', 'He left.', 'He returned.'])

    expect(found.map(({ line, standing }) => [line.text, standing])).toEqual([
      ['He left.', 'alone'],
      ['He returned.', 'after'],
    ])
  })

  test('follow one another where nothing stands between', () => {
    const found = options(['Boats sank. Ships sank.', 'Rafts sank.', 'Advertisement', 'Planks sank.'])

    expect(found.map(({ follows }) => follows)).toEqual([false, true, true, false])
  })
})

describe('a sentence', () => {
  test('is nearer to the start, less deep and after a lesser share than those behind it', () => {
    const [first, second] = options(['Boats sank.', 'Ships sank.', 'Rafts sank.', 'Planks sank.'])

    expect([valueNamed(first, 'nearness'), valueNamed(first, 'depth'), valueNamed(first, 'share')]).toEqual([1, 0, 0])
    expect(valueNamed(second, 'nearness')).toBe(0.5)
    expect(valueNamed(second, 'depth')).toBeCloseTo(Math.log(2) / 3)
    expect(valueNamed(second, 'share')).toBe(0.25)
  })

  test('that says what the others say is more central and echoes more, and one that says more of it covers more', () => {
    const [storm, trawlers, both] = options([
      'A storm broke the harbour wall.',
      'The trawlers brought cabbage.',
      'The harbour wall will be mended, and the harbour dredged where the wall broke.',
      'The wall is old.',
    ])

    expect(valueNamed(storm, 'centrality')).toBeGreaterThan(valueNamed(trawlers, 'centrality'))
    expect(valueNamed(storm, 'echo')).toBeGreaterThan(valueNamed(trawlers, 'echo'))
    expect(valueNamed(trawlers, 'echo')).toBe(0)
    expect(valueNamed(both, 'coverage')).toBeGreaterThan(valueNamed(storm, 'coverage'))
  })

  test('echoes the headline too', () => {
    const body = ['A storm broke the harbour wall.', 'Cabbage was cheap.']

    expect(valueNamed(options(body)[1], 'echo')).toBe(0)
    expect(valueNamed(options(body, 'Cabbage for the islands')[1], 'echo')).toBeCloseTo(Math.log(2) / 10)
  })

  test('of nothing but stop words has a value all the same', () => {
    expect(options(['It is what it was.'])[0]?.values.every(Number.isFinite)).toBe(true)
  })
})

describe('whoever is named in short', () => {
  const introductions = (paragraphs: string[], headline?: string) =>
    options(paragraphs, headline).map(({ introducedBy }) => introducedBy)

  test('was introduced where the whole name stands', () => {
    expect(introductions(['David Ragan won.', 'Rain fell.', 'Critics like Ragan.'])).toEqual([[], [], [0]])
    expect(introductions(['The Office of Fair Trade (OFT) met.', 'Later the OFT left.'])).toEqual([[], [0]])
  })

  test('needs no introduction in a sentence that has the whole name, or is the first to have any', () => {
    expect(introductions(['David Ragan won.', 'Then David Ragan left Ragan House.'])).toEqual([[], []])
    expect(introductions(['The Kremlin denied it.', 'Later the Kremlin was silent.'])).toEqual([[], []])
  })

  test.each(['Ragan wins again', 'Critics like Ragan'])('needs none where the headline names them: %s', headline => {
    expect(introductions(['David Ragan won.', 'Critics like Ragan.'], headline)).toEqual([[], []])
  })

  test('is no word that stands behind a name', () => {
    expect(introductions(['David Ragan won.', 'Nobody else won.'])).toEqual([[], []])
  })

  test('is introduced once, however often they are named', () => {
    expect(introductions(['David Ragan won.', 'Critics like Ragan, and Ragan likes critics.'])).toEqual([[], [0]])
  })
})

test('two sentences overlap by the words they share', () => {
  expect(overlapOf(new Set(['a', 'b', 'c', 'd']), new Set(['a']))).toBe(0.5)
  expect(overlapOf(new Set(['a']), new Set(['a']))).toBe(1)
  expect(overlapOf(new Set(['a']), new Set(['b']))).toBe(0)
  expect(overlapOf(new Set(), new Set())).toBe(0)
})
