import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { declaredCharset, decode } from '../../text/charset.ts'
import { type Format, mediaTypeOf, type Reading, type Recognition, type UploadedFile } from '../format.ts'
import { charsetEvidence } from '../found.ts'
import { arranged } from '../plain-text/arrange.ts'
import { composed } from '../plain-text/compose.ts'
import { linesOf } from '../plain-text/lines.ts'
import { paragraphsOf } from '../plain-text/paragraphs.ts'
import { notDecoded, rejected } from '../plain-text/refusals.ts'
import { signatureOf } from '../plain-text/signature.ts'

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

// A thick novel has 30,000; millions of one-word lines would only burn time.
const mostLines = 200_000

// As of a page: a thick novel is a million.
const mostLetters = 2_000_000

function read({ bytes, contentType }: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  if (bytes.length === 0) return failure(rejected.empty)
  const signature = signatureOf(bytes)
  if (signature) return failure(rejected.mislabelled(signature))
  const decoded = decode(bytes, declaredCharset(contentType))
  if (!decoded.ok) return failure(notDecoded(decoded.failure, bytes))
  if (decoded.value.text.length > mostLetters) return failure(rejected.tooLong(mostLetters))
  const lines = linesOf(decoded.value.text)
  if (lines.length === 0) return failure(decoded.value.text.trim() === '' ? rejected.empty : rejected.noText)
  if (lines.length > mostLines) return failure(rejected.tooManyLines(mostLines))
  const found = composed(arranged(paragraphsOf(lines)), site.timeZone)
  if (!found) return failure(rejected.noText)

  return success({ articles: [{ draft: found.draft }], evidence: [charsetEvidence(decoded.value), ...found.evidence] })
}
