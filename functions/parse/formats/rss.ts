import type { Format } from '../format.ts'
import { vocabularyOf } from '../xml/vocabulary.ts'

/** RSS 2.0 and its forerunners, RSS 1.0 among them: a whole feed, or one item. */
export const rss: Format = {
  name: 'rss',
  recognise: file => (vocabularyOf(file) === 'rss' ? 'structure' : undefined),
  read: async (file, site) => (await import('../feed/read-rss.ts')).readRss(file, site),
}
