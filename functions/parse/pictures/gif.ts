import { failure, success } from '../../result.ts'
import { cutOff, type Look, type LookedInto, latin, overfull, viewOf } from './looked-into.ts'
import { withRest } from './png.ts'

// GIF89a, §§ 18–27.
const [imageMark, extensionMark, trailer] = [0x2c, 0x21, 0x3b]
const [graphicControl, application] = [0xf9, 0xff]

/** GIF: its images, how long each is shown, and that they begin again; no comment and no data of programs. */
export function lookIntoGif(bytes: Uint8Array): Look {
  const view = viewOf(bytes)
  if (bytes.length < 13) return failure(cutOff(bytes))
  const found: LookedInto = { width: view.getUint16(6, true), height: view.getUint16(8, true), ...nothing() }
  let at = 13 + tableSize(view.getUint8(10))
  found.kept.push(bytes.subarray(0, at))
  while (at < bytes.length) {
    const mark = view.getUint8(at)
    if (mark === trailer) {
      found.kept.push(bytes.subarray(at, at + 1))
      return success(withRest(found, bytes.subarray(at + 1)))
    }
    if (mark !== imageMark && mark !== extensionMark) return failure({ why: 'a block of it is damaged', at })

    const end = mark === imageMark ? endOfImage(bytes, at) : endOfBlocks(bytes, at + 2)
    if (end === undefined) return failure(cutOff(bytes))
    const excess = overfull(found, at)
    if (excess !== undefined) return failure(excess)
    take(found, bytes.subarray(at, end))
    at = end
  }
  return failure(cutOff(bytes))
}

function take(found: LookedInto, block: Uint8Array): void {
  if (block[0] === imageMark || draws(block, 0)) return void found.kept.push(block)

  found.leftOut.push('comment or data of a program')
  found.beside.push(block.subarray(2))
}

const nothing = () => ({ kept: [], said: {}, leftOut: [], beside: [] })

const tableSize = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

const draws = (bytes: Uint8Array, at: number): boolean =>
  bytes[at + 1] === graphicControl || (bytes[at + 1] === application && latin(bytes, at + 3, at + 14) === 'NETSCAPE2.0')

function endOfImage(bytes: Uint8Array, at: number): number | undefined {
  if (at + 10 >= bytes.length) return undefined

  return endOfBlocks(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0))
}

/** Blocks of up to 255 bytes, each with its length before it; an empty one is the last. */
function endOfBlocks(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length; ) {
    const size = bytes[at] ?? 0
    at += size + 1
    if (size === 0) return at
  }
  return undefined
}
