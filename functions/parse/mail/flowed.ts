/** How a part's lines flow (RFC 3676 §4): `deletes`: the blank at a soft break is none of its text (`DelSp=yes`). */
export type Flow = { deletes: boolean }

export function flowOf(parameters: ReadonlyMap<string, string>): Flow | undefined {
  if (parameters.get('format')?.toLowerCase() !== 'flowed') return undefined

  return { deletes: parameters.get('delsp')?.toLowerCase() === 'yes' }
}

/** A text whose paragraphs were broken for the way, as it was written: a line that ends in a blank goes on in the next one. */
export function unflowed(text: string, { deletes }: Flow): string {
  const paragraphs: string[] = []
  let open: { quotes: string; pieces: string[] } | undefined
  const close = () => {
    if (open !== undefined) paragraphs.push(quoted(open.quotes, open.pieces.join('')))
    open = undefined
  }
  for (const line of text.split(/\r?\n/)) {
    const quotes = /^>*/.exec(line)?.[0] ?? ''
    // A line that might be taken for a quotation or a mark was stuffed with a blank.
    const said = line.slice(quotes.length).replace(/^ /, '')
    if (open !== undefined && (open.quotes !== quotes || said === signatureMark)) close()
    const goesOn = said.endsWith(' ') && said !== signatureMark
    open ??= { quotes, pieces: [] }
    open.pieces.push(goesOn && deletes ? said.slice(0, -1) : said)
    if (!goesOn) close()
  }
  close()

  return paragraphs.join('\n')
}

const signatureMark = '-- '

const quoted = (quotes: string, text: string) => (quotes === '' ? text : `${quotes} ${text}`)
