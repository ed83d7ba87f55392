import type { Format, UploadedFile } from '../format.ts'
import { kindOf } from '../json/kind.ts'
import { opensAsJson, readJson } from '../json/read-json.ts'

/** An article as a JSON object of named fields, the way a script or a small system writes it; any other JSON is told off here. */
export const simpleJson: Format = {
  name: 'simpleJson',
  recognise: file => (isSimple(file) ? 'structure' : isNamedJson(file) ? 'name' : undefined),
  read: async (file, site) => (await import('../record/read-records.ts')).readRecords(file, site),
}

function isSimple(file: UploadedFile): boolean {
  if (!opensAsJson(file.bytes)) return false
  const read = readJson(file)

  return read.ok && kindOf(read.value.value) === 'simple-json'
}

const isNamedJson = ({ key, contentType }: UploadedFile) =>
  /\.json$/i.test(key) || contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json'
