import type { Format } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** What publishers send to Apple News. */
export const appleNews: Format = {
  name: 'appleNews',
  recognise: file => (isJsonOfKind('apple-news', file) ? 'structure' : undefined),
  read: async (file, site) => (await import('../apple-news/read-apple-news.ts')).readAppleNews(file, site),
}
