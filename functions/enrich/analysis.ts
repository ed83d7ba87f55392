import type { Draft } from '../../events/article.ts'
import { later } from '../text/later.ts'
import type { Recognised } from './entities/recognise.ts'
import { loadRecogniser, type Recogniser } from './entities/recogniser.ts'
import { type EntitySpan, loadTagger, type TagEntities } from './entities/tag.ts'
import { type DetectLanguage, detector, type Language } from './language/detector.ts'
import { type FrequentWords, frequentWordsIn } from './language/frequent-words.ts'
import { readLanguageTables } from './language/language-file.ts'
import { modelBytes } from './model-bytes.ts'
import { proseOf } from './prose.ts'
import { countWords } from './segments.ts'
import { longestStory, type Story, storyOf } from './story.ts'
import { readTopicTables } from './topics/topic-file.ts'
import { type TopicModel, topicModel } from './topics/topic-model.ts'

/** What enrichers share of a draft. Each part is computed when first asked for, and once. */
export type Analysis = {
  /** Headline, standfirst and body as plain text. */
  readonly text: string
  readonly language: Language
  /** Of the whole text; where it is many times as long as what is read closely, reckoned from its beginning. */
  readonly wordCount: number
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

/** `closely` = how many letters of it are read so, no more than of the longest story. */
export type Analyse = (draft: Draft, closely?: number) => Analysis

let prepared: Promise<Analyse> | undefined

/** A letter is counted in a tenth of the time that it is read closely in. */
const COUNTED = 2

/** Await it, and analyse: enrichers stay synchronous though their data is loaded late, and once in the life of an instance. */
export function prepareAnalysis(): Promise<Analyse> {
  prepared ??= load().catch(cause => {
    prepared = undefined
    throw cause
  })

  return prepared
}

/** What only some languages need is read with the first story in one of them. */
async function load(): Promise<Analyse> {
  const { default: vocabulary } = await import('./topics/media-topics.json', { with: { type: 'json' } })
  const tables = readLanguageTables(modelBytes('language.bin'))
  const readers: Readers = {
    detectLanguage: detector(tables),
    frequentWords: frequentWordsIn(tables),
    tagEntities: await loadTagger(),
    recognise: await loadRecogniser(),
    topicModel: later(() => topicModel(readTopicTables(modelBytes('topics.bin')), vocabulary.terms)),
  }

  return (draft, closely = longestStory) => analyse({ draft, closely }, readers)
}

type Readers = {
  detectLanguage: DetectLanguage
  tagEntities: TagEntities
  frequentWords: FrequentWords
  recognise: Recogniser
  topicModel: () => TopicModel
}

function analyse({ draft, closely }: { draft: Draft; closely: number }, readers: Readers): Analysis {
  const { detectLanguage, tagEntities, frequentWords, recognise, topicModel } = readers
  const text = later(() => proseOf(draft))
  const language = later(() => detectLanguage(text(), draft.language))
  const wordCount = later(() => countWords(text(), language().tag, COUNTED * closely))
  const story = later(() => storyOf(draft, language().tag, closely))
  const entities = later(() => tagEntities(story(), language().tag))
  const named = later(() => recognise(draft, story(), entities()))

  return {
    get text() {
      return text()
    },
    get language() {
      return language()
    },
    get wordCount() {
      return wordCount()
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
    get topicModel() {
      return topicModel()
    },
  }
}
