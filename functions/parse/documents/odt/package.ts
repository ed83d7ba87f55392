import type { Rejection } from '../../../../events/article.ts'
import { failure, type Result, success } from '../../../result.ts'
import { strictly } from '../../../text/charset.ts'
import { type Allowance, freshAllowance } from '../../archive/allowance.ts'
import { encrypted, malformed } from '../../archive/refusals.ts'
import { openZip } from '../../archive/zip.ts'
import { readZipEntry } from '../../archive/zip-entry.ts'

/** The parts of an OpenDocument text that say anything (OpenDocument 1.3 Part 2 §3). */
export type Parts = { text: string; styles: string; about: string }

// As of a Word document: a novel's text is 6 MB of such markup.
const largestPart = 8 * 1024 * 1024

export function openOdt(bytes: Uint8Array, allowance: Allowance = freshAllowance()): Result<Parts, Rejection> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip

  const read = (name: string) => {
    const entry = zip.value.find(one => one.name === name)
    return entry && readZipEntry(bytes, entry, { bytes: largestPart, allowance })
  }
  const textOf = (part: ReturnType<typeof read>) => (part?.ok ? (strictly('utf-8', part.value) ?? '') : '')
  // Only the manifest says so: what is locked up looks like any other part.
  if (/encryption-data|encrypted-package/.test(textOf(read('META-INF/manifest.xml'))))
    return failure(encrypted('The document'))

  const text = read('content.xml')
  if (text === undefined) return failure(malformed('it has no text part', 'content.xml'))
  if (!text.ok) return text
  const written = strictly('utf-8', text.value)
  if (written === undefined) return failure(malformed('its text is not in UTF-8', 'content.xml'))

  return success({ text: written, styles: textOf(read('styles.xml')), about: textOf(read('meta.xml')) })
}
