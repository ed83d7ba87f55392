/** Bytes out of how a part was written for the way (RFC 2045 §6). What is not base64 in a base64 text is passed over. */
export function transferred(source: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(source.replace(/[^A-Za-z0-9+/]+/g, ''), 'base64')

  return encoding === 'quoted-printable' ? quotedPrintable(source) : Buffer.from(source, 'latin1')
}

/**
 * A sign that is no code stands for itself; blanks before a line's end were put there on the way. Byte by byte, as a message may
 * write each of its letters as a code.
 */
export function quotedPrintable(source: string): Buffer {
  const bytes = Buffer.alloc(source.length)
  let length = 0
  // Up to here nothing was put there on the way.
  let meant = 0
  for (let at = 0; at < source.length; at++) {
    const next = brokenLineAt(source, at)
    if (next !== undefined) {
      at = next - 1
      continue
    }
    if (lineEndAt(source, at) !== undefined) length = meant
    const coded = codedAt(source, at)
    bytes[length++] = coded ?? source.charCodeAt(at)
    if (coded === undefined && isBlank(source.charCodeAt(at))) continue
    meant = length
    if (coded !== undefined) at += 2
  }
  return bytes.subarray(0, length)
}

const isBlank = (code: number) => code === 0x20 || code === 0x09

/** The byte that a sign and two digits write. */
function codedAt(source: string, at: number): number | undefined {
  if (source[at] !== '=') return undefined
  const [high, low] = [digits.indexOf(source.charAt(at + 1) || '-'), digits.indexOf(source.charAt(at + 2) || '-')]

  return high < 0 || low < 0 ? undefined : (high % 16) * 16 + (low % 16)
}

// Each digit that has two forms stands sixteen places apart from its other.
const digits = '0123456789abcdef0123456789ABCDEF'

/** Past a line that was broken here for the way. */
function brokenLineAt(source: string, at: number): number | undefined {
  if (source[at] !== '=') return undefined

  let end = at + 1
  while (isBlank(source.charCodeAt(end))) end++
  return lineEndAt(source, end)
}

/** Past the line end that stands here. */
function lineEndAt(source: string, at: number): number | undefined {
  if (source[at] === '\n') return at + 1

  return source[at] === '\r' && source[at + 1] === '\n' ? at + 2 : undefined
}
