import { crc32 } from 'node:zlib'
import type { Rejection } from '../../../events/article.ts'
import { failure, type Result } from '../../result.ts'
import type { Allowance } from './allowance.ts'
import { type NotUnpacked, type Packed, unpacked } from './inflate.ts'
import { encrypted, malformed, tooLarge } from './refusals.ts'
import type { ZipEntry } from './zip-directory.ts'

const localMark = 0x04034b50
const localSize = 30
const methods = new Map<number, Packed['by']>([
  [0, 'nothing'],
  [8, 'deflate'],
])

export type Limits = { bytes: number; allowance: Allowance }

/** Where an entry's packed bytes lie; undefined where there is no header of it. */
export function rangeOf(bytes: Uint8Array, { at, packedSize }: ZipEntry): { start: number; end: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + localSize > bytes.length || view.getUint32(at, true) !== localMark) return undefined

  const start = at + localSize + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  return start + packedSize <= bytes.length ? { start, end: start + packedSize } : undefined
}

/** The bytes of one entry, if they are what the directory says. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, limits: Limits): Result<Uint8Array, Rejection> {
  const place = entry.name
  if (entry.encrypted) return failure(encrypted('The archive', place))
  const by = methods.get(entry.method)
  const range = rangeOf(bytes, entry)
  if (range === undefined) return failure(malformed('the archive is cut off or damaged here', place))
  if (by === undefined) return failure(malformed(`it is packed in a way that is not known (${entry.method})`, place))

  const out = unpacked({ bytes: bytes.subarray(range.start, range.end), by }, limits.bytes, limits.allowance)
  if (!out.ok) return failure(notUnpacked(out.failure, place, limits))
  return crc32(out.value) === entry.crc ? out : failure(malformed('its bytes are not what its checksum says', place))
}

function notUnpacked(why: NotUnpacked, place: string, { bytes }: Limits): Rejection {
  return why === 'too large' ? tooLarge(bytes, place) : malformed('it cannot be unpacked', place)
}
