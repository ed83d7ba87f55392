import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import type { Story } from '../given/story.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { itemsOf, type Placed } from './properties.ts'
import { readJson } from './read-json.ts'
import { wordsIn } from './words.ts'

/** What a file of a vocabulary holds. */
export type Stories = {
  list: readonly Placed[]
  /** Where a file says that it holds many, they are told of as many even where it holds one. */
  many: boolean
  /** Nothing where a thing in the list is no article. */
  storyOf(article: JsonObject, place: string): Story | undefined
}

/** One article a file, or a list of them. */
export const oneOrList = (value: Json): Pick<Stories, 'list' | 'many'> =>
  Array.isArray(value)
    ? { list: itemsOf({ value, place: '' }), many: true }
    : { list: [{ value, place: '' }], many: false }

/** The articles of a file in JSON. */
export function readStories(
  file: UploadedFile,
  site: SiteConfig,
  storiesIn: (value: Json) => Stories,
): Result<Reading, Rejection> {
  const read = readJson(file)
  if (!read.ok) return read

  const { value, decoded } = read.value
  const { list, many, storyOf } = storiesIn(value)
  const refused = tooManyArticles(list.length)
  if (refused) return failure(refused)

  const stories = list.flatMap(({ value: article, place }) => {
    const story = isObject(article) ? storyOf(article, place) : undefined
    return story === undefined ? [] : [{ ...story, words: wordsIn(article) }]
  })
  const words = wordsIn(value, new Set(list.map(({ value: article }) => article)))
  return readingOf(stories, { file, site, decoded, words, many })
}
