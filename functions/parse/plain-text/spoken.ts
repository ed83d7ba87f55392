import type { Byline } from './byline.ts'
import type { Cast } from './parts.ts'

/** Whether the text uses the words of these names as words ("Product Reviews", "Main Menu"): nobody is called so. */
export const isSpoken = ({ contributors }: Byline, cast: readonly Cast[]): boolean =>
  contributors.some(({ name }) => name.split(' ').every(word => isWord(word.toLowerCase(), cast)))

function isWord(word: string, cast: readonly Cast[]): boolean {
  const [within, beforeComma] = [` ${word} `, ` ${word},`]
  return word.length < 3 || cast.some(({ line: { text } }) => text.includes(within) || text.includes(beforeComma))
}

// Each is looked for in the whole text; below, bylines are other stories'.
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
