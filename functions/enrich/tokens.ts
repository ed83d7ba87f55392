import { wordSegments } from './segments.ts'
import type { Stretch } from './story.ts'

/** A word, a number, or one sign of punctuation. `letters` says how a word is set; a script without capitals is `lower`. */
export type Token = Stretch & {
  text: string
  kind: 'word' | 'number' | 'mark'
  letters: 'lower' | 'capitalised' | 'capitals' | 'mixed'
}

// "U.S.", then words ("al-Assad", "O’Brien", "AT&T") and numbers ("3.5", "1,200"), a genitive apart, then any one sign.
const token =
  /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑&]|(?<=\p{N})[.,:](?=\p{N})|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|['’]s(?![\p{L}\p{N}])|\S/gu

/** Scripts that set no space between words: only ICU's dictionaries find them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export function tokensOf(text: string, { start, end }: Stretch, language: string): Token[] {
  const stretch = text.slice(start, end)
  const found = unspaced.test(stretch) ? wordSegments(stretch, language) : pieces(stretch)

  return found.map(({ text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
    ...natureOf(text),
  }))
}

const pieces = (stretch: string) => Array.from(stretch.matchAll(token), ({ 0: text, index }) => ({ text, index }))

function natureOf(text: string): Pick<Token, 'kind' | 'letters'> {
  if (/^\p{N}/u.test(text) && !/\p{L}/u.test(text)) return { kind: 'number', letters: 'lower' }
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'mark', letters: 'lower' }

  return { kind: 'word', letters: lettersOf(text) }
}

function lettersOf(text: string): Token['letters'] {
  if (!/[\p{Lu}\p{Lt}]/u.test(text)) return 'lower'
  if (/^(?:[\p{Lu}\p{Lt}]\P{Lu}*)$/u.test(text)) return 'capitalised'

  return /\p{Ll}/u.test(text) ? 'mixed' : 'capitals'
}
