import { strictly } from '../../text/charset.ts'
import { quotedPrintable } from './transfer.ts'

// RFC 2047 §2. A language may follow the charset (RFC 2231 §5); programs put blanks where none may be.
const word = /=\?([!-)+->@-~]{1,40})(?:\*[^?]{0,20})?\?([bq])\?([^?]*)\?=/gi
const between = /(\?=)\s+(?==\?)/g

/** A header's text with its encoded words read. Those that stand beside one another are one text: a letter may span two. */
export function decodeWords(value: string): string {
  const source = raw(value).replace(between, '$1')
  if (!source.includes('=?')) return source

  let open: { charset: string; bytes: Buffer[] } | undefined
  let said = ''
  let at = 0
  const close = () => {
    if (open !== undefined) said += decoded(open.charset, Buffer.concat(open.bytes))
    open = undefined
  }
  for (const match of source.matchAll(word)) {
    const [whole, charset = '', coding, text = ''] = match
    const gap = source.slice(at, match.index)
    if (gap !== '' || open?.charset !== charset.toLowerCase()) close()
    said += gap
    open ??= { charset: charset.toLowerCase(), bytes: [] }
    open.bytes.push(bytesOf(text, coding?.toLowerCase() === 'b'))
    at = match.index + whole.length
  }
  close()
  return said + source.slice(at)
}

const bytesOf = (text: string, base64: boolean): Buffer =>
  base64 ? Buffer.from(text, 'base64') : quotedPrintable(text.replaceAll('_', ' '))

function decoded(charset: string, bytes: Buffer): string {
  return strictly(charset, bytes) ?? strictly('utf-8', bytes) ?? bytes.toString('latin1')
}

/** A header may hold UTF-8 as it is (RFC 6532); the bytes are latin-1 characters until here. */
const raw = (value: string): string =>
  /[\x80-\xff]/.test(value) ? (strictly('utf-8', Buffer.from(value, 'latin1')) ?? value) : value
