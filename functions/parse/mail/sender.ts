import type { Contributor } from '../../../events/article.ts'
import { fromCapitals, isPersonName } from '../../text/names.ts'
import { type Headers, shownHeader } from './headers.ts'

/** Who sent the message, where the name they give is a person's. A desk, an agency and an address write no articles. */
export function senderOf(headers: Headers): Contributor | undefined {
  const [, quoted, bare] = /^(?:"((?:[^"\\]|\\.)*)"|([^<@]*))\s*(?:<|$)/.exec(shownHeader(headers, 'from') ?? '') ?? []
  const written = (quoted ?? bare ?? '').replace(/\\(.)/g, '$1').trim()
  // "Quill, Ada" is how address books sort.
  const name = written.replace(/^([^,]+), ([^,]+)$/, '$2 $1')

  return isPersonName(name) ? { name: fromCapitals(name) } : undefined
}
