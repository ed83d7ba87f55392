/** What a key or a message may hold that would move the cursor, hide or reorder text on a terminal. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu

/** Scripts set in two columns; Unicode's own property for it (East_Asian_Width) is not in JavaScript. */
const WIDE = /\p{scx=Han}|\p{scx=Hiragana}|\p{scx=Katakana}|\p{scx=Hangul}|\p{Emoji_Presentation}|[\uFF01-\uFF60]/u

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const lettersOf = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment)
const widthOf = (letter: string): number => (WIDE.test(letter) ? 2 : 1)

export const printable = (text: string): string => text.replace(UNPRINTABLE, '\uFFFD')

/** Columns a text takes on a terminal, closely enough to keep a table straight. */
export const columnsOf = (text: string): number => lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0)

/** At least `columns` wide. */
export const pad = (text: string, columns: number): string =>
  printable(text) + ' '.repeat(Math.max(0, columns - columnsOf(printable(text))))

/** Exactly `columns` wide: padded, or shortened before the end of a key, which tells most. */
export function fitted(text: string, columns: number): string {
  const letters = lettersOf(printable(text))
  if (columnsOf(printable(text)) <= columns) return pad(text, columns)

  const head = leading(letters, Math.floor((columns - 1) / 3))
  const tail = leading(letters.toReversed(), columns - 1 - columnsOf(head.join(''))).toReversed()
  return pad([...head, '…', ...tail].join(''), columns)
}

function leading(letters: readonly string[], columns: number): string[] {
  let width = 0
  return letters.slice(
    0,
    letters.findIndex(letter => {
      width += widthOf(letter)
      return width > columns
    }),
  )
}
