import type { Draft } from '../../events/article.ts'
import { type DetectLanguage, type Language, loadDetector } from './language-detector.ts'
import { paragraphsOf, proseOf } from './prose.ts'
import { sentencesOf, wordsOf } from './segments.ts'

/** What enrichers share of a draft. Each part is computed when first asked for, and once. */
export type Analysis = {
  /** Headline, standfirst and body as plain text. */
  readonly text: string
  readonly language: Language
  readonly words: readonly string[]
  /** The sentences of each paragraph of the body; headings, lists and quotations are not among them. */
  readonly sentences: readonly (readonly string[])[]
}

export type Analyse = (draft: Draft) => Analysis

/** Await it once, analyse for ever: enrichers stay synchronous though the language data is loaded late. */
export async function prepareAnalysis(): Promise<Analyse> {
  const detectLanguage = await loadDetector()

  return draft => analyse(draft, detectLanguage)
}

function analyse(draft: Draft, detectLanguage: DetectLanguage): Analysis {
  const text = once(() => proseOf(draft))
  const language = once(() => detectLanguage(text(), draft.language))
  const words = once(() => wordsOf(text(), language().tag))
  const sentences = once(() => paragraphsOf(draft).map(paragraph => sentencesOf(paragraph, language().tag)))

  return {
    get text() {
      return text()
    },
    get language() {
      return language()
    },
    get words() {
      return words()
    },
    get sentences() {
      return sentences()
    },
  }
}

function once<Value>(compute: () => Value): () => Value {
  let made: { value: Value } | undefined

  return () => {
    made ??= { value: compute() }
    return made.value
  }
}
