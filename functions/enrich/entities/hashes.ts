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
  let hash = Math.imul(one ^ (other + 0x9e3779b9 + (one << 6) + (one >>> 2)), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)

  return hash ^ (hash >>> 16)
}

/** Answers the row of a hash among sorted hashes, or -1. */
export type HashIndex = (hash: number) => number

/** A directory by the upper 16 bits: hashes are spread evenly, so that each entry leads to a few of them. */
export function indexOf(sorted: Uint32Array): HashIndex {
  const starts = new Uint32Array(0x10001)
  let row = 0
  for (let prefix = 0; prefix <= 0x10000; prefix += 1) {
    while (row < sorted.length && (sorted[row] ?? 0) >>> 16 < prefix) row += 1
    starts[prefix] = row
  }

  const hashes = new Int32Array(sorted.buffer, sorted.byteOffset, sorted.length)

  return hash => {
    const end = starts[(hash >>> 16) + 1] ?? 0
    for (let at = starts[hash >>> 16] ?? 0; at < end; at += 1) if (hashes[at] === hash) return at

    return -1
  }
}
