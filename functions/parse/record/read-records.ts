import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { isObject, type Json } from '../json/json.ts'
import { itemsOf, type Placed } from '../json/properties.ts'
import { readJson } from '../json/read-json.ts'
import { wordsIn } from '../json/words.ts'
import { storyOfRecord } from './record.ts'

/** An object is an article; a list of them, by itself or under `articles`, is many. */
export function readRecords(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readJson(file)
  if (!read.ok) return read

  const { value, decoded } = read.value
  const list = listIn(value)
  const refused = tooManyArticles(list?.length ?? 1)
  if (refused) return failure(refused)

  const stories = (list ?? [{ value, place: '' }]).flatMap(({ value: item, place }) =>
    isObject(item) ? [{ ...storyOfRecord(item, place), words: wordsIn(item) }] : [],
  )
  const words = wordsIn(value, new Set(list?.map(({ value: item }) => item)))
  const reading = readingOf(stories, { file, site, decoded, words, many: list !== undefined })
  return !reading.ok && reading.failure.kind === 'no-text' ? failure(noFieldsKnown) : reading
}

function listIn(value: Json): Placed[] | undefined {
  const list = isObject(value) ? value['articles'] : value

  return Array.isArray(list) ? itemsOf({ value: list, place: isObject(value) ? 'articles' : '' }) : undefined
}

const noFieldsKnown: Rejection = {
  kind: 'unknown-format',
  reason: 'The file is JSON, but none of its properties is known to hold a headline or a text.',
  mend: 'Give the article a `headline` and a `text` or `html` property, or upload it as ninjs, JSON Feed or NewsArticle.',
}
