import { type Format, mediaTypeOf, type Recognition, type UploadedFile } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** An article as a JSON object of named fields, the way a script or a small system writes it; any other JSON is told off here. */
export const simpleJson: Format = {
  name: 'simpleJson',
  recognise,
  read: async (file, site) => (await import('../record/read-records.ts')).readRecords(file, site),
}

function recognise(file: UploadedFile): Recognition | undefined {
  if (isJsonOfKind('simple-json', file)) return 'structure'
  if (/\.json$/i.test(file.key)) return 'name'

  return mediaTypeOf(file) === 'application/json' ? 'type' : undefined
}
