import { declaredCharset, decode } from '../../text/charset.ts'
import type { UploadedFile } from '../format.ts'

/** What the beginning of a file says about its XML, without reading the rest. */
export type XmlOpening = { root: string; attributes: string; isDeclared: boolean }

// A licence may stand above the root; more than this does not.
const sampleBytes = 1 << 15

const known = new WeakMap<Uint8Array, { opening: XmlOpening | undefined }>()

/** The root element of a file, if it opens as XML does. Every XML format asks, so the answer is kept with the bytes. */
export function xmlOpening({ bytes, contentType }: UploadedFile): XmlOpening | undefined {
  const before = known.get(bytes)
  if (before) return before.opening

  const opening = opensAsMarkup(bytes) ? openingOf(textOf(bytes.subarray(0, sampleBytes), contentType)) : undefined
  known.set(bytes, { opening })
  return opening
}

/** Byte order marks, the zeros of UTF-16 and white space may stand before the first bracket. */
const ignored = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0, 0x20, 0x09, 0x0a, 0x0d])
const opensAsMarkup = (bytes: Uint8Array) => bytes.subarray(0, 1024).find(byte => !ignored.has(byte)) === 0x3c

function textOf(bytes: Uint8Array, contentType: string | undefined): string {
  // The sample may end within a character; of a root element every charset here agrees on the letters.
  const decoded = decode(bytes, declaredCharset(contentType))

  return decoded.ok ? decoded.value.text : Buffer.from(bytes).toString('latin1')
}

/** Past declaration, comments, instructions and document type to the first element. */
function openingOf(text: string): XmlOpening | undefined {
  let at = 0
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at++
    const end = proseEnd(text, at)
    if (end === undefined) break
    at = end
  }
  const [, root = '', attributes = ''] =
    /^<([A-Za-z_][\w:.-]{0,99})((?:[\s/][^<>]{0,8000})?)>/.exec(text.slice(at, at + 8200)) ?? []

  return root === '' ? undefined : { root, attributes, isDeclared: /^\ufeff?\s*<\?xml\s/.test(text) }
}

/** The end of what stands here and is no element; nothing if an element or text does. */
function proseEnd(text: string, at: number): number | undefined {
  if (text.startsWith('<?', at)) return after(text, '?>', at)
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return undefined
  const subset = text.indexOf('[', at)
  const close = text.indexOf('>', at)

  return subset >= 0 && subset < close ? after(text, '>', text.indexOf(']', subset)) : after(text, '>', at)
}

function after(text: string, mark: string, from: number): number | undefined {
  const found = from < 0 ? -1 : text.indexOf(mark, from)

  return found < 0 ? undefined : found + mark.length
}

/** The charset that the XML declaration names. */
export const encodingIn = (bytes: Uint8Array): string | undefined =>
  /^(?:\xef\xbb\xbf)?\s{0,20}<\?xml[^<>]{0,200}?\sencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/
    .exec(Buffer.from(bytes.subarray(0, 400)).toString('latin1'))?.[1]
    ?.toLowerCase()
