/** In this order where they read equally well. Others are too like one another to be told apart by their bytes. */
const candidates = ['windows-1252', 'windows-1250', 'windows-1251'] as const

// A quarter of a megabyte tells as much about a charset as the whole.
const sampleBytes = 1 << 18

type Guess = { text: string; charset: (typeof candidates)[number] }

/** The first charset that the bytes read sensibly in, or nothing: a wrong guess is garbage in every reader. */
export function guessSingleByte(bytes: Uint8Array): Guess | undefined {
  const sample = bytes.subarray(0, sampleBytes)
  const charset = candidates.find(candidate => oddity(new TextDecoder(candidate).decode(sample)) <= 0.02)

  return charset && { text: new TextDecoder(charset).decode(bytes), charset }
}

/** The share of characters beyond ASCII that stand where no writer puts them. */
export function oddity(text: string): number {
  const beyond = countBeyond(text)
  const odd = oddities.reduce((sum, pattern) => sum + (text.match(pattern)?.join('').length ?? 0), 0)

  return beyond === 0 ? 0 : odd / beyond
}

/** Counted sign by sign: in a language that is not written in Latin letters each would be a match. */
function countBeyond(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++

  return count
}

const oddities = [
  // Controls: bytes the charset leaves undefined.
  /[\u0080-\u009f]/g,
  // A sign inside a word: "pi³ka" is a Polish "piłka".
  /\p{L}[¡-©«-´¶-¸»-¿×÷‡†‰€™][\p{Ll}]/gu,
  /(?<!\p{L})[¹³¼¾¿](?=\p{Ll}{2})/gu,
  // A capital behind a small letter of the same word, Cyrillic by mistake or by KOI8.
  /[\u00df-\u00ff\u0430-\u044f][\u00c0-\u00de\u0410-\u042f]/g,
  // Words of a script that is not Latin: three and more accented letters on end.
  /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f]{3,}/g,
  // One script a word.
  /[a-zA-Z][\u0400-\u04ff]|[\u0400-\u04ff][a-zA-Z]/g,
]
