import { crc32, deflateSync } from 'node:zlib'

// Pictures made here, byte by byte, so that a test can make any of them wrong.

type Size = { width: number; height: number }

const latin = (text: string) => Buffer.from(text, 'latin1')
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const uint16 = (value: number) => uint32(value).subarray(2)
const little16 = (value: number) => Uint8Array.from([value, value >> 8])
const little32 = (value: number) => Uint8Array.from([value, value >> 8, value >> 16, value >> 24])

export function pngChunk(name: string, content: Uint8Array): Buffer {
  const named = Buffer.concat([latin(name), content])
  return Buffer.concat([uint32(content.length), named, uint32(crc32(named))])
}

/** A whole picture of one grey; `more` stands before its pixels. */
export function png({ width, height }: Size, grey = 128, more: readonly Uint8Array[] = []): Buffer {
  const row = Buffer.alloc(1 + width, grey)
  row[0] = 0
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const head = Buffer.concat([uint32(width), uint32(height), Uint8Array.from([8, 0, 0, 0, 0])])
  const chunks = [pngChunk('IHDR', head), ...more, pngChunk('IDAT', pixels), pngChunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([latin('\x89PNG\r\n\x1a\n'), ...chunks])
}

/** What a PNG says of its size is only a claim. */
export const pngClaiming = (size: Size): Buffer => {
  const bytes = png({ width: 1, height: 1 })
  const head = Buffer.concat([uint32(size.width), uint32(size.height), Uint8Array.from([8, 0, 0, 0, 0])])
  return Buffer.concat([bytes.subarray(0, 8), pngChunk('IHDR', head), bytes.subarray(33)])
}

export const jpegSegment = (marker: number, content: Uint8Array): Buffer =>
  Buffer.concat([Uint8Array.from([0xff, marker]), uint16(content.length + 2), content])

/** The frame of a photograph around a few bytes of scan: enough for whoever does not draw it. */
export function jpeg({ width, height }: Size, more: readonly Uint8Array[] = []): Buffer {
  const frame = Buffer.concat([Uint8Array.from([8]), uint16(height), uint16(width), Uint8Array.from([1, 1, 0x11, 0])])
  return Buffer.concat([
    Uint8Array.from([0xff, 0xd8]),
    jpegSegment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...more,
    jpegSegment(0xdb, Buffer.alloc(65, 1)),
    jpegSegment(0xc0, frame),
    jpegSegment(0xda, Uint8Array.from([1, 1, 0, 0, 63, 0])),
    Uint8Array.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Uint8Array.from([0xff, 0xd9]),
  ])
}

/** Exif (big-endian) with a side that is up, and words by their tags. */
export function exif(orientation: number, words: Readonly<Record<number, string>> = {}): Buffer {
  const texts = Object.entries(words).map(([tag, text]) => ({ tag: Number(tag), text: Buffer.from(`${text}\0`) }))
  const entries = [Buffer.concat([uint16(0x0112), uint16(3), uint32(1), uint16(orientation), uint16(0)])]
  let at = 8 + 2 + 12 * (1 + texts.length) + 4
  for (const { tag, text } of texts) {
    entries.push(Buffer.concat([uint16(tag), uint16(2), uint32(text.length), uint32(at)]))
    at += text.length
  }
  const directory = Buffer.concat([uint16(entries.length), ...entries, uint32(0)])
  return Buffer.concat([latin('MM\0*'), uint32(8), directory, ...texts.map(({ text }) => text)])
}

export const exifSegment = (orientation: number, words: Readonly<Record<number, string>> = {}): Buffer =>
  jpegSegment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(orientation, words)]))

/** IPTC's record 2 as Photoshop keeps it. */
export function iptcSegment(words: Readonly<Record<number, string>>): Buffer {
  const sets = Object.entries(words).map(([dataset, text]) => {
    const content = Buffer.from(text)
    return Buffer.concat([Uint8Array.from([0x1c, 2, Number(dataset)]), uint16(content.length), content])
  })
  const iim = Buffer.concat(sets)
  return jpegSegment(0xed, Buffer.concat([latin('Photoshop 3.0\x008BIM\x04\x04\0\0'), uint32(iim.length), iim]))
}

/** One pixel, repeated; `more` stands before it. */
export const gif = ({ width, height }: Size, more: readonly Uint8Array[] = []): Buffer =>
  Buffer.concat([
    latin('GIF89a'),
    ...[little16(width), little16(height), Uint8Array.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])],
    ...more,
    Uint8Array.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  ])

export const gifExtension = (label: number, blocks: readonly string[]): Buffer =>
  Buffer.concat([
    Uint8Array.from([0x21, label]),
    ...blocks.map(text => Buffer.concat([Uint8Array.from([text.length]), latin(text)])),
    Uint8Array.from([0]),
  ])

export const webpChunk = (name: string, content: Uint8Array): Buffer =>
  Buffer.concat([latin(name), little32(content.length), content, Buffer.alloc(content.length % 2)])

/** An extended file: its canvas, then `more`, then a lossless picture of one pixel. */
export function webp({ width, height }: Size, more: readonly Uint8Array[] = [], flags = 0): Buffer {
  const canvas = Uint8Array.from([
    flags,
    0,
    0,
    0,
    ...little32(width - 1).subarray(0, 3),
    ...little32(height - 1).subarray(0, 3),
  ])
  const pixel = Uint8Array.from([0x2f, 0, 0, 0, 0x10, 0x07, 0x10, 0x11, 0x11, 0x88, 0x88, 0xfe, 0x07, 0])
  const chunks = Buffer.concat([webpChunk('VP8X', canvas), webpChunk('VP8L', pixel), ...more])
  return Buffer.concat([latin('RIFF'), little32(chunks.length + 4), latin('WEBP'), chunks])
}

export const box = (name: string, ...content: readonly Uint8Array[]): Buffer => {
  const inside = Buffer.concat(content)
  return Buffer.concat([uint32(inside.length + 8), latin(name), inside])
}

/** A still picture as its boxes say it is, with Exif as its second item; the coded picture is not one. */
export function avif({ width, height }: Size, { turns = 0, secret = exif(1, { 270: 'A secret place' }) } = {}): Buffer {
  const ispe = box('ispe', uint32(0), uint32(width), uint32(height))
  const ipco = box('ipco', ispe, ...(turns === 0 ? [] : [box('irot', Uint8Array.from([turns]))]))
  const item = (id: number, type: string) => box('infe', uint32(0x02000000), uint16(id), uint16(0), latin(`${type}\0`))
  const iinf = box('iinf', uint32(0), uint16(2), item(1, 'av01'), item(2, 'Exif'))
  const payload = Buffer.concat([uint32(0), secret])
  const iloc = (start: number) => {
    const extent = (id: number, from: number, length: number) =>
      Buffer.concat([uint16(id), uint16(0), uint16(1), uint32(from), uint32(length)])
    return box(
      'iloc',
      uint32(0),
      Uint8Array.from([0x44, 0]),
      uint16(2),
      extent(1, start, 8),
      extent(2, start + 8, payload.length),
    )
  }
  const ftyp = box('ftyp', latin('avif\0\0\0\0avifmif1'))
  const meta = (start: number) => box('meta', uint32(0), iinf, iloc(start), box('iprp', ipco))
  const start = ftyp.length + meta(0).length + 8
  return Buffer.concat([ftyp, meta(start), box('mdat', latin('codedpix'), payload)])
}
