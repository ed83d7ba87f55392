import type { UploadedFile } from '../format.ts'
import { type JsonKind, kindOf } from './kind.ts'
import { opensAsJson, seenJson } from './read-json.ts'

export function isJsonOfKind(kind: JsonKind, file: UploadedFile): boolean {
  if (!opensAsJson(file.bytes)) return false
  const read = seenJson(file)

  return read.ok && kindOf(read.value.value) === kind
}
