/** A word, a run of digits or one mark, with its place in the text. Digits of other scripts are given as 0 to 9. */
export type Token = { text: string; kind: 'word' | 'number' | 'mark'; start: number; end: number }

// A capital after a small letter begins a word: pages glue what they set apart ("Foreign EditorDec 22"); so does
// an hour after a year ("20234:46 AM"). Where no blanks are set, a half of the day begins one ("5日午後6時").
const token =
  /([日号號](?=[午上下晚凌早傍])|\p{Lu}[\p{Lu}\p{M}]*(?![^\P{L}\p{Lu}])|\p{L}(?:[^\P{L}\p{Lu}]|\p{M})*)|((?:19|20)\d\d(?=\d{1,2}:\d\d)|\d+)|[^\s\p{L}\d]/gu

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const digits = western(text)
  token.lastIndex = 0
  for (let match = token.exec(digits); match !== null; match = token.exec(digits)) {
    const kind = match[1] ? 'word' : match[2] ? 'number' : 'mark'
    tokens.push({ text: match[0], kind, start: match.index, end: token.lastIndex })
  }
  return tokens
}

const isAscii = /^[\0-\x7f]*$/
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g
// Zeros of Arabic, Persian, Devanagari, Bengali, Thai and full-width digits.
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

/** The same text, place for place, with European digits. */
export function western(text: string): string {
  if (isAscii.test(text)) return text

  return text.replace(otherDigits, digit => {
    const code = digit.charCodeAt(0)
    return String(code - (zeros.find(zero => code >= zero && code < zero + 10) ?? code))
  })
}
