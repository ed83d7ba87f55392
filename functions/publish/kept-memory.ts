/**
 * The pages of fresh memory cost more than to copy a feed into them: five times as much. So large files are made in memory
 * that is used again. Whoever has a file's bytes has them to himself until he gives them back; who never does costs a
 * buffer, and nothing else.
 */
const LARGE = 32 * 1024

/** A render makes about this many files at once; what is larger than a feed ever ought to be is not kept. */
const MOST_KEPT = 12
const LARGEST_KEPT = 1024 * 1024

const kept: ArrayBuffer[] = []
const lent = new WeakSet<ArrayBufferLike>()

export function takeMemory(size: number): Uint8Array {
  if (size < LARGE || size > LARGEST_KEPT) return new Uint8Array(size)

  // What was given back last is in the processor's caches still.
  const fits = kept.findLastIndex(({ byteLength }) => byteLength >= size)
  const [memory = new ArrayBuffer(roomy(size))] = fits === -1 ? [] : kept.splice(fits, 1)
  lent.add(memory)
  return new Uint8Array(memory, 0, size)
}

/** Nobody reads these bytes any more, or writes them anywhere. */
export function giveBack({ buffer }: Uint8Array): void {
  if (!(buffer instanceof ArrayBuffer && lent.delete(buffer))) return

  kept.push(buffer)
  if (kept.length > MOST_KEPT) kept.shift()
}

/** So that the same feed fits again when its entries are a little longer. */
const roomy = (size: number): number => Math.ceil((size * 1.25) / LARGE) * LARGE
