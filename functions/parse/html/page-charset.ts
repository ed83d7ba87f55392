import { type Result, success } from '../../result.ts'
import { declaredCharset, decode } from '../../text/charset.ts'
import type { Decoded, Undecodable } from '../../text/decoded.ts'

const declaration =
  /<meta[^>]{1,200}?charset\s*=\s*(?:["']\s*)?([\w:-]{2,40})|<\?xml[^>]{1,100}?encoding\s*=\s*["']([\w:-]{2,40})/i

// The standard looks through 1,024 bytes; comments and scripts push it further down than that.
const headBytes = 8192

/** A page's text. Beside the rule of the house, a page may name its charset in itself and may hold a few damaged characters. */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): Result<PageText, Undecodable> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes)).toString('latin1')
  const [, meta, xml] = declaration.exec(head) ?? []
  const declared = declaredCharset(contentType) ?? meta?.toLowerCase() ?? xml?.toLowerCase()
  const decoded = decode(bytes, known(declared))
  if (decoded.ok || decoded.failure.kind === 'binary') return decoded

  return damaged(bytes) ?? decoded
}

type PageText = Omit<Decoded, 'rule'> & { rule: Decoded['rule'] | 'damaged-utf-8' }

function known(charset: string | undefined): string | undefined {
  // Browsers read these names as windows-1252, and so is what stands in such pages.
  return charset === 'iso-8859-1' || charset === 'us-ascii' || charset === 'ascii' ? 'windows-1252' : charset
}

// One character in a thousand is a slip of some program; more is another charset.
const mostDamage = 0.001

function damaged(bytes: Uint8Array): Result<PageText, Undecodable> | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const count = text.split('\ufffd').length - 1
  if (text.includes('\0') || count > Math.max(3, text.length * mostDamage)) return undefined

  return success({
    text,
    charset: 'utf-8',
    rule: 'damaged-utf-8',
    confidence: 0.7,
    note: `${count} damaged characters are shown as \ufffd`,
  })
}
