import { type Said, viewOf } from './looked-into.ts'
import { phrase } from './phrase.ts'

// CIPA DC-008 (Exif 2.32), the tags of the first directory that say something of the picture as a whole.
const tags = { description: 0x010e, orientation: 0x0112, artist: 0x013b, copyright: 0x8298 } as const

// Directories have some twenty entries; a thousand is no directory.
const mostEntries = 1000

/** Which side is up (1 = as it lies), and what is said of the picture. What is damaged says nothing. */
export function readExif(tiff: Uint8Array): Said & { orientation: number } {
  if (tiff.length < 8) return { orientation: 1 }

  const view = viewOf(tiff)
  const little = view.getUint16(0) === 0x4949
  const start = view.getUint32(4, little)
  const count = start + 2 <= tiff.length ? view.getUint16(start, little) : 0
  const said = new Map<number, string>()
  let orientation = 1
  for (let n = 0; n < Math.min(count, mostEntries); n++) {
    const at = start + 2 + n * 12
    if (at + 12 > tiff.length) break

    const tag = view.getUint16(at, little)
    if (tag === tags.orientation) orientation = sideUp(view.getUint16(at + 8, little))
    else said.set(tag, textAt(tiff, at, little))
  }
  const caption = phrase(said.get(tags.description))
  const credit = phrase(said.get(tags.artist)) ?? phrase(said.get(tags.copyright))
  return { orientation, ...(caption && !isOfCamera(caption) && { caption }), ...(credit && { credit }) }
}

const sideUp = (value: number) => (value >= 1 && value <= 8 ? value : 1)

function textAt(tiff: Uint8Array, at: number, little: boolean): string {
  const view = viewOf(tiff)
  const [type, length] = [view.getUint16(at + 2, little), view.getUint32(at + 4, little)]
  // 2 = ASCII, which is UTF-8 in what programs write today.
  if (type !== 2 || length > longest) return ''

  const from = length <= 4 ? at + 8 : view.getUint32(at + 8, little)
  return Buffer.from(tiff.subarray(from, from + length)).toString()
}

const longest = 10_000

/** What cameras write there of themselves. */
const isOfCamera = (caption: string): boolean =>
  /digital camera|^(?:dcim|img|dsc|dscn|sony|samsung|olympus|kodak|minolta|exif)\b|^[\d_./\\-]+$/i.test(caption)

/** The smallest Exif there can be: big-endian, one directory, one entry. */
export function orientationSegment(orientation: number): Uint8Array {
  const head = [0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0MM\0*', 'latin1'), 0, 0, 0, 8]
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]

  return Uint8Array.from([...head, ...directory])
}
