/** A word, a run of digits or one mark, with its place in the text. */
export type Token = { text: string; kind: 'word' | 'number' | 'mark'; start: number; end: number }

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(/(\p{L}[\p{L}\p{M}]*)|(\d+)|[^\s\p{L}\d]/gu), match => ({
    text: match[0],
    kind: match[1] ? 'word' : match[2] ? 'number' : 'mark',
    start: match.index,
    end: match.index + match[0].length,
  }))
}
