import { isBinaryPlist, magic } from './magic.ts'

/** Where an object begins in the file. */
type Place = number

/**
 * Reads a few values out of a property list in Apple's binary form (bplist00, as CoreFoundation's CFBinaryPList.c writes it): what is not
 * asked for is not looked at. Nothing where the file is cut off or says something impossible.
 */
export type BinaryPlist = {
  top: Place
  member(dictionary: Place, name: string): Place | undefined
  data(place: Place | undefined): Uint8Array | undefined
  text(place: Place | undefined): string | undefined
}

const trailerBytes = 32
// A page in an archive has a handful of values, and some hundred files beside it.
const mostMembers = 1000

export function openBinaryPlist(bytes: Uint8Array): BinaryPlist | undefined {
  if (!isBinaryPlist(bytes) || bytes.length < magic.length + trailerBytes) return undefined
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const trailer = file.subarray(-trailerBytes)
  const [offsetBytes = 0, referenceBytes = 0] = [trailer[6], trailer[7]]
  const [objects, topObject, table] = [8, 16, 24].map(at => Number(trailer.readBigUInt64BE(at)))
  if (objects === undefined || topObject === undefined || table === undefined) return undefined
  if (![offsetBytes, referenceBytes].every(isWidth) || table + objects * offsetBytes > file.length - trailerBytes)
    return undefined

  const placeOf = (object: number): Place | undefined => {
    const place = object < objects ? file.readUIntBE(table + object * offsetBytes, offsetBytes) : undefined
    return place !== undefined && place >= magic.length && place < table ? place : undefined
  }
  const top = placeOf(topObject)
  if (top === undefined) return undefined

  const content = (place: Place | undefined, kinds: readonly Kind[]) => contentOf(file.subarray(0, table), place, kinds)
  const text = (place: Place | undefined): string | undefined => textOf(content(place, [ascii, utf16]))
  return {
    top,
    text,
    data: place => content(place, [binary])?.bytes,
    member: (dictionary, name) => {
      const { bytes: references, count = 0 } = content(dictionary, [members(referenceBytes)]) ?? {}
      if (references === undefined || count > mostMembers) return undefined
      const at = (index: number) => placeOf(references.readUIntBE(index * referenceBytes, referenceBytes))
      for (let index = 0; index < count; index++) if (text(at(index)) === name) return at(count + index)
      return undefined
    },
  }
}

// What readUIntBE takes.
const isWidth = (bytes: number): boolean => bytes >= 1 && bytes <= 6

/** `mark` is in the upper half of an object's first byte; one of what it counts takes so many bytes. */
type Kind = { mark: number; width: number }
const binary: Kind = { mark: 0x4, width: 1 }
const ascii: Kind = { mark: 0x5, width: 1 }
const utf16: Kind = { mark: 0x6, width: 2 }
const members = (referenceBytes: number): Kind => ({ mark: 0xd, width: 2 * referenceBytes })

type Content = { bytes: Buffer; count: number; kind: Kind }

function contentOf(file: Buffer, place: Place | undefined, kinds: readonly Kind[]): Content | undefined {
  const mark = place === undefined ? undefined : file[place]
  if (place === undefined || mark === undefined) return undefined
  const kind = kinds.find(one => one.mark === mark >> 4)
  const counted = kind === undefined ? undefined : countAt(file, place)
  if (kind === undefined || counted === undefined) return undefined

  const end = counted.from + counted.count * kind.width
  return end > file.length ? undefined : { kind, count: counted.count, bytes: file.subarray(counted.from, end) }
}

/** The lower half of the first byte, or, where that is full, the whole number behind it. */
function countAt(file: Buffer, place: Place): { count: number; from: Place } | undefined {
  const short = (file[place] ?? 0) & 0x0f
  if (short < 0x0f) return { count: short, from: place + 1 }
  const width = 1 << ((file[place + 1] ?? 0) & 0x0f)
  if ((file[place + 1] ?? 0) >> 4 !== 1 || width > 4 || place + 2 + width > file.length) return undefined

  return { count: file.readUIntBE(place + 2, width), from: place + 2 + width }
}

function textOf(content: Content | undefined): string | undefined {
  if (content === undefined) return undefined

  return content.kind === ascii
    ? content.bytes.toString('latin1')
    : Buffer.from(content.bytes).swap16().toString('utf16le')
}
