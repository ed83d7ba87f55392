import { type Box, boxesIn, type Numbers, numbersFrom } from './boxes.ts'
import { latin } from './looked-into.ts'

/** A stretch of the file in which an item of metadata lies. */
export type Extent = { from: number; to: number; isExif: boolean }

// A photograph in tiles has some hundreds of items.
const mostItems = 5000

/** Where metadata lies in an AVIF (14496-12, §8.11): its items of type Exif and MIME, by their extents. */
export function metadataExtents(bytes: Uint8Array, inMeta: readonly Box[]): Extent[] | undefined {
  const [info, locations] = ['iinf', 'iloc'].map(name => inMeta.find(box => box.name === name))
  if (info === undefined || locations === undefined) return undefined

  const metadata = metadataItems(bytes, info)
  if (metadata === undefined) return undefined
  return metadata.size === 0 ? [] : extentsOf(bytes, { locations, inMeta }, metadata)
}

function metadataItems(bytes: Uint8Array, info: Box): Map<number, string> | undefined {
  const version = bytes[info.from] ?? 0
  const entries = boxesIn(bytes, info.from + (version === 0 ? 6 : 8), info.to)
  if (entries === undefined) return undefined

  const found = new Map<number, string>()
  for (const { from } of entries) {
    const wide = (bytes[from] ?? 0) >= 3
    const { next, at } = numbersFrom(bytes, from + 4)
    const id = next(wide ? 4 : 2)
    next(2)
    const type = latin(bytes, at(), at() + 4)
    if (['Exif', 'mime', 'uri '].includes(type)) found.set(id, type)
  }
  return found
}

type Located = { locations: Box; inMeta: readonly Box[] }

function extentsOf(
  bytes: Uint8Array,
  { locations, inMeta }: Located,
  wanted: ReadonlyMap<number, string>,
): Extent[] | undefined {
  const version = bytes[locations.from] ?? 0
  const numbers = numbersFrom(bytes, locations.from + 4)
  const sizes = numbers.next(2)
  const widths = { offset: sizes >> 12, length: (sizes >> 8) & 15, base: (sizes >> 4) & 15, index: sizes & 15 }
  const count = numbers.next(version === 2 ? 4 : 2)
  if (count > mostItems) return undefined

  const extents: Extent[] = []
  for (let n = 0; n < count; n++) {
    const id = numbers.next(version === 2 ? 4 : 2)
    const method = version === 0 ? 0 : numbers.next(2) & 15
    numbers.next(2)
    const from = startOf(method, inMeta) + numbers.next(widths.base)
    const own = itemExtents(numbers, from, version === 0 ? { ...widths, index: 0 } : widths)
    if (numbers.at() > locations.to) return undefined
    if (wanted.has(id)) extents.push(...own.map(one => ({ ...one, isExif: wanted.get(id) === 'Exif' })))
  }
  return extents
}

type Piece = Omit<Extent, 'isExif'>
type Widths = { offset: number; length: number; index: number }

// Metadata lies in one piece. Where offsets take no bytes, thousands of pieces would cost nothing to claim.
const mostParts = 100

function itemExtents({ next }: Numbers, start: number, { offset, length, index }: Widths): Piece[] {
  const extents: Piece[] = []
  for (let part = Math.min(next(2), mostParts); part > 0; part--) {
    next(index)
    const from = start + next(offset)
    extents.push({ from, to: from + next(length) })
  }
  return extents
}

/** Method 0 counts from the start of the file, 1 from that of the box for item data. */
const startOf = (method: number, inMeta: readonly Box[]): number =>
  method === 1 ? (inMeta.find(({ name }) => name === 'idat')?.from ?? 0) : 0
