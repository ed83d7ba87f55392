import { beforeAll, expect, test } from 'vitest'
import { LanguageAnnotation } from '../../../../events/annotations.ts'
import { type Analyse, prepareAnalysis } from '../../../../functions/enrich/analysis.ts'
import { language } from '../../../../functions/enrich/enrichers/language.ts'
import { draftOf, stories } from '../drafts.ts'

let analyse: Analyse
beforeAll(async () => {
  analyse = await prepareAnalysis()
})

test.each(Object.entries(stories))('a story in %s is annotated with its tag and how sure we are', (tag, text) => {
  const draft = draftOf(text.slice(0, 20), [text])
  const annotation = language.annotate(draft, analyse(draft))

  expect(LanguageAnnotation.parse(annotation?.value)).toEqual({ tag, source: 'text' })
  expect(annotation?.confidence).toBeGreaterThan(0.9)
})

test('the words of a program say nothing of the language of the story', () => {
  const code = {
    kind: 'code',
    text: 'the function returns when the value is not of the type that was expected\n'.repeat(50),
  } as const
  const draft = draftOf('', [])
  draft.body = [code, { kind: 'paragraph', spans: [{ text: stories['de'] ?? '' }] }, code]

  expect(analyse(draft).language.tag).toBe('de')
})
