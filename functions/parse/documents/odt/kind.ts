import { isZip } from '../../archive/zip.ts'

// The header of a file in an archive (APPNOTE 4.3.7): how it is packed, the lengths of its name and of what else is said of it.
const header = 30
const at = { method: 8, nameLength: 26, extraLength: 28 }
const longestType = 200
const nextMark = 'PK'

/**
 * What a document in an archive says it is; undefined = nothing. It says so in the first file, which is not packed, so that whoever looks at the bytes alone
 * finds it (OpenDocument 1.3 Part 2 §3.3; EPUB does the same).
 */
function packagedType(bytes: Uint8Array): string | undefined {
  if (!isZip(bytes) || bytes.length < header) return undefined

  const view = new DataView(bytes.buffer, bytes.byteOffset, header)
  const name = header + view.getUint16(at.nameLength, true)
  const from = name + view.getUint16(at.extraLength, true)
  const said = (start: number, end: number) => Buffer.from(bytes.subarray(start, end)).toString('latin1')
  if (said(header, name) !== 'mimetype' || view.getUint16(at.method, true) !== 0) return undefined

  return /^application\/[\w.+-]+$/.exec(
    said(from, from + longestType)
      .split(nextMark)[0]
      ?.trim() ?? '',
  )?.[0]
}

/** A text, or a template of one. */
export const isOdt = (bytes: Uint8Array): boolean =>
  /^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(packagedType(bytes) ?? '')
