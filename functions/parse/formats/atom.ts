import type { Format } from '../format.ts'
import { vocabularyOf } from '../xml/vocabulary.ts'

/** Atom: a whole feed, or one entry. */
export const atom: Format = {
  name: 'atom',
  recognise: file => (vocabularyOf(file) === 'atom' ? 'structure' : undefined),
  read: async (file, site) => (await import('../feed/read-atom.ts')).readAtom(file, site),
}
