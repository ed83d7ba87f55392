import type { LanguageAnnotation } from '../../../events/annotations.ts'
import type { Enricher } from '../enricher.ts'

/** The language an article is written in: the upload's own word where the text does not contradict it. */
export const language: Enricher = {
  name: 'language',
  annotate(_draft, analysis) {
    const { tag, source, confidence } = analysis.language

    return { version: 1, value: { tag, source } satisfies LanguageAnnotation, confidence }
  },
}
