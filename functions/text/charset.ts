import { failure, type Result, success } from '../result.ts'
import type { Decoded, Undecodable } from './decoded.ts'
import { guessSingleByte } from './single-byte-charset.ts'
import { detectWide, wideByMark } from './wide-charset.ts'

/** BOM → strict UTF-8 → declared → detected. A wrong declaration is common, a text that is UTF-8 by accident is not. */
export function decode(bytes: Uint8Array, declared?: string): Result<Decoded, Undecodable> {
  const marked = wideByMark(bytes)
  if (marked) return marked

  const zero = bytes.indexOf(0)
  if (zero >= 0) return detectWide(bytes) ?? failure({ kind: 'binary', offset: zero, why: 'it holds zero bytes' })

  const unicode = strictly('utf-8', bytes)
  if (unicode !== undefined) return success({ text: unicode, charset: 'utf-8', rule: 'strict-utf-8', confidence: 1 })

  return asDeclared(bytes, declared) ?? guessed(bytes, declared)
}

/** The charset a content type names: `text/plain; charset="windows-1252"`. */
export function declaredCharset(contentType: string | undefined): string | undefined {
  const [, ...parameters] = (contentType ?? '').split(';')
  const named = parameters.find(parameter => parameter.trim().toLowerCase().startsWith('charset='))

  return (
    named
      ?.slice(named.indexOf('=') + 1)
      .replaceAll('"', '')
      .trim()
      .toLowerCase() || undefined
  )
}

/** The text, or nothing where the bytes break the charset's rules or the charset is unknown. */
export function strictly(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function asDeclared(bytes: Uint8Array, declared: string | undefined): Result<Decoded, Undecodable> | undefined {
  // Bytes without a zero are not UTF-16: not one space, digit or line end in them.
  if (!declared || declared.startsWith('utf-')) return undefined
  const text = strictly(declared, bytes)
  if (text === undefined || /[\u0080-\u009f]/.test(text)) return undefined

  const charset = new TextDecoder(declared).encoding
  return success({ text, charset, rule: 'declared', confidence: 0.9 })
}

function guessed(bytes: Uint8Array, declared: string | undefined): Result<Decoded, Undecodable> {
  const offset = firstBreak(bytes)
  const damaged = damagedUtf8(bytes)
  const guess = damaged ? undefined : guessSingleByte(bytes)
  const why = damaged ? 'it is UTF-8 with damaged characters' : 'its charset is not known'
  if (!guess) return failure({ kind: 'undecodable', offset, why })

  const note = `not UTF-8 (byte ${offset})${declared ? `, and not the declared ${declared}` : ', and no charset declared'}`
  return success({ ...guess, rule: 'detected', confidence: 0.7, note })
}

// A letter beyond ASCII is two to four bytes in UTF-8; by accident such pairs are rare in any other charset.
const multibyte = /[\u00c3-\u00f4][\u0080-\u00bf]/g
const high = /[\u0080-\u00ff]/g

// Damage shows within the first megabyte or is too rare to decide anything.
const sampleBytes = 1 << 20

/** Mostly UTF-8: reading it as anything else would turn its good characters into garbage. */
function damagedUtf8(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.subarray(0, sampleBytes)).toString('latin1')
  const pairs = raw.match(multibyte)?.length ?? 0
  return pairs >= 2 && pairs * 4 > (raw.match(high)?.length ?? 0)
}

/** The offset of the first byte that is not UTF-8. */
function firstBreak(bytes: Uint8Array): number {
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const good = lossy.slice(0, Math.max(0, lossy.indexOf('\ufffd')))
  return new TextEncoder().encode(good).length
}
