import type { Draft, Evidence } from '../../events/article.ts'
import { strictly } from '../text/charset.ts'
import { decodeWords } from './mail/encoded-words.ts'
import { readOverlay, type Said, withOverlay } from './overlay.ts'

/** What the uploader says beside the bytes (`x-amz-meta-*`) wins over what was read in them. */
export function applyMetadata(
  draft: Draft,
  metadata: Readonly<Record<string, string>>,
): { draft: Draft; evidence: Evidence[] } {
  const overlay = readOverlay(saidIn(metadata), 'object metadata')

  return { draft: withOverlay(draft, overlay), evidence: overlay.evidence }
}

/** The publisher's own id, if one is given: an empty one would make all such articles one. */
export const idIn = (metadata: Readonly<Record<string, string>>): string | undefined =>
  saidIn({ id: metadata['article-id'] || metadata['id'] || '' }).get('id') || undefined

/** Its words by their names, in whatever way a client wrote them. */
export const saidIn = (metadata: Readonly<Record<string, string>>): Said =>
  new Map(Object.entries(metadata).map(([name, value]) => [name, headerText(value)]))

/**
 * A header is ASCII. S3 and some clients write what is not as encoded words (RFC 2047), others percent-encode its UTF-8,
 * others send the UTF-8 as it is, which then comes as latin-1.
 */
function headerText(value: string): string {
  const worded = decodeWords(value)
  if (!/%[0-9a-f]{2}/i.test(worded)) return worded

  const bytes = Buffer.from(
    worded.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
  return /[^\x20-\x7e]/.test(worded) ? worded : (strictly('utf-8', bytes) ?? worded)
}
