import { later } from '../../text/later.ts'

/** A word or a mark with its place in the text. */
export type Token = { text: string; start: number; end: number }

// The stops of these, and of letters, belong to the word: "U.S.", "Inc.", "St. Louis".
const abbreviation =
  /^(?:mr|mrs|ms|dr|prof|rev|hon|sen|rep|gov|gen|lt|col|sgt|capt|cmdr|maj|st|ste|jr|sr|vs|inc|corp|ltd|co|bros|dept|univ|mt|ft|ave|blvd|rd|no|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo)$/iu

const piece = later(
  () =>
    /(?:\p{L}\.){2,}|[@#]?[\p{L}\p{M}\p{N}_]+(?:(?:['’&-]|[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*\.?|\.{2,}|-{2,}|[^\s]/gu,
)
const possessive = /['’]s$/iu
// A token longer than this is not looked into.
const longest = 200

/** Cut as the sentences were that the tagger learnt from: marks apart, "'s" apart, hyphens kept. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(piece())) cut(match[0], match.index, tokens)

  return tokens
}

function cut(text: string, start: number, tokens: Token[]): void {
  const add = (from: number, to: number) =>
    tokens.push({ text: text.slice(from, to), start: start + from, end: start + to })
  if (text.length > longest) return void add(0, text.length)

  const stop = text.length > 1 && text.endsWith('.') && !/^\.|\.\p{L}\.$/u.test(text)
  const bare = stop ? text.slice(0, -1) : text
  if (stop && (abbreviation.test(bare) || /^\p{Lu}$/u.test(bare))) return void add(0, text.length)

  const owner = possessive.test(bare) && bare.length > 2 ? bare.length - 2 : bare.length
  add(0, owner)
  if (owner < bare.length) add(owner, bare.length)
  if (stop) add(bare.length, text.length)
}
