import type { Draft } from '../../events/article.ts'
import type { Recognised } from './entities/recognise.ts'
import { loadRecogniser, type Recogniser } from './entities/recogniser.ts'
import { type EntitySpan, loadTagger, type TagEntities } from './entities/tag.ts'
import { type DetectLanguage, type Language, loadDetector } from './language/detector.ts'
import { type FrequentWords, loadFrequentWords } from './language/frequent-words.ts'
import { proseOf } from './prose.ts'
import { wordsOf } from './segments.ts'
import { type Story, storyOf } from './story.ts'
import { loadTopics, type TopicModel } from './topics/topic-model.ts'

/** What enrichers share of a draft. Each part is computed when first asked for, and once. */
export type Analysis = {
  /** Headline, standfirst and body as plain text. */
  readonly text: string
  readonly language: Language
  readonly words: readonly string[]
  /** The most frequent words of the language, most frequent first; none where they are not known. */
  readonly frequentWords: readonly string[]
  /** The same closely read: sentences and tokens with their places, of a bounded beginning. */
  readonly story: Story
  /** Mentions of people, places and organisations in the story. */
  readonly entities: readonly EntitySpan[]
  /** Whom and what they name, each once. */
  readonly named: readonly Recognised[]
  readonly topicModel: TopicModel
}

export type Analyse = (draft: Draft) => Analysis

let prepared: Promise<Analyse> | undefined

/** Await it, and analyse: enrichers stay synchronous though their data is loaded late, and once in the life of an instance. */
export function prepareAnalysis(): Promise<Analyse> {
  prepared ??= load().catch(cause => {
    prepared = undefined
    throw cause
  })

  return prepared
}

async function load(): Promise<Analyse> {
  const [detectLanguage, tagEntities, frequentWords, recognise, topicModel] = await Promise.all([
    loadDetector(),
    loadTagger(),
    loadFrequentWords(),
    loadRecogniser(),
    loadTopics(),
  ])

  return draft => analyse(draft, { detectLanguage, tagEntities, frequentWords, recognise, topicModel })
}

type Readers = {
  detectLanguage: DetectLanguage
  tagEntities: TagEntities
  frequentWords: FrequentWords
  recognise: Recogniser
  topicModel: TopicModel
}

function analyse(draft: Draft, readers: Readers): Analysis {
  const { detectLanguage, tagEntities, frequentWords, recognise, topicModel } = readers
  const text = once(() => proseOf(draft))
  const language = once(() => detectLanguage(text(), draft.language))
  const words = once(() => wordsOf(text(), language().tag))
  const story = once(() => storyOf(draft, language().tag))
  const entities = once(() => tagEntities(story(), language().tag))
  const named = once(() => recognise(draft, story(), entities()))

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
    get frequentWords() {
      return frequentWords(language().tag)
    },
    get story() {
      return story()
    },
    get entities() {
      return entities()
    },
    get named() {
      return named()
    },
    topicModel,
  }
}

function once<Value>(compute: () => Value): () => Value {
  let made: { value: Value } | undefined

  return () => {
    made ??= { value: compute() }
    return made.value
  }
}
