/** Where a column lies: what the constructor of a typed array takes. */
type Column = readonly [buffer: ArrayBufferLike, start: number, length: number]

const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4

/**
 * The columns of a file of numbers (little endian, as every Lambda is), given the bytes of one entry of each. The file
 * begins with how many entries each column has; each begins on a multiple of four bytes, so that it is read in place.
 * A column that the file does not have is empty.
 */
export function columnsOf(bytes: Uint8Array, widths: readonly number[]): (at: number) => Column {
  // A file as it was read begins its own memory: megabytes are not copied. What lies elsewhere may lie on an odd byte.
  const { buffer, byteOffset } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const lengths = new Uint32Array(buffer, byteOffset, widths.length)
  let start = byteOffset + lengths.byteLength

  const columns = widths.map((width, at) => {
    const column = [buffer, start, lengths[at] ?? 0] as const
    start += aligned(column[2] * width)
    return column
  })

  return at => columns[at] ?? empty
}

const empty: Column = [new ArrayBuffer(0), 0, 0]

/** A column of bytes that hold one value, as JSON. */
export const jsonIn = (column: Column): unknown => JSON.parse(new TextDecoder().decode(new Uint8Array(...column)))
export const jsonColumn = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

type Numbers = Uint32Array | Uint16Array | Uint8Array | Int16Array | Int8Array | Float32Array

export function joined(columns: readonly Numbers[]): Uint8Array {
  const parts = [Uint32Array.from(columns, column => column.length), ...columns]
  const bytes = new Uint8Array(parts.reduce((size, part) => size + aligned(part.byteLength), 0))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += aligned(part.byteLength)
  }

  return bytes
}
