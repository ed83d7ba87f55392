import type { Rejection } from '../../../events/article.ts'
import type { SiteConfig } from '../../../events/settings.ts'
import { failure, type Result, success } from '../../result.ts'
import { freshAllowance, mostUnpacked } from '../archive/allowance.ts'
import { bundleOf, type Listed } from '../archive/bundle.ts'
import { unpacked } from '../archive/inflate.ts'
import { malformed, tooLarge } from '../archive/refusals.ts'
import { isTar, readTar, type TarEntry } from '../archive/tar.ts'
import type { Format, Reading, UploadedFile } from '../format.ts'
import { rejected } from '../plain-text/refusals.ts'

/** A bundle of articles in a tape archive, or in gzip; a single file in gzip is a bundle of one. */
export const tar: Format = {
  name: 'tar',
  bundles: true,
  recognise: ({ bytes }) => (isGzip(bytes) || isTar(bytes) ? 'bytes' : undefined),
  read,
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8
}

function read(file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  const { bytes, allowance = freshAllowance() } = file
  if (bytes.length === 0) return failure(rejected.empty)
  if (!isGzip(bytes)) return bundleOfTar(bytes, { ...file, allowance }, site)

  const out = unpacked({ bytes, by: 'gzip' }, mostUnpacked, allowance)
  if (!out.ok)
    return failure(out.failure === 'broken' ? malformed('it cannot be unpacked') : tooLarge(site.limits.uploadBytes))
  if (isTar(out.value)) return bundleOfTar(out.value, { ...file, allowance }, site)

  return bundleOf([{ name: nameWithin(file), isFile: true, unpack: () => within(out.value, site) }], {
    ...file,
    allowance,
  })
}

function bundleOfTar(bytes: Uint8Array, file: UploadedFile, site: SiteConfig): Result<Reading, Rejection> {
  if (!isTar(bytes)) return failure(rejected.notOfKind('a tape archive'))
  const entries = readTar(bytes)

  return entries.ok
    ? bundleOf(
        entries.value.map(entry => listed(entry, site)),
        file,
      )
    : entries
}

/** Files stand in the archive as they are; what came out of gzip was counted when it came. */
const listed = ({ name, bytes, isFile }: TarEntry, site: SiteConfig): Listed => ({
  name,
  isFile,
  unpack: () => within(bytes, site),
})

const within = (bytes: Uint8Array, { limits }: SiteConfig): Result<Uint8Array, Rejection> =>
  bytes.length > limits.uploadBytes ? failure(tooLarge(limits.uploadBytes)) : success(bytes)

/** "world/story.txt.gz" holds "story.txt". */
const nameWithin = ({ key }: UploadedFile): string => (key.split('/').at(-1) ?? '').replace(/\.gz$/i, '') || 'file'
