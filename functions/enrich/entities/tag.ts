import { modelBytes } from '../model-bytes.ts'
import type { Story, Stretch } from '../story.ts'
import { type Model, readModel } from './model.ts'
import { namesElsewhere } from './other-languages.ts'
import { type Found, findNames } from './tagger.ts'
import type { EntityType } from './tags.ts'
import { type Token, tokensOf } from './tokens.ts'

/** A mention in the story's text. */
export type EntitySpan = Stretch & { type: EntityType; confidence: number }

/** Mentions in the order they stand, none within another. */
export type TagEntities = (story: Story, language: string) => EntitySpan[]

/** The model's 3 MB are read with the first story, once a process: nothing pays for them before. */
export async function loadTagger(): Promise<TagEntities> {
  let model: Model | undefined

  return (story, language) => {
    model ??= readModel(modelBytes('entities.bin'))
    return tagStory(story, language, model)
  }
}

export function tagStory(story: Story, language: string, model: Model): EntitySpan[] {
  const sentences = story.sentences.map(({ start, end }) => tokensOf(story.text.slice(start, end)))
  const words = sentences.map(tokens => tokens.map(({ text }) => text))
  const find = /^en\b/u.test(language) ? findNames : namesElsewhere

  return find(words, model).flatMap((found, at) =>
    found.map(name => placed(name, sentences[at] ?? [], story.sentences[at]?.start ?? 0)),
  )
}

const placed = ({ start, end, type, margin }: Found, tokens: Token[], offset: number): EntitySpan => ({
  type,
  start: offset + (tokens[start]?.start ?? 0),
  end: offset + (tokens[end - 1]?.end ?? 0),
  confidence: confidenceOf(margin),
})

// Fitted on sentences of our own that the tagger had not learnt from: at a margin of 40 half the names are right.
const confidenceOf = (margin: number): number => Math.round(100 / (1 + Math.exp(-margin / 60))) / 100
