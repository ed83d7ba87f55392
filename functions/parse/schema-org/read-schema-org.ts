import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { tooManyArticles } from '../budget.ts'
import type { Reading, UploadedFile } from '../format.ts'
import { readingOf } from '../given/reading.ts'
import { readJson } from '../json/read-json.ts'
import { wordsIn } from '../json/words.ts'
import { storyOfArticle } from './article.ts'
import { articlesIn, graphOf } from './graph.ts'

/** Every article of the linked data. One alone is the file's article; several each need an id, or go by their headline. */
export function readSchemaOrg(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const read = readJson(file)
  if (!read.ok) return read

  const { value, decoded } = read.value
  const graph = graphOf(value)
  const articles = articlesIn(graph)
  const refused = articles.length === 0 ? noArticle : tooManyArticles(articles.length)
  if (refused) return failure(refused)

  return readingOf(
    articles.map(article => ({ ...storyOfArticle(article, graph), words: wordsIn(article.value) })),
    { file, site, decoded, words: wordsIn(value, new Set(articles.map(one => one.value))), many: articles.length > 1 },
  )
}

const noArticle: Rejection = {
  kind: 'no-text',
  reason: 'The linked data names no article (NewsArticle, Article, BlogPosting and the like).',
  mend: 'Upload the object of type NewsArticle, with `headline` and `articleBody`.',
}
