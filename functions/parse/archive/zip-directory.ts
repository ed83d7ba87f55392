import { failure, type Result, success } from '../../result.ts'
import { zipName } from './zip-name.ts'

/** What an archive says of one thing in it. Its sizes are claims; `at` is where its local header stands. */
export type ZipEntry = {
  name: string
  method: number
  encrypted: boolean
  crc: number
  packedSize: number
  at: number
  mode: number
}
export type BrokenZip = { why: string; offset: number }

// APPNOTE.TXT 6.3.10 §4.3: end of central directory, central header, local header.
const endMark = 0x06054b50
const entryMark = 0x02014b50
const endSize = 22
const entrySize = 46
const longestComment = 0xffff

/** The directory at the end of a ZIP archive: what it lists and nothing else is in it. */
export function readDirectory(bytes: Uint8Array): Result<ZipEntry[], BrokenZip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return failure({ why: 'its directory is missing: it was cut off', offset: bytes.length })

  const [disk, count, at] = [
    view.getUint16(end + 4, true),
    view.getUint16(end + 10, true),
    view.getUint32(end + 16, true),
  ]
  if (disk !== 0 || count === 0xffff || at === 0xffffffff)
    return failure({ why: 'it is in several parts, or in the form for more than 4 GB', offset: end })

  return readEntries(view, { from: at, end, count })
}

/** The last mark whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endSize
  for (let at = last; at >= 0 && at >= last - longestComment; at--) {
    if (view.getUint32(at, true) === endMark && view.getUint16(at + 20, true) === last - at) return at
  }
  return undefined
}

type Place = { from: number; end: number; count: number }

function readEntries(view: DataView, { from, end, count }: Place): Result<ZipEntry[], BrokenZip> {
  const entries: ZipEntry[] = []
  let at = from
  for (let n = 0; n < count; n++) {
    const next = at + entrySize <= end && view.getUint32(at, true) === entryMark ? at + sizeOf(view, at) : undefined
    if (next === undefined || next > end) return failure({ why: 'its directory is damaged', offset: at })

    entries.push(readEntry(view, at))
    at = next
  }
  return success(entries)
}

const sizeOf = (view: DataView, at: number): number =>
  entrySize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)

function readEntry(view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true)
  const name = new Uint8Array(view.buffer, view.byteOffset + at + entrySize, view.getUint16(at + 28, true))

  return {
    name: zipName(name),
    method: view.getUint16(at + 10, true),
    // Bit 0: encrypted; bit 13: the directory itself is.
    encrypted: (flags & 0x2001) !== 0,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    // Only where a Unix wrote it are these the mode of a file.
    mode: view.getUint8(at + 5) === 3 ? view.getUint32(at + 38, true) >>> 16 : 0,
    at: view.getUint32(at + 42, true),
  }
}
