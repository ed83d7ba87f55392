import type { Format, UploadedFile } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** An article as a JSON object of named fields, the way a script or a small system writes it; any other JSON is told off here. */
export const simpleJson: Format = {
  name: 'simpleJson',
  recognise: file => (isJsonOfKind('simple-json', file) ? 'structure' : isNamedJson(file) ? 'name' : undefined),
  read: async (file, site) => (await import('../record/read-records.ts')).readRecords(file, site),
}

const isNamedJson = ({ key, contentType }: UploadedFile) =>
  /\.json$/i.test(key) || contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json'
