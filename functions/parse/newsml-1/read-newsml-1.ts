import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { at } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { wordsIn } from '../xml/words.ts'
import { storyOfNewsItem } from './news-item.ts'

/** Each NewsItem is an article, whatever its components hold. */
export function readNewsml1(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readXml(file)
  if (!read.ok) return read

  const { root, decoded, evidence } = read.value
  const items = at(root, 'NewsItem')
  const refused = tooManyArticles(items.length)
  if (refused) return failure(refused)

  const stories = items.map(item => ({ ...storyOfNewsItem(item), words: wordsIn(item) }))
  const words = wordsIn(root, new Set(items))

  return readingOf(stories, { file, site, decoded, evidence, words, many: items.length > 1 })
}
