import type { WordChange } from './kind-of-change.ts'

/** Letters and figures without case, accents, quotes, dashes and blanks: what is left where only those differ. */
const bare = (words: readonly string[]): string =>
  words
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** In these scripts a letter is a word or most of one. */
const wordLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** A name within a sentence: putting one right is a correction, however few its letters. */
const isName = (word: string, before: string): boolean =>
  /^[^\p{L}]*\p{Lu}/u.test(word) && before !== '' && !/[.!?:]["'”’»)]*$/.test(before)

/** A short word with one other letter is another word ("now", "not"); so is one with another beginning ("million", "billion"). */
const toleranceOf = (letters: number): number => (letters < 5 ? 0 : letters < 9 ? 1 : 2)

/** Nothing that a reader would want to be told: marks, case, spacing, a word set twice, a letter wrong within a longer word. */
export function isSlip({ gone, new: came, beside: [before, after] }: WordChange): boolean {
  const [was, is] = [bare(gone), bare(came)]
  if (was === is) return signOf(gone) === signOf(came)
  if (is === '') return gone.length === 1 && (was === bare([before]) || was === bare([after]))
  if (gone.length !== came.length) return false
  if (gone.length > 1)
    return gone.every((word, n) =>
      isSlip({ gone: [word], new: came.slice(n, n + 1), beside: [came[n - 1] ?? before, came[n + 1] ?? after] }),
    )

  const [word = '', now = ''] = [gone[0], came[0]]
  if (/\p{N}/u.test(was + is) || wordLetters.test(was + is) || isName(word, before) || isName(now, before)) return false

  return was[0] === is[0] && distance(was, is) <= toleranceOf(Math.min(was.length, is.length))
}

/** "5" and "−5", "1.5" and "15", "3%" and "3" are bare of the same: figures with their marks must be equal. */
const signOf = (words: readonly string[]): string => (/\p{N}/u.test(words.join('')) ? words.join(' ') : '')

/** Letters to change, add, take away or swap with a neighbour (Damerau–Levenshtein, restricted). */
function distance(a: string, b: string): number {
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + same, swapped))
    }
    older = old
    old = row
  }
  return old[b.length] ?? 0
}
