import type { Format } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** Linked data as pages carry it: NewsArticle and its kin, by themselves, in a list or in a graph. */
export const schemaOrg: Format = {
  name: 'schemaOrg',
  recognise: file => (isJsonOfKind('schema-org', file) ? 'structure' : undefined),
  read: async (file, site) => (await import('../schema-org/read-schema-org.ts')).readSchemaOrg(file, site),
}
