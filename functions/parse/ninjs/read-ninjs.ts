import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { isObject, type JsonObject } from '../json/json.ts'
import { itemsOf } from '../json/properties.ts'
import { readJson } from '../json/read-json.ts'
import { wordsIn } from '../json/words.ts'
import { storyOfNinjs } from './item.ts'

/** Each item under its `uri`, which ninjs requires to be unique in the world. */
export function readNinjs(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readJson(file)
  if (!read.ok) return read

  const { value, decoded } = read.value
  const many = Array.isArray(value)
  const items = many ? itemsOf({ value, place: '' }) : [{ value, place: '' }]
  const refused = tooManyArticles(items.length)
  if (refused) return failure(refused)

  const stories = items.flatMap(({ value: item, place }) =>
    isObject(item) && isNews(item) ? [{ ...storyOfNinjs(item, place), words: wordsIn(item) }] : [],
  )
  return readingOf(stories, { file, site, decoded, words: [], many })
}

/** ninjs 3 also carries what is yet to happen: events and plans to cover them. */
const isNews = ({ type }: JsonObject) => type !== 'event' && type !== 'planning'
