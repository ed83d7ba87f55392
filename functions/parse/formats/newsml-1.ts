import type { Format } from '../format.ts'
import { vocabularyOf } from '../xml/vocabulary.ts'

/** IPTC's NewsML 1.2 and its forerunners: news items of nested components. */
export const newsml1: Format = {
  name: 'newsml1',
  recognise: file => (vocabularyOf(file) === 'newsml-1' ? 'structure' : undefined),
  read: async (file, site) => (await import('../newsml-1/read-newsml-1.ts')).readNewsml1(file, site),
}
