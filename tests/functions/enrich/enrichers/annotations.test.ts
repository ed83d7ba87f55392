import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import type { Annotation } from '../../../../events/article.ts'
import { type Analyse, type Analysis, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import * as registry from '../../../../functions/enrich/enrichers/index.ts'
import { draftOf } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

const told = draftOf(
  'Rovers win the cup final in Lyon',
  [
    'The goalkeeper saved two penalties as Rovers beat Athletic in the final of the cup in Lyon on Saturday.',
    ...Array(12).fill('The midfielder had scored the only goal of the second half before the visitors equalised.'),
  ],
  { language: 'en' },
)
const empty = draftOf('', [])

const enrichers = Object.values(registry)
const annotate = (name: string, analysis: Analysis): Annotation | undefined =>
  enrichers.find(enricher => enricher.name === name)?.annotate(told, analysis)
const isBounded = (name: string, analysis: Analysis): unknown =>
  z.object({ bounded: z.optional(z.unknown()) }).parse(annotate(name, analysis)?.value).bounded

describe('an annotation', () => {
  // What is kept was made in one way or another; whoever reads it must know which.
  test('says in which way it was made', () => {
    const analysis = analyse(told)

    expect(Object.fromEntries(enrichers.map(({ name }) => [name, annotate(name, analysis)?.version]))).toEqual({
      ...{ entities: 4, keywords: 3, language: 1, places: 2, readability: 1, readingTime: 1 },
      ...{ relations: 2, summary: 2, topics: 4 },
    })
  })

  test('of no text is made of its language alone', () => {
    const made = enrichers.filter(enricher => enricher.annotate(empty, analyse(empty)) !== undefined)

    expect(made.map(({ name }) => name)).toEqual(['language'])
  })

  test.each(['keywords', 'readability', 'summary', 'topics'])(
    'says of a long article that only its beginning was read, and of a short one nothing: %s',
    name => {
      expect([isBounded(name, analyse(told, 900)), isBounded(name, analyse(told))]).toEqual([true, undefined])
    },
  )

  test.each(['entities', 'places'])('says so from the 20,001st letter on: %s', name => {
    const analysis = analyse(told)
    const reading = (letters: number): Analysis => ({
      ...analysis,
      story: { ...analysis.story, text: analysis.story.text.padEnd(letters) },
    })

    expect([isBounded(name, reading(20_001)), isBounded(name, reading(20_000))]).toEqual([true, undefined])
  })
})
