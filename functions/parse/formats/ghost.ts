import type { Format } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** What Ghost exports, and what its Content API answers. */
export const ghost: Format = {
  name: 'ghost',
  recognise: file => (isJsonOfKind('ghost', file) ? 'structure' : undefined),
  read: async (file, site) => (await import('../ghost/read-ghost.ts')).readGhost(file, site),
}
