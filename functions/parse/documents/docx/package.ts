import type { Rejection } from '../../../../events/article.ts'
import { failure, type Result, success } from '../../../result.ts'
import { strictly } from '../../../text/charset.ts'
import { type Allowance, freshAllowance } from '../../archive/allowance.ts'
import { malformed } from '../../archive/refusals.ts'
import { isZip, openZip } from '../../archive/zip.ts'
import { readDirectory, type ZipEntry } from '../../archive/zip-directory.ts'
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
/** `heads`: what stands above and below its pages; `others`: what else may say something. */
export type Parts = { text: string; heads?: string[]; others?: string[] } & Partial<
  Record<keyof typeof partNames, string>
>

const head = /^word\/(?:header|footer)\d{0,3}\.xml$/
// They say how it is set, or what may be put into it.
const unsaid =
  /^word\/(?:document|styles|numbering|settings|webSettings|fontTable|theme\/.*|glossary\/.*)\.xml$|_rels\/|^\[/
const saying = /\.(?:xml|html?|txt)$/i
// Each of a hundred sections may have six heads and feet of its own; a drawing says a few words.
const mostOthers = 600
const largestOther = 256 * 1024
const mostOfOthers = 2 * 1024 * 1024

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

  const { text, ...rest } = found
  if (text === undefined) return failure(malformed('it has no text part', partNames.text))

  const entries = sayingIn(zip.value)
  const read = (some: readonly ZipEntry[]) => textsOf(bytes, some, allowance)
  return success({
    ...{ text, ...rest },
    heads: read(entries.filter(({ name }) => head.test(name))),
    others: read(entries.filter(({ name }) => !head.test(name))),
  })
}

const sayingIn = (entries: readonly ZipEntry[]): ZipEntry[] =>
  entries.filter(({ name }) => saying.test(name) && !unsaid.test(name)).slice(0, mostOthers)

function textsOf(bytes: Uint8Array, entries: readonly ZipEntry[], allowance: Allowance): string[] {
  let left = mostOfOthers
  return entries.flatMap(entry => {
    const read = readZipEntry(bytes, entry, { bytes: Math.min(largestOther, left), allowance })
    if (read.ok) left -= read.value.length
    return read.ok ? (xmlText(read.value) ?? []) : []
  })
}

const partKeys = ['text', 'styles', 'links', 'lists', 'footnotes', 'endnotes', 'about'] as const

/** XML in an Office document is UTF-8 or UTF-16 (ECMA-376 Part 2 §8.3). */
function xmlText(bytes: Uint8Array): string | undefined {
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'

  return strictly(charset, bytes)
}
