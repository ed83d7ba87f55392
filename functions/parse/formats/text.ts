import type { Draft, Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { declaredCharset, decode } from '../../text/charset.ts'
import { later } from '../../text/later.ts'
import { type Format, mediaTypeOf, type Reading, type Recognition, type UploadedFile } from '../format.ts'
import { charsetEvidence } from '../found.ts'
import { notDecoded, rejected } from '../plain-text/refusals.ts'
import { signatureOf } from '../plain-text/signature.ts'
import { sectionNamed } from '../site-section.ts'

/** Plain text: what editors type, paste and get over the wire. */
export const text: Format = { name: 'text', recognise, read }

function recognise(file: UploadedFile): Recognition | undefined {
  const { key, bytes } = file
  if (/\.te?xt$/i.test(key)) return 'name'
  if (mediaTypeOf(file) === 'text/plain') return 'type'

  return decode(bytes.subarray(0, sampleBytes)).ok || decode(bytes).ok ? 'fallback' : undefined
}

// Enough to see that most files are text without reading them twice.
const sampleBytes = 1 << 16

/** In the site's own section that the text names; else its folder decides. */
function filedUnder(draft: Draft, site: SiteConfig): Draft {
  const named = draft.extra['givenSection']
  const section = typeof named === 'string' ? sectionNamed(named, site) : undefined

  return section === undefined ? draft : { ...draft, section }
}

// The reader is loaded when the first text comes: its patterns of many languages are a third of the import.
const reader = later(() => import('../plain-text/read-text.ts'))

async function read(file: UploadedFile, site: SiteConfig): Promise<Result<Reading, Rejection>> {
  const { bytes, contentType } = file
  if (bytes.length === 0) return failure(rejected.empty)
  const signature = signatureOf(bytes)
  if (signature) return failure(rejected.mislabelled(signature))
  const decoded = decode(bytes, declaredCharset(contentType))
  if (!decoded.ok) return failure(notDecoded(decoded.failure, bytes))
  const { readText } = await reader()
  const found = readText(decoded.value.text, site.timeZone, file)
  if (!found.ok) return found

  const { draft, evidence } = found.value
  const { barrier, isBarrier, mostWordsOf } = await import('../barrier.ts')
  if (isBarrier(draft, mostWordsOf.text)) return failure(barrier)

  return success({
    articles: [{ draft: filedUnder(draft, site) }],
    evidence: [charsetEvidence(decoded.value), ...evidence],
  })
}
