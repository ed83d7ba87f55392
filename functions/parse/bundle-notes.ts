import type { Rejection } from '../../events/article.ts'
import type { Result } from '../result.ts'
import { decode } from '../text/charset.ts'
import { plainText } from '../text/plain.ts'
import { announcedIn, saidInName } from './announced.ts'
import type { Packed, Reading } from './format.ts'

const calledNote =
  /(?:^|\/)(?:read[ _-]?me|lies[ _-]?mich|lisez[ _-]?moi|le[eí]?a?[ _-]?me|leggimi|embargo|sperrfrist|notes?|hinweise?|information|release)\b[^/]*$/i
// A word to whoever opens the bundle; no story is as short.
const longestNote = 100
const largest = 64 * 1024

/** "ferry.jpg: ", in a list of captions. */
const unnamed = (line: string) => line.replace(/^[^:;,|]{1,200}\.\w{3,4}"?\s*[:;,|–—-]\s*/, '')

/** What a file of a bundle that is no story announces, for all that are: a note to whoever opens it, a line in a file of its own, a list. */
export function announcedBy(member: Packed, reading?: Result<Reading, Rejection>): string[] {
  if ('refused' in member || member.file.bytes.length > largest) return []
  const articles = reading?.ok ? reading.value.articles : []
  const isNote =
    calledNote.test(member.name) || articles.every(({ draft }) => plainText(draft.body).length < longestNote)
  const text = isNote ? decode(member.file.bytes) : undefined

  const lines = text?.ok === true ? text.value.text.split(/[\r\n]+/).map(unnamed) : []

  return isNote ? announcedIn([...saidInName(member.name), ...lines]) : []
}
