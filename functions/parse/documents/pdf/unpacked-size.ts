import { constants, inflateRawSync } from 'node:zlib'
import * as z from 'zod/mini'

// The longest articles have two megabytes of what draws them, and as much of fonts.
export const mostUnpacked = 24 * 1024 * 1024

// A stream that breaks does not say how much came out of it before.
const worstRatio = 100
const TooLarge = z.object({ code: z.literal('ERR_BUFFER_TOO_LARGE') })

/** `bytes`: no more than may be. */
export type Unpacked = { bytes: number; isBomb: boolean }

/**
 * Whether the streams of a PDF hold more than an article when they are unpacked, or the file a foundry of fonts. The library takes
 * whatever it is given, so it is asked before. Pictures are not counted, as nobody draws them; what is encrypted cannot be looked into here.
 */
export function unpackedIn(bytes: Uint8Array): Unpacked {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const room: Room = { bytes: mostUnpacked, fonts: mostFonts - fontsIn(file) }
  let from = 0
  for (let at = file.indexOf(opening); at >= 0 && !isFull(room); at = file.indexOf(opening, from)) {
    const end = file.indexOf(closing, at + opening.length)
    const stop = end < 0 ? file.length : end
    if (file[at - 1] !== letterD) {
      const dictionary = dictionaryIn(file.toString('latin1', Math.max(from, at - longestDictionary), at))
      unpackInto(room, file.subarray(dataAt(file, at), stop), dictionary)
    }
    from = stop + closing.length
  }
  return { bytes: mostUnpacked - Math.max(0, room.bytes), isBomb: isFull(room) }
}

type Room = { bytes: number; fonts: number }

const isFull = ({ bytes, fonts }: Room): boolean => bytes < 0 || fonts < 0

// A magazine has dozens. One of two hundred bytes takes its reader twenty kilobytes.
const mostFonts = 1000

function fontsIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf('/BaseFont'); at >= 0; at = bytes.indexOf('/BaseFont', at + 1)) count++
  return count
}

const [opening, closing] = ['stream', 'endstream']
const letterD = 0x64
const longestDictionary = 4096

const dictionaryIn = (before: string): string => before.slice(before.lastIndexOf(' obj') + 1)

/** Behind the keyword stands one line end (ISO 32000-1 §7.3.8.1). */
function dataAt(file: Buffer, at: number): number {
  const start = at + opening.length
  if (file[start] === 13 && file[start + 1] === 10) return start + 2

  return file[start] === 13 || file[start] === 10 ? start + 1 : start
}

/** Takes the bytes that the library would hold; nothing is unpacked further than there is room. */
function unpackInto(room: Room, packed: Uint8Array, dictionary: string): void {
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return
  const packings = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|BrotliDecode)\b/g) ?? []
  const isDeflated = packings.length === 1 && /^\/Fl/.test(packings[0] ?? '')
  const unpacked = isDeflated ? inflated(packed, room.bytes) : undefined
  // Nobody packs twice what is small; and what is not deflated is packed as programs did thirty years ago.
  room.bytes -= unpacked?.length ?? packed.length * (packings.length === 0 ? 1 : worstRatio)
  if (unpacked !== undefined && dictionary.includes('/ObjStm')) room.fonts -= fontsIn(unpacked)
}

/** Nothing where it breaks. What is too large is as large as it may not be. */
function inflated(packed: Uint8Array, left: number): Buffer | undefined {
  try {
    const options = { maxOutputLength: Math.max(1, left), finishFlush: constants.Z_SYNC_FLUSH }
    // Without its first two bytes it needs no checksum at its end, which readers do without as well.
    return inflateRawSync(packed.subarray(2), options)
  } catch (cause) {
    return z.safeParse(TooLarge, cause).success ? Buffer.alloc(left + 1) : undefined
  }
}
