import type { Byline } from './byline.ts'
import type { Cast } from './parts.ts'

/** Whether the text uses the words of these names as words ("Product Reviews", "Main Menu"): nobody is called so. */
export function isSpoken({ contributors }: Byline, cast: readonly Cast[]): boolean {
  const words = wordsIn(cast)

  return contributors.some(({ name }) =>
    name.split(' ').every(word => word.length < 3 || words.has(word.toLowerCase())),
  )
}

// A page and all that hangs on it; of a book the names are not asked.
const mostRead = 200_000
const known = new WeakMap<readonly Cast[], ReadonlySet<string>>()

/** The words between blanks, or between a blank and a comma. They are kept with the lines, as each name that stands in them asks. */
function wordsIn(cast: readonly Cast[]): ReadonlySet<string> {
  const before = known.get(cast)
  if (before) return before

  const words = new Set<string>()
  let left = mostRead
  for (const { line } of cast) {
    if (left <= 0) break
    addWords(line.text.slice(0, left), words)
    left -= line.text.length
  }
  known.set(cast, words)
  return words
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
