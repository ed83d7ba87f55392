export type Value = string | Uint8Array | readonly Value[] | { readonly [name: string]: Value }

/** A binary property list (CFBinaryPList.c) with two bytes for each reference and four for each offset. */
export function plistOf(value: Value): Uint8Array {
  const objects: Buffer[] = []
  const add = (one: Value): number => {
    const index = objects.push(Buffer.alloc(0)) - 1
    objects[index] = Buffer.concat(encoded(one, add))
    return index
  }
  add(value)

  const places: number[] = []
  let at = 8
  for (const object of objects) {
    places.push(at)
    at += object.length
  }
  const table = Buffer.concat(places.map(place => number(place, 4)))
  const trailer = Buffer.concat([
    Buffer.from([0, 0, 0, 0, 0, 0, 4, 2]),
    ...[objects.length, 0, at].map(count => number(count, 8)),
  ])
  return Uint8Array.from(Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer]))
}

function encoded(value: Value, add: (one: Value) => number): Buffer[] {
  if (typeof value === 'string')
    return isAscii(value) ? [head(5, value.length), Buffer.from(value, 'latin1')] : wide(value)
  if (value instanceof Uint8Array) return [head(4, value.length), Buffer.from(value)]
  if (isList(value)) return [head(0xa, value.length), ...value.map(one => number(add(one), 2))]

  const names = Object.keys(value)
  const references = [...names, ...Object.values(value)].map(one => number(add(one), 2))
  return [head(0xd, names.length), ...references]
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
const isAscii = (text: string) => /^\p{ASCII}*$/u.test(text)
const wide = (text: string) => [head(6, text.length), Buffer.from(text, 'utf16le').swap16()]

/** The kind and the count, behind it where it is fifteen or more. */
const head = (kind: number, count: number): Buffer =>
  count < 15
    ? Buffer.from([(kind << 4) + count])
    : Buffer.concat([Buffer.from([(kind << 4) + 15, 0x12]), number(count, 4)])

const number = (value: number, bytes: number): Buffer => {
  const written = Buffer.alloc(8)
  written.writeBigUInt64BE(BigInt(value))
  return written.subarray(8 - bytes)
}

type Saved = { page: Uint8Array; address?: string; charset?: string; type?: string }

/** A page as Safari saves it, with a picture beside it. */
export const savedPage = ({ page, address, charset, type = 'text/html' }: Saved): Uint8Array =>
  plistOf({
    WebMainResource: {
      WebResourceFrameName: '',
      WebResourceData: page,
      WebResourceMIMEType: type,
      ...(charset !== undefined && { WebResourceTextEncodingName: charset }),
      ...(address !== undefined && { WebResourceURL: address }),
    },
    WebSubresources: [{ WebResourceData: Uint8Array.of(0x89, 0x50), WebResourceMIMEType: 'image/png' }],
  })
