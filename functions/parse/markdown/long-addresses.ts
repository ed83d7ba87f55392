import type { MarkdownIt } from 'markdown-it'

// As many letters as a text may have that is read at all: with more of them it is refused before and after.
const mostLetters = 1_000_000

/** An address is written once and called for by its name as often as one likes. What more of them would take is not written out. */
export function longAddresses({ core }: MarkdownIt): void {
  core.ruler.push('long-addresses', ({ tokens }) => {
    let letters = 0
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      for (const name of ['href', 'src']) {
        letters += String(token.attrGet(name) ?? '').length
        if (letters > mostLetters) token.attrSet(name, '')
      }
    }
  })
}
