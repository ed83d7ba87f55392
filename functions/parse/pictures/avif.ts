import { failure, success } from '../../result.ts'
import { metadataExtents } from './avif-items.ts'
import { type Box, boxesIn } from './boxes.ts'
import { cutOff, type Look, latin, viewOf } from './looked-into.ts'

// Where there is Exif, readers want it to be some: an offset of 0, then a directory of nothing.
const emptyTiff = Buffer.from('MM\0*\0\0\0\x08', 'latin1')
const leastExif = 18

const drawing = ['ftyp', 'meta', 'mdat']
const drawingInMeta = ['hdlr', 'pitm', 'iinf', 'iloc', 'iprp', 'iref', 'idat', 'grpl', 'dinf']

/**
 * AVIF: places in it are counted from its start, so nothing can be cut out. What draws nothing is overwritten with
 * zeros: its items of metadata, and boxes that we do not know.
 */
export function lookIntoAvif(bytes: Uint8Array): Look {
  const whole = boxesIn(bytes, 0, bytes.length)
  if (whole === undefined) return failure(cutOff(bytes))
  const film = whole.find(({ name }) => name === 'moov')
  if (film !== undefined) return failure({ why: 'it holds a film, which is not published', at: film.from })
  const meta = whole.find(({ name }) => name === 'meta')
  const inMeta = meta && boxesIn(bytes, meta.from + 4, meta.to)
  if (inMeta === undefined) return failure({ why: 'what it says of its picture is damaged', at: meta?.from ?? 0 })

  const size = sizeIn(bytes, inMeta)
  const metadata = metadataExtents(bytes, inMeta)
  if (size === undefined || metadata === undefined)
    return failure({ why: 'its list of parts is damaged', at: meta?.from ?? 0 })

  if (metadata.some(({ to }) => to > bytes.length)) return failure(cutOff(bytes))

  const unknown = [
    ...whole.filter(({ name }) => !drawing.includes(name)),
    ...inMeta.filter(({ name }) => !drawingInMeta.includes(name)),
  ]
  const kept = Uint8Array.from(bytes)
  for (const { from, to } of [...metadata, ...unknown]) kept.fill(0, from, to)
  for (const { from, to, isExif } of metadata) if (isExif && to - from >= leastExif) kept.set(emptyTiff, from + 4)

  return success({
    ...{ ...size, kept: [kept], said: {} },
    leftOut: [...(metadata.length > 0 ? ['Exif or XMP'] : []), ...unknown.map(({ name }) => name)],
    beside: unknown.map(({ from, to }) => bytes.subarray(from, to)),
  })
}

/** The largest of the sizes that its properties give is that of the whole; a quarter turn lays it on its side. */
function sizeIn(bytes: Uint8Array, inMeta: readonly Box[]): { width: number; height: number } | undefined {
  const properties = within(bytes, inMeta, 'iprp').find(({ name }) => name === 'ipco')
  const each = properties && boxesIn(bytes, properties.from, properties.to)
  const view = viewOf(bytes)
  const sizes = (each ?? [])
    .filter(({ name, from, to }) => name === 'ispe' && to - from >= 12)
    .map(({ from }) => ({ width: view.getUint32(from + 4), height: view.getUint32(from + 8) }))
  const [largest] = sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)
  if (largest === undefined) return undefined

  const isTurned = each?.some(({ name, from }) => name === 'irot' && ((bytes[from] ?? 0) & 1) === 1)
  return isTurned ? { width: largest.height, height: largest.width } : largest
}

function within(bytes: Uint8Array, boxes: readonly Box[], name: string): Box[] {
  const box = boxes.find(one => one.name === name)

  return (box && boxesIn(bytes, box.from, box.to)) ?? []
}

/** The first box names the brands that a file is of: still pictures, or a sequence of them. */
export const isAvif = (bytes: Uint8Array): boolean =>
  latin(bytes, 4, 8) === 'ftyp' && /avi[fs]/.test(latin(bytes, 8, Math.min(64, viewOf(bytes).getUint32(0))))
