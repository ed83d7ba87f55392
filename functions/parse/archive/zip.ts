import type { Rejection } from '../../../events/article.ts'
import { failure, type Result, success } from '../../result.ts'
import { malformed } from './refusals.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'
import { rangeOf } from './zip-entry.ts'

const mark = [0x50, 0x4b, 3, 4]

/** An empty archive begins with its end; nobody means one for an article. */
export const isZip = (bytes: Uint8Array): boolean => mark.every((byte, at) => bytes[at] === byte)

/** What a ZIP archive holds. One whose entries share bytes was made to deceive: no archiver writes it. */
export function openZip(bytes: Uint8Array): Result<ZipEntry[], Rejection> {
  const directory = readDirectory(bytes)
  if (!directory.ok) {
    const { why, offset } = directory.failure
    return failure(malformed(why, `offset ${offset}`))
  }

  const shared = firstShared(bytes, directory.value)
  return shared === undefined
    ? success(directory.value)
    : failure(malformed('two files in it share their bytes', shared))
}

/** The name of the first entry that begins inside another. */
function firstShared(bytes: Uint8Array, entries: readonly ZipEntry[]): string | undefined {
  const ranges = entries
    .map(entry => ({ name: entry.name, start: entry.at, end: rangeOf(bytes, entry)?.end ?? entry.at }))
    .sort((a, b) => a.start - b.start)

  return ranges.find(({ start }, n) => n > 0 && start < (ranges[n - 1]?.end ?? 0))?.name
}
