import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import type { Result } from '../../result.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { isObject, type Json } from '../json/json.ts'
import { itemsOf } from '../json/properties.ts'
import { oneOrList, readStories } from '../json/read-stories.ts'
import { storyOfAns } from './story.ts'

/** A story, a list of them, or what a search for them answered (`content_elements` of stories). */
export const readAns = (file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> =>
  readStories(file, site, value => ({ ...articlesIn(value), storyOf: storyOfAns }))

function articlesIn(value: Json): ReturnType<typeof oneOrList> {
  const found = isObject(value) && value['headlines'] === undefined ? value['content_elements'] : undefined

  return Array.isArray(found)
    ? { list: itemsOf({ value: found, place: 'content_elements' }), many: true }
    : oneOrList(value)
}
