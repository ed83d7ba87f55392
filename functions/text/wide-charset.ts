import { failure, type Result, success } from '../result.ts'
import type { Decoded, Undecodable } from './decoded.ts'

const marks = [
  // UTF-32's little-endian mark begins with UTF-16's, so it is asked first.
  { charset: 'utf-32le', mark: [0xff, 0xfe, 0, 0] },
  { charset: 'utf-32be', mark: [0, 0, 0xfe, 0xff] },
  { charset: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { charset: 'utf-16le', mark: [0xff, 0xfe] },
  { charset: 'utf-16be', mark: [0xfe, 0xff] },
] as const
type WideCharset = (typeof marks)[number]['charset']

/** What a byte order mark says, and it is believed: text that breaks its rules is undecodable. */
export function wideByMark(bytes: Uint8Array): Result<Decoded, Undecodable> | undefined {
  const found = marks.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  if (!found) return undefined

  const text = decodeWide(found.charset, bytes.subarray(found.mark.length))
  if (text === undefined || text.includes('\0')) {
    return failure({ kind: 'undecodable', offset: 0, why: `it begins as ${found.charset} and does not go on so` })
  }
  return success({ text, charset: found.charset, rule: 'byte-order-mark', confidence: 1 })
}

/** UTF-16 or UTF-32 without a mark: zeros stand at one place of each unit, and the text reads as text. */
export function detectWide(bytes: Uint8Array): Result<Decoded, Undecodable> | undefined {
  const zeros = zerosByPlace(bytes)
  const order = wideOrder(zeros)
  const text = order && decodeWide(order, bytes)
  if (!order || text === undefined || strange.test(text)) return undefined

  return success({
    text,
    charset: order,
    rule: 'detected',
    confidence: 0.8,
    note: 'no byte order mark; known by its zero bytes',
  })
}

// Controls, noncharacters, private use and unassigned characters do not stand in articles.
const strange = /(?![\s\u0085])\p{Cc}|\p{Co}|\p{Cn}/u

type Zeros = [number, number, number, number]

function zerosByPlace(bytes: Uint8Array): Zeros {
  const zeros: Zeros = [0, 0, 0, 0]
  for (let index = bytes.indexOf(0); index >= 0; index = bytes.indexOf(0, index + 1)) {
    const place = index & 3
    if (place === 0) zeros[0]++
    else if (place === 1) zeros[1]++
    else if (place === 2) zeros[2]++
    else zeros[3]++
  }
  return zeros
}

function wideOrder([first, second, third, fourth]: Zeros): WideCharset | undefined {
  if (first === 0 && third > 0 && fourth > 0 && fourth >= second) return 'utf-32le'
  if (fourth === 0 && first > 0 && second > 0 && first >= third) return 'utf-32be'
  if (first + third === 0) return 'utf-16le'
  if (second + fourth === 0) return 'utf-16be'
  return undefined
}

function decodeWide(charset: WideCharset, bytes: Uint8Array): string | undefined {
  if (charset === 'utf-32le' || charset === 'utf-32be') return decodeUtf32(bytes, charset === 'utf-32le')

  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The Encoding standard has no UTF-32, so TextDecoder has none. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  if (bytes.length % 4 !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let offset = 0; offset < bytes.length; offset += 4) {
    const point = view.getUint32(offset, littleEndian)
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return undefined
    parts.push(String.fromCodePoint(point))
  }
  return parts.join('')
}
