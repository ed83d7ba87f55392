import type { Format } from '../format.ts'
import { vocabularyOf } from '../xml/vocabulary.ts'

/** IPTC's NewsML-G2: a news item, a package, or a message that carries several. */
export const newsmlG2: Format = {
  name: 'newsmlG2',
  recognise: file => (vocabularyOf(file) === 'newsml-g2' ? 'structure' : undefined),
  read: async (file, site) => (await import('../newsml-g2/read-newsml-g2.ts')).readNewsmlG2(file, site),
}
