import type { Format } from '../format.ts'
import { vocabularyOf } from '../xml/vocabulary.ts'

/** IPTC's News Industry Text Format. */
export const nitf: Format = {
  name: 'nitf',
  recognise: file => (vocabularyOf(file) === 'nitf' ? 'structure' : undefined),
  read: async (file, site) => (await import('../nitf/read-nitf.ts')).readNitf(file, site),
}
