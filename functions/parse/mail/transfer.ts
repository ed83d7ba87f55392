/** Bytes out of how a part was written for the way (RFC 2045 §6). What is not base64 in a base64 text is passed over. */
export function transferred(source: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(source.replace(/[^A-Za-z0-9+/]/g, ''), 'base64')

  return encoding === 'quoted-printable' ? quotedPrintable(source) : Buffer.from(source, 'latin1')
}

/** A sign that is no code stands for itself; blanks before a line's end were put there on the way. */
export const quotedPrintable = (source: string): Buffer =>
  Buffer.from(
    source
      .replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '')
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
