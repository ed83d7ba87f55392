import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result } from '../../result.ts'
import { bundleOf } from '../archive/bundle.ts'
import { encrypted } from '../archive/refusals.ts'
import { isZip, openZip } from '../archive/zip.ts'
import { readZipEntry } from '../archive/zip-entry.ts'
import { isDocx } from '../documents/docx/package.ts'
import { isOdt } from '../documents/odt/kind.ts'
import { otherDocument } from '../documents/other-document.ts'
import type { Format, Reading, UploadedFile } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'

/** A bundle of articles in a ZIP archive. Documents that are such archives inside have readers of their own. */
export const zip: Format = {
  name: 'zip',
  bundles: true,
  recognise: ({ bytes }) => (isZip(bytes) && !isDocx(bytes) && !isOdt(bytes) ? 'bytes' : undefined),
  read,
}

// The mode of a Unix file: its kind is in the upper four bits, and a plain file's is 8. Python's archiver leaves them out.
const plainFiles = [0, 0o100000]

function read(file: UploadedFile, { limits }: SiteConfig): Result<Reading, Rejection> {
  const { bytes } = file
  if (bytes.length === 0) return failure(rejected.empty)
  if (!isZip(bytes)) return failure(rejected.notOfKind('a ZIP archive'))
  const entries = openZip(bytes)
  if (!entries.ok) return entries
  if (entries.value.length > 0 && entries.value.every(entry => entry.encrypted))
    return failure(encrypted('The archive'))

  const document = otherDocument(entries.value)
  if (document !== undefined) return failure(document)

  const listed = entries.value.map(entry => ({
    name: entry.name,
    isFile: plainFiles.includes(entry.mode & 0o170000),
    unpack: (allowance: { left: number }) => readZipEntry(bytes, entry, { bytes: limits.uploadBytes, allowance }),
  }))
  return bundleOf(listed, file)
}
