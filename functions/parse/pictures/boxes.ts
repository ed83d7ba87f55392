import { latin, viewOf } from './looked-into.ts'

/** A box of the ISO base media file format (14496-12, §4.2): where its content begins and ends in the file. */
export type Box = { name: string; from: number; to: number }

/** Boxes nest and list; a picture has some dozens of them. */
const mostBoxes = 2000

/** The boxes between two places, or nothing where they do not fit. A size of 0 reaches to the end. */
export function boxesIn(bytes: Uint8Array, from: number, to: number): Box[] | undefined {
  const view = viewOf(bytes)
  const boxes: Box[] = []
  for (let at = from; at < to; ) {
    if (at + 8 > to || boxes.length === mostBoxes) return undefined

    const short = view.getUint32(at)
    const long = short === 1 && at + 16 <= to
    const size = long ? Number(view.getBigUint64(at + 8)) : short === 0 ? to - at : short
    const head = long ? 16 : 8
    if (size < head || at + size > to) return undefined

    boxes.push({ name: latin(bytes, at + 4, at + 8), from: at + head, to: at + size })
    at += size
  }
  return boxes
}

/** Reads numbers of given widths, one after another; beyond the end there are zeros. */
export type Numbers = { next(width: number): number; at(): number }
export function numbersFrom(bytes: Uint8Array, start: number): Numbers {
  let at = start
  const next = (width: number): number => {
    let value = 0
    for (let n = 0; n < width; n++) value = value * 256 + (bytes[at + n] ?? 0)
    at += width
    return value
  }
  return { next, at: () => at }
}
