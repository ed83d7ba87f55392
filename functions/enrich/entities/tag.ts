import { modelBytes } from '../model-bytes.ts'
import type { Story, Stretch } from '../story.ts'
import { likelihoodOf } from './confidence.ts'
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

/** Some 3,500 words: longer articles are rare, and have named by then whom they are about. */
export const longestRead = 20_000

function tagStory(story: Story, language: string, model: Model): EntitySpan[] {
  const isLearnt = /^en\b/u.test(language)
  const stretches = story.sentences.flatMap(({ start, end }) => {
    const text = story.text.slice(start, Math.min(end, longestRead))
    // Elsewhere only what has a capital may be a name; and nowhere what has no letter.
    return (isLearnt ? /\p{L}/u : /\p{Lu}/u).test(text) ? [{ start, tokens: tokensOf(text) }] : []
  })
  const words = stretches.map(({ tokens }) => tokens.map(({ text }) => text))

  return (isLearnt ? findNames : namesElsewhere)(words, model).flatMap((found, at) =>
    found.map(name => ({
      ...placed(name, stretches[at]?.tokens ?? [], stretches[at]?.start ?? 0),
      confidence: Math.round(100 * likelihoodOf(name, model.calibration)) / 100,
    })),
  )
}

const placed = ({ start, end, type }: Found, tokens: Token[], offset: number): Omit<EntitySpan, 'confidence'> => ({
  type,
  start: offset + (tokens[start]?.start ?? 0),
  end: offset + (tokens[end - 1]?.end ?? 0),
})
