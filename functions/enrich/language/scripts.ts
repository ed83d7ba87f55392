/** Scripts that news is written in by one language alone, or nearly: the first and last code point of each of their blocks. */
const blocks: [first: number, last: number, language: string][] = [
  [0x370, 0x3ff, 'el'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x980, 0x9ff, 'bn'],
  [0xa00, 0xa7f, 'pa'],
  [0xa80, 0xaff, 'gu'],
  [0xb00, 0xb7f, 'or'],
  [0xb80, 0xbff, 'ta'],
  [0xc00, 0xc7f, 'te'],
  [0xc80, 0xcff, 'kn'],
  [0xd00, 0xd7f, 'ml'],
  [0xd80, 0xdff, 'si'],
  [0xe00, 0xe7f, 'th'],
  [0xe80, 0xeff, 'lo'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1200, 0x139f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x1f00, 0x1fff, 'el'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
]

export const scriptLanguages: readonly string[] = [...new Set(blocks.map(([, , language]) => language))]

/** Fewer letters of a script are a name or a quoted word. */
const fewest = 4

/** In Japanese about half of the letters are kana; in Chinese only names hold any. */
const kanaInJapanese = 0.1

const telling = /[[\p{L}\p{M}]--[\0-\u036f]]/v

/** The language that the script of most letters tells by itself. */
export function languageOfScript(text: string): string | undefined {
  if (!telling.test(text)) return undefined

  const counts = new Map<string, number>()
  let letters = 0
  for (const letter of text.match(/[\p{L}\p{M}]/gu) ?? []) {
    const code = letter.codePointAt(0) ?? 0
    const language = code < 0x370 ? undefined : blocks.find(([first, last]) => code >= first && code <= last)?.[2]
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + weightOf(code))
    letters += weightOf(code)
  }

  const kana = counts.get('ja') ?? 0
  const han = counts.get('zh') ?? 0
  const [written, other] = kana > kanaInJapanese * (kana + han) ? ['ja', 'zh'] : ['zh', 'ja']
  counts.set(written, kana + han).delete(other)

  return [...counts].find(([, count]) => count * 2 > letters && count >= fewest)?.[0]
}

/** One sign of Chinese, Japanese or Korean says what an alphabet says in two or three letters. */
const weightOf = (code: number): number => (code >= 0x3040 && code <= 0xd7af ? 2 : 1)
