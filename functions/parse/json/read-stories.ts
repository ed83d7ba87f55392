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

/** How a system's JSON holds its articles, and how one of them is told. */
export type System = {
  /** Where a file says that it holds many, they are told of as many even where it holds one. */
  articlesIn(value: Json): { list: readonly Placed[]; many: boolean }
  storyOf(article: JsonObject, place: string): Story
}

/** One article a file, or a list of them. */
export const oneOrList = (value: Json): ReturnType<System['articlesIn']> =>
  Array.isArray(value)
    ? { list: itemsOf({ value, place: '' }), many: true }
    : { list: [{ value, place: '' }], many: false }

/** The articles of a system's JSON. */
export function readStories(file: UploadedFile, site: SiteConfig, system: System): Result<Reading, Rejection> {
  const read = readJson(file)
  if (!read.ok) return read

  const { value, decoded } = read.value
  const { list, many } = system.articlesIn(value)
  const refused = tooManyArticles(list.length)
  if (refused) return failure(refused)

  const stories = list.flatMap(({ value: article, place }) =>
    isObject(article) ? [{ ...system.storyOf(article, place), words: wordsIn(article) }] : [],
  )
  const words = wordsIn(value, new Set(list.map(({ value: article }) => article)))
  return readingOf(stories, { file, site, decoded, words, many })
}
