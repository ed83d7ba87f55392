import type { Rejection } from '../../../../events/article.ts'
import { failure, type Result, success } from '../../../result.ts'
import { strictly } from '../../../text/charset.ts'
import { type Allowance, freshAllowance } from '../../archive/allowance.ts'
import { malformed } from '../../archive/refusals.ts'
import { isZip, openZip } from '../../archive/zip.ts'
import { readDirectory } from '../../archive/zip-directory.ts'
import { readZipEntry } from '../../archive/zip-entry.ts'

/** The parts of a Word document that say anything (ECMA-376 Part 1 §11.3). */
const partNames = {
  text: 'word/document.xml',
  styles: 'word/styles.xml',
  links: 'word/_rels/document.xml.rels',
  lists: 'word/numbering.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  about: 'docProps/core.xml',
} as const
/** `heads`: what stands above and below its pages. */
export type Parts = { text: string; heads?: string[] } & Partial<Record<keyof typeof partNames, string>>

// Of each one for the first page, one for those on the right and one for those on the left.
const head = /^word\/(?:header|footer)\d{0,3}\.xml$/
const mostHeads = 6
const largestHead = 256 * 1024

// A novel's text is 6 MB of this markup; pictures are never unpacked.
const largestPart = 8 * 1024 * 1024

/** Known by what is in it: an archive that holds the text of a Word document. */
export function isDocx(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false

  const directory = readDirectory(bytes)
  return directory.ok && directory.value.some(({ name }) => name === partNames.text)
}

export function openDocx(bytes: Uint8Array, allowance: Allowance = freshAllowance()): Result<Parts, Rejection> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip

  const found: Partial<Record<keyof typeof partNames, string>> = {}
  for (const part of partKeys) {
    const entry = zip.value.find(({ name }) => name === partNames[part])
    const read = entry && readZipEntry(bytes, entry, { bytes: largestPart, allowance })
    const xml = read?.ok ? xmlText(read.value) : undefined
    if (xml !== undefined) found[part] = xml
    else if (read?.ok === false && part === 'text') return read
  }

  const heads = zip.value
    .filter(({ name }) => head.test(name))
    .slice(0, mostHeads)
    .flatMap(entry => {
      const read = readZipEntry(bytes, entry, { bytes: largestHead, allowance })
      return read.ok ? (xmlText(read.value) ?? []) : []
    })

  const { text, ...others } = found
  if (text === undefined) return failure(malformed('it has no text part', partNames.text))

  return success({ text, ...others, ...(heads.length > 0 && { heads }) })
}

const partKeys = ['text', 'styles', 'links', 'lists', 'footnotes', 'endnotes', 'about'] as const

/** XML in an Office document is UTF-8 or UTF-16 (ECMA-376 Part 2 §8.3). */
function xmlText(bytes: Uint8Array): string | undefined {
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'

  return strictly(charset, bytes)
}
