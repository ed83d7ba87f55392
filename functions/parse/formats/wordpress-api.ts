import type { Format } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** Posts as the REST API of WordPress answers for them. */
export const wordpressApi: Format = {
  name: 'wordpressApi',
  recognise: file => (isJsonOfKind('wordpress-api', file) ? 'structure' : undefined),
  read: async (file, site) => (await import('../wordpress/read-api.ts')).readWordpressApi(file, site),
}
