/** What an RTF file is made of (RTF 1.9.1, "RTF Syntax"). Its bytes are latin-1 characters here: their charset comes later. */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; word: string; number: number | undefined }
  /** Bytes that are no text, as many as `\bin` said. */
  | { kind: 'raw'; text: string }
  /** Bytes of the text, in whatever charset holds where they stand. */
  | { kind: 'text'; text: string }

const pattern = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|[\r\n]+|([^\\{}\r\n]+)|\\/giy

/** One token after another; the expression is sticky, so each character is read once. */
export function* tokensOf(source: string): Generator<RtfToken> {
  const next = new RegExp(pattern)
  for (let match = next.exec(source); match !== null; match = next.exec(source)) {
    const token = tokenOf(match)
    if (token !== undefined) yield token
    if (token?.kind !== 'word' || token.word !== 'bin') continue
    const from = next.lastIndex
    next.lastIndex += Math.max(0, token.number ?? 0)
    yield { kind: 'raw', text: source.slice(from, next.lastIndex) }
  }
}

function tokenOf([, brace, word, number, hex, symbol, text]: RegExpExecArray): RtfToken | undefined {
  if (brace !== undefined) return { kind: brace === '{' ? 'open' : 'close' }
  if (word !== undefined) return { kind: 'word', word, number: number === undefined ? undefined : Number(number) }
  if (hex !== undefined) return { kind: 'text', text: String.fromCharCode(Number.parseInt(hex, 16)) }
  // The second byte of a letter may be one of these.
  if (symbol !== undefined && '\\{}'.includes(symbol)) return { kind: 'text', text: symbol }
  if (symbol !== undefined) return { kind: 'word', word: symbol, number: undefined }

  return text === undefined ? undefined : { kind: 'text', text }
}
