// Hashes are signed: a number of 32 bits without a sign is a small integer to V8 in half of the cases only.

/** FNV-1a over UTF-16 units, finished so that its upper bits are as good as its lower ones. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)

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

/** A directory by the upper bits: hashes are spread evenly, so that each entry leads to a few of them. */
export function indexOf(sorted: Uint32Array): HashIndex {
  const shift = Math.clz32(Math.max(1, Math.min(sorted.length, 0xffff)))
  const starts = startsOf(sorted, shift)
  const hashes = new Int32Array(sorted.buffer, sorted.byteOffset, sorted.length)

  return hash => {
    const prefix = hash >>> shift
    const end = starts[prefix + 1] ?? 0
    for (let at = starts[prefix] ?? 0; at < end; at += 1) if (hashes[at] === hash) return at

    return -1
  }
}

/** Where the hashes of each prefix begin, and at the end where the last one's end. */
function startsOf(sorted: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(2 ** (32 - shift) + 1)
  let row = 0
  for (let prefix = 0; prefix < starts.length - 1; prefix += 1) {
    while (row < sorted.length && (sorted[row] ?? 0) >>> shift < prefix) row += 1
    starts[prefix] = row
  }
  starts[starts.length - 1] = sorted.length

  return starts
}
