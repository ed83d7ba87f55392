import { failure, success } from '../../result.ts'
import { readExif } from './exif.ts'
import { cutOff, type Damage, type Look, type LookedInto, latin, overfull, viewOf } from './looked-into.ts'
import { withRest } from './png.ts'
import { readXmp } from './xmp.ts'

/** Chunks that draw (RFC 9649). */
const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

export function lookIntoWebp(bytes: Uint8Array): Look {
  if (bytes.length < 20) return failure(cutOff(bytes))
  const view = viewOf(bytes)
  const whole = 8 + even(view.getUint32(4, true))
  if (whole > bytes.length) return failure(cutOff(bytes))

  const found: LookedInto = { width: 0, height: 0, kept: [], said: {}, leftOut: [], beside: [] }
  for (let at = 12; at < whole; ) {
    const end = at + 8 + (at + 8 <= whole ? even(view.getUint32(at + 4, true)) : whole)
    if (end > whole) return failure({ why: 'a part of it is cut off', at })

    const damage = overfull(found, at) ?? take(found, bytes.subarray(at, end), at)
    if (damage !== undefined) return failure(damage)
    at = end
  }
  const size = found.kept.reduce((sum, { length }) => sum + length, 4)
  const head = Buffer.concat([bytes.subarray(0, 4), uint32(size), bytes.subarray(8, 12)])
  return success(withRest({ ...found, kept: [head, ...found.kept] }, bytes.subarray(whole)))
}

const even = (size: number) => size + (size % 2)
const uint32 = (value: number) => Uint8Array.from([value, value >>> 8, value >>> 16, value >>> 24])

function take(found: LookedInto, chunk: Uint8Array, at: number): Damage | undefined {
  const name = latin(chunk, 0, 4)
  if (name === 'EXIF') {
    const { orientation: _, ...said } = readExif(withoutMark(chunk.subarray(8)))
    found.said = { ...said, ...found.said }
  }
  if (name === 'XMP ') found.said = { ...found.said, ...readXmp(chunk.subarray(8)) }
  if (!drawing.has(name)) {
    found.leftOut.push(name.trim())
    if (name !== 'EXIF' && name !== 'XMP ') found.beside.push(chunk.subarray(8))
    return undefined
  }

  found.kept.push(name === 'VP8X' ? withoutFlags(chunk) : chunk)
  const size = sizeIn(name, chunk)
  if (size === 'damaged') return { why: `its part ${JSON.stringify(name)} is damaged`, at }
  // Of an extended file the canvas comes first, and it holds.
  if (size !== undefined && found.width === 0) Object.assign(found, size)
  return undefined
}

/** Some programs put JPEG's mark before it. */
const withoutMark = (exif: Uint8Array) => (latin(exif, 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif)

/** It no longer has Exif or XMP. */
function withoutFlags(chunk: Uint8Array): Uint8Array {
  const bare = Uint8Array.from(chunk)
  bare[8] = (bare[8] ?? 0) & ~0x0c
  return bare
}

function sizeIn(name: string, chunk: Uint8Array): { width: number; height: number } | 'damaged' | undefined {
  const view = viewOf(chunk)
  if (chunk.length < 18) return name.startsWith('VP8') ? 'damaged' : undefined
  if (name === 'VP8X') return { width: 1 + uint24(view, 12), height: 1 + uint24(view, 15) }
  if (name === 'VP8 ')
    return latin(chunk, 11, 14) === '\x9d\x01\x2a'
      ? { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff }
      : 'damaged'
  if (name !== 'VP8L') return undefined

  const bits = view.getUint32(9, true)
  return chunk[8] === 0x2f ? { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) } : 'damaged'
}

const uint24 = (view: DataView, at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
