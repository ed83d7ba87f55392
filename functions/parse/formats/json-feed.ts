import type { Format } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** JSON Feed 1 and 1.1: a whole feed, or one of its items. */
export const jsonFeed: Format = {
  name: 'jsonFeed',
  recognise: file => (isJsonOfKind('json-feed', file) ? 'structure' : undefined),
  read: async (file, site) => (await import('../json-feed/read-json-feed.ts')).readJsonFeed(file, site),
}
