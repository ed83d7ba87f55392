import type { Byline } from './byline.ts'
import type { Cast } from './parts.ts'

/** Whether the text uses the words of these names as words ("Product Reviews", "Main Menu"): nobody is called so. */
export const isSpoken = ({ contributors }: Byline, cast: readonly Cast[]): boolean =>
  contributors.some(({ name }) => name.split(' ').every(word => word.length < 3 || isWord(word.toLowerCase(), cast)))

// A page and all that hangs on it; of a book the names are not asked.
const mostRead = 200_000
// To look for so many words takes less than to gather all.
const fewWords = 12

type Asked = { times: number; words?: ReadonlySet<string> }
const asked = new WeakMap<readonly Cast[], Asked>()

/** Between blanks, or between a blank and a comma. */
function isWord(word: string, cast: readonly Cast[]): boolean {
  const before = asked.get(cast) ?? { times: 0 }
  asked.set(cast, before)
  before.times++
  if (before.times > fewWords) before.words ??= wordsIn(cast)

  return before.words?.has(word) ?? stands(word, cast)
}

function stands(word: string, cast: readonly Cast[]): boolean {
  const [within, beforeComma] = [` ${word} `, ` ${word},`]
  return someText(cast, text => text.includes(within) || text.includes(beforeComma))
}

function wordsIn(cast: readonly Cast[]): ReadonlySet<string> {
  const words = new Set<string>()
  someText(cast, text => {
    addWords(text, words)
    return false
  })
  return words
}

/** A loop, as most lines are asked for each name. */
function someText(cast: readonly Cast[], is: (text: string) => boolean): boolean {
  let left = mostRead
  for (const { line } of cast) {
    if (left <= 0) return false
    if (is(line.text.length > left ? line.text.slice(0, left) : line.text)) return true
    left -= line.text.length
  }
  return false
}

function addWords(text: string, words: Set<string>): void {
  const pieces = text.split(' ')
  for (const [at, piece] of pieces.entries()) {
    if (at === 0) continue
    if (at < pieces.length - 1) words.add(piece)
    const comma = piece.indexOf(',')
    if (comma >= 0) words.add(piece.slice(0, comma))
  }
}

// Below, bylines are other stories'.
export const mostJudged = 150
const notSaidToSign: readonly string[] = ['name-with-place-or-role', 'bare-name']

/** Lines that only look signed are no bylines where the page uses their names as words. */
export function unsignSpoken(cast: readonly Cast[]): void {
  for (const here of cast.slice(0, mostJudged)) {
    if (here.part.part !== 'details') continue
    const { byline, ...details } = here.part.details
    if (!byline || !notSaidToSign.includes(byline.rule) || !isSpoken(byline, cast)) continue

    here.part = details.dates.length > 0 ? { part: 'details', details } : { part: 'paragraph' }
  }
}
