import type { Format } from '../format.ts'
import { vocabularyOf } from '../xml/vocabulary.ts'

/** A WordPress export: every post that is published or has a date to be. */
export const wxr: Format = {
  name: 'wxr',
  recognise: file => (vocabularyOf(file) === 'wxr' ? 'structure' : undefined),
  read: async (file, site) => (await import('../wordpress/read-wxr.ts')).readWxr(file, site),
}
