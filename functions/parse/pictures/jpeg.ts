import { failure, success } from '../../result.ts'
import { orientationSegment, readExif } from './exif.ts'
import { readPhotoshop } from './iptc.ts'
import { cutOff, type Look, type LookedInto, latin, overfull, viewOf } from './looked-into.ts'
import { readXmp } from './xmp.ts'

// ITU-T T.81, Annex B: the markers that this reader must know apart.
const [startOfScan, endOfImage, comment] = [0xda, 0xd9, 0xfe]
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const draws = (marker: number) => marker >= 0xc0 && marker <= 0xdf
const isApplication = (marker: number) => marker >= 0xe0 && marker <= 0xef
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

type Walk = LookedInto & { orientation: number }

/** JPEG: what draws is kept as it is, bit for bit; which side is up is said anew, and all else is left out. */
export function lookIntoJpeg(bytes: Uint8Array): Look {
  const view = viewOf(bytes)
  const walk: Walk = { width: 0, height: 0, kept: [], said: {}, leftOut: [], beside: [], orientation: 1 }
  for (let at = 2; at + 2 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return failure({ why: 'a marker is missing', at })
    const excess = overfull(walk, at)
    if (excess !== undefined) return failure(excess)
    const marker = view.getUint8(at + 1)
    if (marker === endOfImage) return ended(walk, bytes, at + 2)

    // A marker may have any number of these before it.
    const next = marker === 0xff ? at + 1 : takeSegment(walk, bytes, at)
    if (next === undefined) return failure(cutOff(bytes))
    at = next
  }
  return failure(cutOff(bytes))
}

/** A marker with what belongs to it, and after the head of a scan the scan; where the next begins. */
function takeSegment(walk: Walk, bytes: Uint8Array, at: number): number | undefined {
  if (at + 4 > bytes.length) return undefined
  const view = viewOf(bytes)
  const end = at + 2 + view.getUint16(at + 2)
  if (end > bytes.length || end < at + 4) return undefined

  const marker = view.getUint8(at + 1)
  take(walk, marker, bytes.subarray(at, end))
  const scanned = marker === startOfScan ? endOfScan(bytes, end) : end
  if (scanned !== undefined && scanned > end) walk.kept.push(bytes.subarray(end, scanned))
  return scanned
}

/** Where the coded picture ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const next = bytes[at + 1] ?? 0
    if (next === 0xff) at += 1
    else if (next === 0 || isRestart(next)) at += 2
    else return at
  }
  return undefined
}

function take(walk: Walk, marker: number, segment: Uint8Array): void {
  if (isFrame(marker)) {
    const view = viewOf(segment)
    walk.height = segment.length > 8 ? view.getUint16(5) : 0
    walk.width = segment.length > 8 ? view.getUint16(7) : 0
  }
  if (marker === comment) {
    leaveOut(walk, 'comment', segment)
  } else if (isApplication(marker)) takeApplication(walk, marker, segment)
  else if (draws(marker)) walk.kept.push(segment)
  else leaveOut(walk, 'a part without a meaning', segment)
}

function leaveOut(walk: Walk, what: string, segment: Uint8Array): void {
  walk.leftOut.push(what)
  walk.beside.push(segment.subarray(4))
}

function takeApplication(walk: Walk, marker: number, segment: Uint8Array): void {
  const name = latin(segment, 4, 40)
  const content = (text: string) => segment.subarray(4 + text.length)
  if (marker === 0xe0 && name.startsWith('JFIF\0')) return void walk.kept.push(withoutThumbnail(segment))
  // The colours that its numbers mean; and how Adobe's programs turned them.
  if (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) return void walk.kept.push(segment)
  if (marker === 0xee && name.startsWith('Adobe')) return void walk.kept.push(segment)

  if (marker === 0xe1 && name.startsWith(exifMark)) {
    const { orientation, ...said } = readExif(content(exifMark))
    walk.orientation = orientation
    walk.said = { ...said, ...walk.said }
    walk.leftOut.push('Exif')
  } else if (marker === 0xe1 && name.startsWith(xmpMark)) {
    walk.said = { ...walk.said, ...readXmp(content(xmpMark)) }
    walk.leftOut.push('XMP')
  } else if (marker === 0xed && name.startsWith(photoshopMark)) {
    walk.said = { ...walk.said, ...readPhotoshop(content(photoshopMark)) }
    walk.leftOut.push('IPTC')
  } else leaveOut(walk, `APP${marker - 0xe0}`, segment)
}

const exifMark = 'Exif\0\0'
const xmpMark = 'http://ns.adobe.com/xap/1.0/\0'
const photoshopMark = 'Photoshop 3.0\0'

/** A thumbnail may show what was cut away from the picture. */
function withoutThumbnail(segment: Uint8Array): Uint8Array {
  if (segment.length <= 18) return segment

  const bare = Uint8Array.from(segment.subarray(0, 18))
  bare.set([0, 16], 2)
  bare.set([0, 0], 16)
  return bare
}

function ended({ orientation, ...walk }: Walk, bytes: Uint8Array, end: number): Look {
  const turned = orientation > 1 ? [orientationSegment(orientation)] : []
  const [width, height] = orientation > 4 ? [walk.height, walk.width] : [walk.width, walk.height]
  const kept = [bytes.subarray(0, 2), ...turned, ...walk.kept, bytes.subarray(end - 2, end)]
  const rest = bytes.subarray(end)

  return success({
    ...{ ...walk, width, height, kept },
    leftOut: [...walk.leftOut, ...(rest.length > 0 ? ['what follows its end'] : [])],
    beside: [...walk.beside, rest],
  })
}
