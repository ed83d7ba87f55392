import { later } from '../text/later.ts'
import { wordSegments } from './segments.ts'
import type { Stretch } from './story.ts'

/** A word, a number, or one sign of punctuation. `letters` says how a word is set; a script without capitals is `lower`. */
export type Token = Stretch & {
  text: string
  /** The same in small letters. */
  lower: string
  kind: 'word' | 'number' | 'mark'
  letters: 'lower' | 'capitalised' | 'capitals' | 'mixed'
}

// "U.S.", then words ("al-Assad", "O’Brien", "AT&T") and numbers ("3.5", "1,200"), a genitive apart, then any one sign.
const token = later(
  () =>
    /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑&]|(?<=\p{N})[.,:](?=\p{N})|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|['’]s(?![\p{L}\p{N}])|\S/gu,
)

/** Scripts that set no space between words: only ICU's dictionaries find them. */
const unspaced = later(
  () =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u,
)

export function tokensOf(text: string, { start, end }: Stretch, language: string): Token[] {
  const stretch = text.slice(start, end)
  const found = unspaced().test(stretch) ? wordSegments(stretch, language) : pieces(stretch)

  return found.map(({ text, index }) => ({
    text,
    start: start + index,
    end: start + index + text.length,
    ...natureOf(text),
  }))
}

const pieces = (stretch: string) => Array.from(stretch.matchAll(token()), ({ 0: text, index }) => ({ text, index }))

type Nature = Pick<Token, 'lower' | 'kind' | 'letters'>

/** Most words are of ASCII: a look at each sign says all. */
function natureOf(text: string): Nature {
  let [kinds, capitals] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === foreign) return { lower: text.toLowerCase(), ...natureOfAny(text) }
    kinds |= kind
    if (kind === capital) capitals++
  }
  if (kinds === 0) return { lower: text, kind: 'mark', letters: 'lower' }

  // A figure begins a number; "'96" is a word.
  const begins = kindOf(text.charCodeAt(0))
  if (capitals === 0)
    return { lower: text, kind: kinds === digit && begins === digit ? 'number' : 'word', letters: 'lower' }

  const isName = begins === capital && capitals === 1
  const letters = isName ? 'capitalised' : (kinds & small) === 0 ? 'capitals' : 'mixed'
  return { lower: text.toLowerCase(), kind: 'word', letters }
}

const [digit, small, capital, foreign] = [1, 2, 4, 8]

function kindOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return small
  if (code >= 0x41 && code <= 0x5a) return capital
  if (code > 0x7f) return foreign

  return code >= 0x30 && code <= 0x39 ? digit : 0
}

function natureOfAny(text: string): Omit<Nature, 'lower'> {
  if (/^\p{N}/u.test(text) && !/\p{L}/u.test(text)) return { kind: 'number', letters: 'lower' }
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'mark', letters: 'lower' }

  return { kind: 'word', letters: lettersOf(text) }
}

function lettersOf(text: string): Token['letters'] {
  if (!/[\p{Lu}\p{Lt}]/u.test(text)) return 'lower'
  if (/^(?:[\p{Lu}\p{Lt}]\P{Lu}*)$/u.test(text)) return 'capitalised'

  return /\p{Ll}/u.test(text) ? 'mixed' : 'capitals'
}
