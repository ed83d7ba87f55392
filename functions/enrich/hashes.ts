// Hashes are signed: a number of 32 bits without a sign is a small integer to V8 in half of the cases only.

/** FNV-1a over UTF-16 units, finished so that its upper bits are as good as its lower ones. */
export function hashOf(text: string): number {
  let state = unhashed
  for (let index = 0; index < text.length; index += 1) state = hashedOn(state, text.charCodeAt(index))

  return finished(state)
}

/** The same unit by unit, where several hashes are taken of one text: `finished` of what `hashedOn` made of `unhashed`. */
export const unhashed = 0x811c9dc5 | 0

export const hashedOn = (state: number, unit: number): number => Math.imul(state ^ unit, 0x01000193)

export function finished(state: number): number {
  const hash = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)

  return hash ^ (hash >>> 12)
}

/** One hash of two, in this order. */
export function mix(one: number, other: number): number {
  return spread(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)))
}

/** Another number for each number of 32 bits, so that like ones lie apart. */
export function spread(number: number): number {
  let hash = Math.imul(number, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)

  return hash ^ (hash >>> 16)
}

/** Answers the row of a hash among sorted hashes, or -1. */
export type HashIndex = (hash: number) => number

/**
 * A directory by the upper bits: hashes are spread evenly, so that each entry leads to a few of them. `stride`: every so
 * many numbers are a row, and the first of them is its hash.
 */
export function indexOf(sorted: Uint32Array, stride = 1): HashIndex {
  const rows = sorted.length / stride
  const shift = Math.clz32(Math.max(1, Math.min(rows, 0xffff)))
  const starts = startsOf({ sorted, stride, rows }, shift)
  const hashes = new Int32Array(sorted.buffer, sorted.byteOffset, sorted.length)

  return hash => {
    const prefix = hash >>> shift
    const end = starts[prefix + 1] ?? 0
    for (let at = starts[prefix] ?? 0; at < end; at += 1) if (hashes[at * stride] === hash) return at

    return -1
  }
}

/** Where the hashes of each prefix begin, and at the end where the last one's end. */
function startsOf({ sorted, stride, rows }: { sorted: Uint32Array; stride: number; rows: number }, shift: number) {
  const starts = new Uint32Array(2 ** (32 - shift) + 1)
  let row = 0
  for (let prefix = 0; prefix < starts.length - 1; prefix += 1) {
    while (row < rows && (sorted[row * stride] ?? 0) >>> shift < prefix) row += 1
    starts[prefix] = row
  }
  starts[starts.length - 1] = rows

  return starts
}
