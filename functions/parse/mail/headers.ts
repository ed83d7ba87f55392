import { cleanLine } from '../../text/clean.ts'
import { decodeWords } from './encoded-words.ts'

/** The headers of a message or of a part of it: names in lower case, values unfolded and undecoded, the first of each. */
export type Headers = ReadonlyMap<string, string>

// Servers take 64 KB of headers, the most patient 256.
const longestHead = 256 * 1024

const headerLine = /^([!-9;-~]+)[ \t]*:(.*)$/

/** Where the headers end and what they are. Bytes are latin-1 characters here: which charset they are in is said by them. */
export function readHeaders(source: string, from: number): { headers: Headers; bodyAt: number } {
  const blank = /\r?\n\r?\n|^\r?\n/g
  blank.lastIndex = from
  const end = from === source.length ? null : blank.exec(source)
  const head = source.slice(from, Math.min(end?.index ?? source.length, from + longestHead))
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = headerLine.exec(line) ?? []
    if (name !== undefined && value !== undefined && !headers.has(name.toLowerCase()))
      headers.set(name.toLowerCase(), value.trim())
  }
  return { headers, bodyAt: end === null ? source.length : blank.lastIndex }
}

/** A header as people read it. */
export const shownHeader = (headers: Headers, name: string): string | undefined => {
  const value = headers.get(name)
  const shown = value === undefined ? '' : cleanLine(decodeWords(value))

  return shown === '' ? undefined : shown
}

/** "text/plain; charset=utf-8" as its first word and its parameters, those of RFC 2231 put together. */
export function readParameters(value: string | undefined): { word: string; parameters: ReadonlyMap<string, string> } {
  const [word = '', ...rest] = (value ?? '').match(/(?:[^;"]|"(?:[^"\\]|\\.)*"?)+/g) ?? []
  const parameters = new Map<string, string>()
  for (const one of rest.slice(0, mostParameters)) {
    const [, name, given] = /^([^=\s]+)\s*=\s*(.*)$/s.exec(one.trim()) ?? []
    if (name === undefined || given === undefined) continue

    const plain = given.startsWith('"') ? given.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') : given
    const [, base = name, , extended] = /^([^*]+)(\*\d+)?(\*)?$/.exec(name.toLowerCase()) ?? []
    const value = extended === undefined ? plain : percentDecoded(plain, parameters.has(base))
    parameters.set(base, (parameters.get(base) ?? '') + value)
  }
  return { word: word.trim().toLowerCase(), parameters }
}

// No program writes more; a name of a file cut into hundreds of pieces is made to tire its reader.
const mostParameters = 50

/** RFC 2231 §4: `charset'language'text`, the first two only in the first piece. */
function percentDecoded(value: string, isLater: boolean): string {
  const [, charset, encoded] = isLater
    ? ['', 'utf-8', value]
    : (/^([^']*)'[^']*'(.*)$/s.exec(value) ?? ['', 'utf-8', value])
  const bytes = Buffer.from(
    (encoded ?? '').replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

  return decodeWith(charset || 'utf-8', bytes)
}

/** Text in a named charset; in one that nobody knows, as UTF-8. */
export function decodeWith(charset: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
