import { freshAllowance } from '../../archive/allowance.ts'
import { isZip } from '../../archive/zip.ts'
import { readDirectory, type ZipEntry } from '../../archive/zip-directory.ts'
import { readZipEntry } from '../../archive/zip-entry.ts'

const longestType = 200

/** What a document in an archive says it is (OpenDocument 1.3 Part 2 §3.3; EPUB says it in the same way); undefined = nothing. */
export function packagedType(bytes: Uint8Array): string | undefined {
  if (!isZip(bytes)) return undefined
  const directory = readDirectory(bytes)
  const entry = directory.ok ? directory.value.find(({ name }) => name === 'mimetype') : undefined

  return entry && saidIn(bytes, entry)
}

function saidIn(bytes: Uint8Array, entry: ZipEntry): string | undefined {
  const read = readZipEntry(bytes, entry, { bytes: longestType, allowance: freshAllowance() })
  const type = read.ok ? Buffer.from(read.value).toString('latin1').trim() : ''

  return /^application\/[\w.+-]+$/.test(type) ? type : undefined
}

/** A text, or a template of one. */
export const isOdt = (bytes: Uint8Array): boolean =>
  /^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(packagedType(bytes) ?? '')
