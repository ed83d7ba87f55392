import type { Format } from '../format.ts'
import { isJsonOfKind } from '../json/recognise.ts'

/** A story as Arc XP keeps it: ANS. */
export const ans: Format = {
  name: 'ans',
  recognise: file => (isJsonOfKind('ans', file) ? 'structure' : undefined),
  read: async (file, site) => (await import('../ans/read-ans.ts')).readAns(file, site),
}
