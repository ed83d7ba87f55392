import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { isObject } from '../json/json.ts'
import { itemsOf } from '../json/properties.ts'
import { readJson } from '../json/read-json.ts'
import { storyOfNinjs } from './item.ts'

/** Each item under its `uri`, which ninjs requires to be unique in the world. */
export function readNinjs(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readJson(file)
  if (!read.ok) return read

  const { value, decoded } = read.value
  const many = Array.isArray(value)
  const items = many ? itemsOf({ value, place: '' }) : [{ value, place: '' }]
  const stories = items.flatMap(({ value: item, place }) => (isObject(item) ? [storyOfNinjs(item, place)] : []))
  return readingOf(stories, { site, decoded, many })
}
