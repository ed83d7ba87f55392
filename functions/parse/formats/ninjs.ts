import type { Format } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** IPTC's News in JSON, versions 1 to 3: one item or a list of them. */
export const ninjs: Format = {
  name: 'ninjs',
  recognise: file => (isJsonOfKind('ninjs', file) ? 'structure' : undefined),
  read: async (file, site) => (await import('../ninjs/read-ninjs.ts')).readNinjs(file, site),
}
